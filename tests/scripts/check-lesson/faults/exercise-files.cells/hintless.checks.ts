import type { Checks } from '#notebook/checks';

export default {
  title: 'An exercise',
  needs: ['hintless'],
  hints: [],
  checks: [
    {
      title: 'It is 1',
      test: ({ hintless, near }) => near(hintless, 1) || `Yours is ${hintless}.`,
    },
  ],
} satisfies Checks<{ hintless: number }>;
