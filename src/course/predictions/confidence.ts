export interface ConfidenceStep {
  readonly name: string;
  /** Probability that the choice is right, in [0, 1]. */
  readonly confidence: number;
}

/** Names of the steps, and how far each lies from knowing nothing to certainty. */
const steps = [
  ['a guess', 0],
  ['leaning', 0.25],
  ['fairly sure', 0.5],
  ['very sure', 0.8],
  ['certain', 1],
] as const;

/**
 * How sure a reader may say to be of one choice among `options`: from a guess, which is right one time in so many, to
 * certain. The steps between are rounded to 5 %: of two options 50, 65, 75, 90, 100 %; of four 25, 45, 65, 85, 100 %.
 */
export function confidenceSteps(options: number): ConfidenceStep[] {
  const chance = 1 / options;
  return steps.map(([name, way]) => {
    const confidence = chance + way * (1 - chance);
    const isEnd = way === 0 || way === 1;
    return { name, confidence: isEnd ? confidence : Math.round(20 * confidence) / 20 };
  });
}

/** `fairly sure`: the step nearest to a confidence. */
export function confidenceName(confidence: number, options: number): string {
  const distance = (step: ConfidenceStep): number => Math.abs(step.confidence - confidence);
  return confidenceSteps(options).reduce((best, step) => (distance(step) < distance(best) ? step : best))
    .name;
}
