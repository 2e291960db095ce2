import type { Checks } from '#notebook/checks';

interface Candidate {
  readonly text: string;
  readonly probability: number;
}

interface Values {
  readonly masked: (tokens: readonly Candidate[], isAllowed: (text: string) => boolean) => Candidate[];
}

const tokens: readonly Candidate[] = [
  { text: 'a', probability: 0.5 },
  { text: 'b', probability: 0.3 },
  { text: 'c', probability: 0.2 },
];
const sumOf = (kept: readonly Candidate[]): number =>
  kept.reduce((sum, { probability }) => sum + probability, 0);

export default {
  title: 'What is left adds up to one',
  needs: ['masked'],
  hints: [
    'How much did the allowed tokens have together?',
    'Divide each of them by that sum.',
    'In TypeScript: const mass = kept.reduce((sum, { probability }) => sum + probability, 0).',
  ],
  checks: [
    {
      title: 'The probabilities add up to one',
      test({ masked, near }) {
        const sum = sumOf(masked(tokens, (text) => text !== 'a'));
        return near(sum, 1) || `They add up to ${sum.toFixed(3)}.`;
      },
    },
    {
      title: 'Those that stay keep their proportion',
      test({ masked, near }) {
        const [b, c] = masked(tokens, (text) => text !== 'a');
        if (b === undefined || c === undefined) return 'Two tokens are allowed, and fewer came back.';
        return (
          near(b.probability / c.probability, 1.5) ||
          `0.3 and 0.2 became ${b.probability.toFixed(3)} and ${c.probability.toFixed(3)}: divide both by the same number.`
        );
      },
    },
    {
      title: 'What is not allowed is gone',
      test: ({ masked }) =>
        masked(tokens, (text) => text === 'b').length === 1 || 'Only one token was allowed.',
    },
  ],
} satisfies Checks<Values>;
