import type { Checks } from '#notebook/checks';

interface Values {
  readonly rent: (requests: number, capacity: number, dollarsPerGpu: number) => number;
}

export default {
  title: 'What does hosting it cost?',
  needs: ['rent'],
  hints: [
    'Nobody rents half a GPU: how many whole ones does the load need?',
    'Math.ceil rounds up. And one GPU runs even when nobody asks.',
  ],
  checks: [
    {
      title: 'A single request needs a whole GPU',
      test({ rent, near }) {
        const found = rent(1, 1000, 2300);
        if (near(found, 2.3)) return 'It came out as 2.30 dollars: a thousandth of a GPU. Round up.';
        return near(found, 2300) || `It came out as ${found} dollars.`;
      },
    },
    {
      title: 'A full GPU is one, and one request more is two',
      test({ rent, near }) {
        if (!near(rent(1000, 1000, 2300), 2300))
          return `For 1,000 requests it came out as ${rent(1000, 1000, 2300)} dollars: one GPU is just enough.`;
        const more = rent(1001, 1000, 2300);
        return (
          near(more, 4600) ||
          `For 1,001 requests it came out as ${more.toFixed(2)} dollars, and takes two GPUs.`
        );
      },
    },
    {
      title: 'With no request at all, one still runs',
      test: ({ rent, near }) =>
        near(rent(0, 1000, 2300), 2300) ||
        `For no request it came out as ${rent(0, 1000, 2300)} dollars. The machine waits, and waiting is billed.`,
    },
    {
      title: 'Ten times the load, ten GPUs',
      test: ({ rent, near }) =>
        near(rent(10_000, 1000, 2300), 23_000) ||
        `For 10,000 requests it came out as ${rent(10_000, 1000, 2300)} dollars.`,
    },
  ],
} satisfies Checks<Values>;
