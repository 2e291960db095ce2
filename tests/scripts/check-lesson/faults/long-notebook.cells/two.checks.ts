import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['two'],
  hints: ['It is 1.'],
  checks: [
    {
      title: 'It is 1',
      test: ({ two, near }) => near(two, 1) || `Yours is ${two}.`,
    },
  ],
} satisfies Checks<{ two: number }>;
