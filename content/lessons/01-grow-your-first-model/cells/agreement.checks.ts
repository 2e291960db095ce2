import type { Checks } from '#notebook/checks';

interface Values {
  readonly agreement: (answers: string[]) => number;
}

export default {
  title: 'Do the answers agree?',
  needs: ['agreement'],
  hints: [
    'Count how often each answer occurs. A Map from the answer to its count will do, as in the cell that counts words.',
    'The share of the commonest answer is the largest count, divided by the number of answers.',
    'What should come out when there are no answers at all? Dividing by nothing gives NaN.',
  ],
  checks: [
    {
      title: 'Four answers, all the same',
      test: ({ agreement }) => {
        const share = agreement(['Ostby', 'Ostby', 'Ostby', 'Ostby']);
        return share === 1 || `It gave ${share}; when all agree, the share is 1.`;
      },
    },
    {
      title: 'It finds the commonest answer, wherever it stands',
      test: ({ agreement }) => {
        const share = agreement(['Bruna', 'Ostby', 'Lindal', 'Ostby', 'Ostby']);
        if (Math.abs(share - 0.6) < 1e-9) return true;
        if (Math.abs(share - 0.2) < 1e-9)
          return 'You counted the answers equal to the first one. Here the first is a rare one.';
        if (share > 1) return `It gave ${share}: that is a count. Divide it by the number of answers.`;
        return `Three of five answers agree, and it gave ${share}.`;
      },
    },
    {
      title: 'No answers, no agreement',
      test: ({ agreement }) => {
        const share = agreement([]);
        return share === 0 || `For no answers it gave ${share}; let it give 0.`;
      },
    },
  ],
} satisfies Checks<Values>;
