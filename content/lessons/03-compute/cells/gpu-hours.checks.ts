import type { Checks } from '#notebook/checks';

interface Values {
  readonly gpuHours: (parameters: number, tokens: number, utilisation: number) => number;
}

export default {
  title: 'How many hours of a GPU?',
  needs: ['gpuHours'],
  hints: [
    'A GPU that is used at 40 % does 0.4 × 989e12 operations a second.',
    'So it takes longer than at its peak: divide by the utilisation as well.',
    'In TypeScript: (6 * parameters * tokens) / (989e12 * utilisation) / 3600.',
  ],
  checks: [
    {
      title: '10²¹ operations at 40 % take 702 hours',
      test({ gpuHours, near }) {
        const found = gpuHours(1e9, 1e21 / 6e9, 0.4);
        if (near(found, 280.9, 0.5)) return 'It came out as 281: the peak, with nobody waiting for anything.';
        if (near(found, 112.3, 0.5))
          return 'It came out as 112, less than at the peak. A GPU that waits takes longer: divide by the utilisation.';
        return near(found, 702.2, 0.5) || `It came out as ${found.toFixed(1)}.`;
      },
    },
    {
      title: 'At its peak it takes four tenths of that',
      test: ({ gpuHours, near }) =>
        near(gpuHours(1e9, 1e21 / 6e9, 1), 280.9, 0.5) ||
        `At a utilisation of 1 it came out as ${gpuHours(1e9, 1e21 / 6e9, 1).toFixed(1)}, not 280.9.`,
    },
    {
      title: 'Llama 3.1 comes to 26.6 million hours at 40 %',
      test({ gpuHours, near }) {
        const found = gpuHours(405e9, 15.6e12, 0.4) / 1e6;
        return near(found, 26.62, 0.05) || `It came out as ${found.toFixed(1)} million.`;
      },
    },
    {
      title: 'Twice the model on twice the text takes four times as long',
      test: ({ gpuHours, near }) =>
        near(gpuHours(2e9, 4e10, 0.4) / gpuHours(1e9, 2e10, 0.4), 4, 1e-6) ||
        'Hours should grow with the parameters and with the tokens.',
    },
  ],
} satisfies Checks<Values>;
