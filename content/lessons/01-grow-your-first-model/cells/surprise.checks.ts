import type { Checks } from '#notebook/checks';

interface Values {
  readonly loss: (probabilities: number[]) => number;
}

export default {
  title: 'How surprised?',
  needs: ['loss'],
  hints: [
    'The surprise at one word is −ln p. In TypeScript that is -Math.log(p).',
    'Take the surprise of each word first. `map` does the same thing to every number of a list.',
    'Then take the mean: add the surprises up and divide by how many there are.',
  ],
  checks: [
    {
      title: 'A word that was certain is no surprise',
      test: ({ loss }) =>
        loss([1, 1, 1]) === 0 || `Three words of probability 1 gave ${loss([1, 1, 1])}; ln 1 is 0.`,
    },
    {
      title: 'One word in 1,024 costs 6.93 nats',
      test: ({ loss }) => {
        const nats = loss([1 / 1024]);
        if (Math.abs(nats - Math.log(1024)) < 1e-9) return true;
        if (Math.abs(nats - 10) < 1e-9)
          return 'That came out as 10: the surprise in bits. Use the natural logarithm, Math.log.';
        if (nats < 0)
          return `That came out as ${nats.toFixed(2)}. Probabilities are below 1 and their logarithms below 0: turn the sign round.`;
        return `That came out as ${nats}.`;
      },
    },
    {
      title: 'The mean is taken over surprises, not over probabilities',
      test: ({ loss }) => {
        const nats = loss([0.5, 0.125]);
        const right = (Math.log(2) + Math.log(8)) / 2;
        if (Math.abs(nats - right) < 1e-9) return true;
        if (Math.abs(nats + Math.log(0.3125)) < 1e-9)
          return 'You took the logarithm of the mean probability. Take each logarithm first, and the mean of those.';
        if (Math.abs(nats - 2 * right) < 1e-9) return 'That is the sum. Divide it by the number of words.';
        return `For probabilities of 0.5 and 0.125 it gave ${nats}, and it should give ${right.toFixed(4)}.`;
      },
    },
  ],
} satisfies Checks<Values>;
