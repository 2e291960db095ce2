import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['start'],
  hints: ['It is 1.'],
  checks: [
    {
      title: 'It is 1',
      test: ({ start, near }) => near(start, 1) || `Yours is ${start}.`,
    },
  ],
} satisfies Checks<{ start: number }>;
