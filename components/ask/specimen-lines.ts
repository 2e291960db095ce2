import type { Drawn } from '#course/asking';
import { wholeNumber } from '#course/wording';

/** The label of the figure: the model, and the draw. */
export function specimenLines(drawn: Drawn | null): string[] {
  if (drawn === null) return ['specimen 1.4'];
  const { model, seed, temperature } = drawn;
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  const steps = model.steps === null ? '' : `, step ${wholeNumber(model.steps)}`;
  return [
    `specimen 1.4 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin}${steps} · seed ${seed}, temperature ${temperature.toFixed(1)}`,
  ];
}
