import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['one'],
  hints: ['It is 1.'],
  checks: [
    {
      title: 'It is 1',
      test: ({ one, near }) => near(one, 1) || `Yours is ${one}.`,
    },
  ],
} satisfies Checks<{ one: number }>;
