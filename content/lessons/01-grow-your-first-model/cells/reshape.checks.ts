import type { Checks } from '#notebook/checks';

interface Values {
  readonly reshape: (probabilities: number[], temperature: number) => number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export default {
  title: 'Turn the knob yourself',
  needs: ['reshape', 'lab'],
  hints: [
    'The powers are right. What is wrong with them as probabilities? Add them up.',
    'Divide each power by the sum of all powers. Then they add up to one.',
  ],
  checks: [
    {
      title: 'The result is a distribution',
      test: ({ reshape }) => {
        const total = sum(reshape([0.5, 0.3, 0.2], 0.5));
        return (
          Math.abs(total - 1) < 1e-9 ||
          `At temperature 0.5 your distribution sums to ${total.toFixed(2)}: divide by the sum after taking the powers.`
        );
      },
    },
    {
      title: 'Temperature 1 changes nothing',
      test: ({ reshape }) => {
        const same = reshape([0.5, 0.3, 0.2], 1);
        return (
          [0.5, 0.3, 0.2].every((p, i) => Math.abs(p - same[i]!) < 1e-9) ||
          `It gave ${same.map((p) => p.toFixed(2)).join(', ')} for 0.50, 0.30, 0.20.`
        );
      },
    },
    {
      title: 'Cold favours the likely, heat the unlikely',
      test: ({ reshape }) => {
        const [cold = 0] = reshape([0.6, 0.3, 0.1], 0.5);
        const [hot = 1] = reshape([0.6, 0.3, 0.1], 2);
        if (cold > 0.6 && hot < 0.6) return true;
        if (cold < 0.6 && hot > 0.6)
          return 'It is the wrong way round: the exponent is 1 divided by the temperature.';
        return `The likeliest word had 0.60. At 0.5 it has ${cold.toFixed(2)}, and at 2 it has ${hot.toFixed(2)}.`;
      },
    },
    {
      title: 'It agrees with the softmax of logits that a real model uses',
      test: ({ reshape, lab }) => {
        const before = [0.55, 0.25, 0.15, 0.05];
        const wanted = lab.softmax(before.map(Math.log), 0.7);
        const found = reshape(before, 0.7);
        const off = Math.max(...found.map((p, i) => Math.abs(p - wanted[i]!)));
        return off < 1e-9 || `At temperature 0.7 the largest difference is ${off.toFixed(3)}.`;
      },
    },
  ],
} satisfies Checks<Values>;
