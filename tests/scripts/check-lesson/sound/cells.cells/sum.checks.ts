import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['sum', 'probabilities', 'lab'],
  hints: ['It is 1.'],
  checks: [
    {
      title: 'It is 1',
      test: ({ sum, near }) => near(sum, 1) || `Yours is ${sum}.`,
    },
  ],
} satisfies Checks<{ sum: number; probabilities: Float64Array }>;
