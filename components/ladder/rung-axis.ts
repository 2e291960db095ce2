import { wholeNumber } from '#course/wording';

/** Rungs side by side, each named by how often its people were told of. */
export const rungAxis = (told: readonly number[], narrow: boolean) => ({
  domain: [-0.3, told.length - 0.7] as const,
  label: narrow ? 'times told' : 'times that training told each fact of them',
  ticks: told.map((_, rung) => rung),
  tickFormat: (rung: number) => {
    const times = told[rung] ?? 0;
    return narrow && times >= 1000 ? `${(times / 1000).toFixed(1)}k` : wholeNumber(times);
  },
});
