import type { Checks } from '#notebook/checks';

interface Values {
  readonly similarity: (a: Set<string>, b: Set<string>) => number;
}

export default {
  title: 'When are two pages the same?',
  needs: ['similarity', 'lab'],
  hints: [
    'Divide by the number of runs that stand in either page, each counted once.',
    'a.size + b.size counts the shared ones twice: take them off once.',
    'Two pages without any runs have nothing in either. Decide what that means before you divide by it.',
  ],
  checks: [
    {
      title: 'A page is the same as itself, and not at all like a stranger',
      test({ similarity, near }) {
        const a = new Set(['one', 'two', 'three']);
        if (!near(similarity(a, a), 1)) return `A page and itself came out as ${similarity(a, a)}.`;
        const b = new Set(['four', 'five']);
        return near(similarity(a, b), 0) || `Two pages that share nothing came out as ${similarity(a, b)}.`;
      },
    },
    {
      title: 'Copied into a longer page, it is only a part',
      test({ similarity, near }) {
        const short = new Set(['one', 'two']);
        const long = new Set(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']);
        const found = similarity(short, long);
        if (near(found, 1))
          return 'It came out as 1, since you divide by the short page alone. Two runs of eight are shared: 0.25.';
        if (near(found, 0.2))
          return 'It came out as 0.2: the shared runs were counted twice below the line. Take them off once.';
        return (
          near(found, 0.25) || `Two runs of eight are shared, so it is 0.25; yours is ${found.toFixed(3)}.`
        );
      },
    },
    {
      title: 'It does not matter which page comes first',
      test({ similarity, near }) {
        const a = new Set(['one', 'two', 'three', 'four']);
        const b = new Set(['four', 'five']);
        return (
          near(similarity(a, b), similarity(b, a)) ||
          `One way round it is ${similarity(a, b).toFixed(2)}, the other ${similarity(b, a).toFixed(2)}.`
        );
      },
    },
    {
      title: 'It agrees with what the course uses, empty pages included',
      test({ similarity, lab, near }) {
        const a = lab.shingles(
          'the wind comes in and the boat goes out and the goat sits down in the best place',
          3,
        );
        const b = lab.shingles(
          'the wind comes in and the boat goes out and a cat sits down in the best place',
          3,
        );
        if (!near(similarity(a, b), lab.jaccard(a, b)))
          return `For two real pages yours is ${similarity(a, b).toFixed(3)}, and it should be ${lab.jaccard(a, b).toFixed(3)}.`;
        const none = similarity(new Set(), new Set());
        return (
          !Number.isNaN(none) ||
          'Two empty pages gave NaN. A filter that meets one would stop being a filter.'
        );
      },
    },
  ],
} satisfies Checks<Values>;
