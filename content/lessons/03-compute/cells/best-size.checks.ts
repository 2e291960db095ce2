import type { Checks } from '#notebook/checks';

type Loss = (parameters: number, tokens: number) => number;

interface Values {
  readonly bestSize: (loss: Loss, budget: number) => number;
}

const billions = (parameters: number): string => `${(parameters / 1e9).toFixed(1)} billion`;

export default {
  title: 'Find the bottom of the valley',
  needs: ['bestSize', 'lab'],
  hints: [
    'For each size you try, the budget leaves budget / 6 / size tokens.',
    'Try many sizes, evenly on a logarithmic scale: size = 10 ** power, with power going up from 3 to 15 in small steps.',
    'Keep the size whose loss is lowest so far. Steps of 0.001 in the power are a quarter of a per cent in size.',
  ],
  checks: [
    {
      title: 'It finds the lowest loss at Chinchilla’s budget, by the corrected law',
      test({ bestSize, lab }) {
        const law = lab.publishedLaws.besiroglu;
        const right = lab.computeOptimal(law, 5.76e23).N;
        const found = bestSize((N, D) => lab.parametricLoss(law, N, D), 5.76e23);
        return (
          Math.abs(found / right - 1) < 0.02 ||
          `At Chinchilla's budget it came out as ${billions(found)}, and the lowest loss is at ${billions(right)}.`
        );
      },
    },
    {
      title: 'Another law, another size',
      test({ bestSize, lab }) {
        const law = lab.publishedLaws.hoffmannPrinted;
        const right = lab.computeOptimal(law, 5.76e23).N;
        const found = bestSize((N, D) => lab.parametricLoss(law, N, D), 5.76e23);
        if (Math.abs(found / Math.sqrt(5.76e23 / 120) - 1) < 1e-6)
          return 'It came out as 69.3 billion, which is twenty tokens a parameter whatever the law says. Ask the law.';
        return (
          Math.abs(found / right - 1) < 0.02 ||
          `By the printed constants it came out as ${billions(found)}, and the lowest loss is at ${billions(right)}.`
        );
      },
    },
    {
      title: 'From a laptop’s budget to the largest there are',
      test({ bestSize, lab }) {
        const law = lab.publishedLaws.besiroglu;
        const loss: Loss = (N, D) => lab.parametricLoss(law, N, D);
        for (const budget of [1e13, 1e18, 1e26]) {
          const right = lab.computeOptimal(law, budget).N;
          const found = bestSize(loss, budget);
          if (!(Math.abs(found / right - 1) < 0.02))
            return `For ${budget} operations it came out as ${found.toPrecision(3)} parameters, and should be ${right.toPrecision(3)}. Do you try sizes far enough down and up?`;
        }
        return true;
      },
    },
    {
      title: 'It works for a law it has never met',
      test({ bestSize }) {
        const found = bestSize((N, D) => 1 + (Math.log(N) - 12) ** 2 + 0 * D, 1e20);
        return (
          Math.abs(Math.log(found) - 12) < 0.02 ||
          `The lowest point of a made-up law is at ${Math.exp(12).toFixed(0)} parameters; yours is ${found.toPrecision(3)}.`
        );
      },
    },
  ],
} satisfies Checks<Values>;
