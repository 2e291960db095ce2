import type { Checks } from '#notebook/checks';

interface Values {
  readonly areaUnder: (right: number[], wrong: number[]) => number;
}

export default {
  title: 'How often is the right one the surer?',
  needs: ['areaUnder'],
  hints: [
    'Three right answers and two wrong ones make six pairs.',
    'And where both are equally sure, nobody wins: that pair counts one half.',
    'In TypeScript: if (r === w) surer += 0.5; and then divide by right.length * wrong.length.',
  ],
  checks: [
    {
      title: 'A perfect detector has 1, one that is upside down 0',
      test({ areaUnder, near }) {
        const [perfect, upsideDown] = [
          areaUnder([0.9, 0.8], [0.3, 0.2, 0.1]),
          areaUnder([0.1, 0.2], [0.8, 0.9]),
        ];
        if (near(perfect, 3))
          return 'A perfect one came out as 3: divide by the number of pairs, not of right answers.';
        return (near(perfect, 1) && near(upsideDown, 0)) || `They came out as ${perfect} and ${upsideDown}.`;
      },
    },
    {
      title: 'One that says the same of everything has a half',
      test({ areaUnder, near }) {
        const found = areaUnder([0.5, 0.5, 0.5], [0.5, 0.5]);
        return near(found, 0.5) || `It came out as ${found}. A pair that is level counts one half.`;
      },
    },
    {
      title: 'The five answers of the cell have 0.75',
      test({ areaUnder, near }) {
        const found = areaUnder([0.9, 0.8, 0.5], [0.7, 0.5]);
        return near(found, 0.75) || `It came out as ${found.toFixed(3)}.`;
      },
    },
  ],
} satisfies Checks<Values>;
