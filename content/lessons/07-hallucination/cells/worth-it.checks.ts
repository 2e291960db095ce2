import type { Checks } from '#notebook/checks';

interface Values {
  readonly isWorthIt: (confidence: number, penalty: number) => boolean;
}

export default {
  title: 'When is an answer worth giving?',
  needs: ['isWorthIt'],
  hints: [
    'With confidence c the answer earns 1 in c of all cases, and costs the penalty in the others.',
    'On average that is c − (1 − c) × penalty. Silence earns 0.',
    'In TypeScript: return confidence - (1 - confidence) * penalty > 0;',
  ],
  checks: [
    {
      title: 'Where mistakes cost nothing, every guess is worth it',
      test: ({ isWorthIt }) =>
        isWorthIt(0.01, 0) ||
        'At a penalty of 0 you kept silent at a confidence of 0.01. There is nothing to lose.',
    },
    {
      title: 'At a penalty of 1 it takes more than one half',
      test: ({ isWorthIt }) =>
        (isWorthIt(0.51, 1) && !isWorthIt(0.49, 1)) ||
        `You ${isWorthIt(0.49, 1) ? 'answered at 0.49' : 'kept silent at 0.51'}.`,
    },
    {
      title: 'At a penalty of 3 it takes three quarters, at 9 nine tenths',
      test: ({ isWorthIt }) =>
        (isWorthIt(0.76, 3) && !isWorthIt(0.74, 3) && isWorthIt(0.91, 9) && !isWorthIt(0.89, 9)) ||
        'Compare what an answer earns on average with 0, which silence earns.',
    },
  ],
} satisfies Checks<Values>;
