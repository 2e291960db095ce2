import { readRecording } from '#course/read-recording.build';
import { repetitionSpec, REPETITION_SETS, type REPETITION_STEPS } from '#run/trial/plans';
import { trialTokensPerStep } from '#run/trial/run-trial';
import type { TrialMarks } from '#run/trial/spec';
import { fitFreshLaw, type RepeatedRun } from './law.ts';

interface RecordedCurves {
  readonly stamp: { readonly seed: number };
  readonly points: readonly (TrialMarks & {
    readonly uniqueTokens: number;
    readonly steps: (typeof REPETITION_STEPS)[number];
  })[];
}

const recording = readRecording(
  'components/repetition/recorded/data-repetition.json',
) as RecordedCurves | null;

/** The runs that were recorded, with the law through those on fresh tokens; null while nothing was. */
export const recordedRepetition = recording === null ? null : curvesOf(recording);

function curvesOf({ stamp: { seed }, points }: RecordedCurves) {
  const fresh = REPETITION_SETS.at(-1)!;
  const tokensPerStep = trialTokensPerStep(repetitionSpec(fresh, 1, seed));
  const runs = points.map(({ uniqueTokens, steps, heldOutLoss }): RepeatedRun => ({
    uniqueTokens,
    steps,
    tokensRead: steps * tokensPerStep,
    loss: heldOutLoss,
  }));
  return { seed, runs, tokensPerStep, law: fitFreshLaw(runs.filter((run) => run.uniqueTokens === fresh)) };
}
