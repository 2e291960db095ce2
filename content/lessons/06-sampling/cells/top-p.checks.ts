import type { Checks } from '#notebook/checks';

interface Values {
  readonly keepTopP: (shares: number[], p: number) => number[];
}

const shares = [0.563, 0.2071, 0.1256, 0.0763, 0.028];
const list = (tokens: readonly number[]): string => (tokens.length === 0 ? 'no token' : tokens.join(', '));

export default {
  title: 'The fewest that make up p',
  needs: ['keepTopP'],
  hints: [
    'Go down the list, likeliest first, and keep a running sum.',
    'Stop as soon as the sum has reached p. The token that reaches it is kept.',
    'In TypeScript: let mass = 0; for (const { share, token } of order) { if (mass >= p) break; … }',
  ],
  checks: [
    {
      title: 'At 0.9 four of the five are kept',
      test({ keepTopP }) {
        const kept = keepTopP(shares, 0.9);
        if (kept.length === 3)
          return 'You kept three, which make up 0.896. The one that takes the sum past p belongs to them.';
        return kept.join() === '0,1,2,3' || `You kept ${list(kept)}.`;
      },
    },
    {
      title: 'At 0.85 three are kept',
      test: ({ keepTopP }) =>
        keepTopP(shares, 0.85).join() === '0,1,2' || `You kept ${list(keepTopP(shares, 0.85))}.`,
    },
    {
      title: 'The likeliest is always kept',
      test: ({ keepTopP }) =>
        keepTopP(shares, 0.01).join() === '0' || `At 0.01 you kept ${list(keepTopP(shares, 0.01))}.`,
    },
    {
      title: 'Tokens may come in any order',
      test: ({ keepTopP }) =>
        keepTopP([0.1, 0.6, 0.3], 0.8).join() === '1,2' ||
        `Of 0.1, 0.6 and 0.3 you kept ${list(keepTopP([0.1, 0.6, 0.3], 0.8))} at 0.8. Sort by share, and give back the token's number.`,
    },
  ],
} satisfies Checks<Values>;
