import type { Checks } from '#notebook/checks';

interface Values {
  readonly coverage: (n: number, c: number, k: number) => number;
}

export default {
  title: 'At least one of k',
  needs: ['coverage'],
  hints: [
    'Work out how often none of the k is right, and take it from one.',
    'The first drawn is wrong in (n − c) of n cases. It is not put back: for the second there are n − c − 1 wrong among n − 1.',
    'In TypeScript: for (let i = 0; i < k; i++) noneRight *= Math.max(0, n - c - i) / (n - i);',
  ],
  checks: [
    {
      title: 'One right of ten, five drawn: one half',
      test({ coverage, near }) {
        const found = coverage(10, 1, 5);
        if (near(found, 1 - 0.9 ** 5))
          return 'It came out as 0.41: each answer is put back before the next is drawn.';
        return near(found, 0.5) || `It came out as ${found.toFixed(3)}.`;
      },
    },
    {
      title: 'Two right of five, three drawn: 0.9',
      test: ({ coverage, near }) =>
        near(coverage(5, 2, 3), 0.9) || `It came out as ${coverage(5, 2, 3).toFixed(3)}.`,
    },
    {
      title: 'With fewer wrong ones than are drawn, one is always right',
      test: ({ coverage, near }) =>
        near(coverage(10, 8, 3), 1) ||
        `With eight right of ten, three drawn, it came out as ${coverage(10, 8, 3).toFixed(3)}.`,
    },
    {
      title: 'With none right it is 0, and for one draw the plain share',
      test: ({ coverage, near }) =>
        (near(coverage(10, 0, 5), 0) && near(coverage(10, 3, 1), 0.3)) ||
        `It came out as ${coverage(10, 0, 5).toFixed(3)} and ${coverage(10, 3, 1).toFixed(3)}.`,
    },
  ],
} satisfies Checks<Values>;
