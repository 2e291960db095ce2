import type { Checks } from '#notebook/checks';

interface Values {
  readonly worth: (unique: number, epochs: number) => number;
}

export default {
  title: 'What is a second reading worth?',
  needs: ['worth'],
  hints: [
    'The first reading is worth U. Only what comes after it, e − 1 repetitions, is discounted.',
    'In TypeScript the formula is unique + unique * 15.4 * (1 - Math.exp(-(epochs - 1) / 15.4)).',
  ],
  checks: [
    {
      title: 'One reading is worth the text',
      test({ worth, near }) {
        const found = worth(1000, 1);
        return (
          near(found, 1000) ||
          `A thousand tokens, read once, came out as ${found.toFixed(1)}. No repetition, no discount.`
        );
      },
    },
    {
      title: 'Four readings are worth 3.7 texts',
      test({ worth, near }) {
        const found = worth(1000, 4) / 1000;
        if (near(found, 4)) return 'It came out as 4: a second reading still counts like a first.';
        if (near(found, 1 + 15.4 * (1 - Math.exp(-4 / 15.4)), 1e-3))
          return 'You discount all four readings. The first is no repetition: use e − 1.';
        return near(found, 3.73, 0.01) || `It came out as ${found.toFixed(2)}, and should be 3.73.`;
      },
    },
    {
      title: 'It never passes 16.4 texts',
      test({ worth, near }) {
        const found = worth(1000, 100_000) / 1000;
        return (
          near(found, 16.4, 0.01) ||
          `A hundred thousand readings came out as ${found.toFixed(1)} texts; the ceiling is 16.4.`
        );
      },
    },
    {
      title: 'It grows with the text',
      test: ({ worth, near }) =>
        near(worth(2000, 8), 2 * worth(1000, 8), 1e-6) ||
        'Twice the text, read as often, should be worth twice as much.',
    },
  ],
} satisfies Checks<Values>;
