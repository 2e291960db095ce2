import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['sum', 'prats'],
  hints: ['It is 1.'],
  checks: [
    {
      title: 'It is 1',
      test: ({ sum, near }) => sum === 1 || `Yours is ${sum}.`,
    },
  ],
} satisfies Checks<{ sum: string; prats: number }>;
