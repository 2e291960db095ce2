import type { RungOutcomes } from '#run/grading/protocol';
import { OUTCOMES, scoreOf, type Outcome } from '#run/grading/rule';
import type { Marks, RecordedGrading, TunedRun } from './recorded.ts';

type Rungs = readonly RungOutcomes[];

const answersOf = (rung: RungOutcomes): number => rung.right + rung.wrong + rung.abstained;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Share of all answers that came to this outcome, in [0, 1]. */
export const shareOf = (rungs: Rungs, outcome: Outcome): number =>
  sum(rungs.map((rung) => rung[outcome])) / sum(rungs.map(answersOf));

/** What the answers score under a rule, in points for a hundred questions. */
export const pointsOf = (rungs: Rungs, penalty: number): number =>
  100 * sum(OUTCOMES.map((outcome) => shareOf(rungs, outcome) * scoreOf(outcome, penalty)));

/** Penalties that models were tuned to, mildest first. */
export const penaltiesOf = ({ runs }: Pick<RecordedGrading, 'runs'>): number[] =>
  [...new Set(runs.map(({ penalty }) => penalty))].sort((a, b) => a - b);

/** The runs that were tuned to one rule, a run a seed; none where that was not recorded. */
export const runsOf = ({ runs }: Pick<RecordedGrading, 'runs'>, penalty: number): TunedRun[] =>
  runs.filter((run) => run.penalty === penalty);

/** Several examinations as one: their answers counted together. */
export function together(all: readonly Pick<Marks, 'rungs'>[]): RungOutcomes[] {
  return (all[0]?.rungs ?? []).map(({ mentions }, i) => {
    const count = (outcome: Outcome): number => sum(all.map(({ rungs }) => rungs[i]![outcome]));
    return { mentions, right: count('right'), wrong: count('wrong'), abstained: count('abstained') };
  });
}

/** A number over the seeds: its mean, the lowest and the highest. */
export interface OverSeeds {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export const overSeeds = (values: readonly number[]): OverSeeds => ({
  mean: mean(values),
  low: Math.min(...values),
  high: Math.max(...values),
});

/** A model under every rule. */
export interface ScoreRow {
  /** The penalty it was tuned to; null for the model as it ships. */
  readonly tunedTo: number | null;
  /** Whether it was tuned on this device. */
  readonly isOwn: boolean;
  readonly scores: readonly (OverSeeds & {
    readonly penalty: number;
    /** Whether no other model scores more under this rule. */
    readonly best: boolean;
  })[];
}

/** The scoreboard: each model, as it ships, tuned to each rule that was recorded, and the reader's own, under each of the rules. */
export function scoreboard(
  recorded: RecordedGrading,
  penalties: readonly number[],
  own: { readonly penalty: number; readonly rungs: readonly RungOutcomes[] } | null,
): ScoreRow[] {
  const models: { tunedTo: number | null; isOwn: boolean; marks: readonly Pick<Marks, 'rungs'>[] }[] = [
    { tunedTo: null, isOwn: false, marks: [recorded.before] },
    ...penaltiesOf(recorded).map((tunedTo) => ({ tunedTo, isOwn: false, marks: runsOf(recorded, tunedTo) })),
    ...(own === null ? [] : [{ tunedTo: own.penalty, isOwn: true, marks: [own] }]),
  ];
  const scoresOf = (penalty: number): OverSeeds[] =>
    models.map(({ marks }) => overSeeds(marks.map(({ rungs }) => pointsOf(rungs, penalty))));
  const columns = penalties.map((penalty) => {
    const scores = scoresOf(penalty);
    const most = Math.max(...scores.map((score) => score.mean));
    return scores.map((score) => ({ ...score, penalty, best: score.mean === most }));
  });
  return models.map(({ tunedTo, isOwn }, i) => ({
    tunedTo,
    isOwn,
    scores: columns.map((column) => column[i]!),
  }));
}

/** A curve of risk over coverage, and where the model itself stands with the answers it gives. */
export interface RiskCurve {
  readonly tunedTo: number | null;
  readonly aurc: number;
  readonly points: readonly { readonly coverage: number; readonly risk: number }[];
  /** Null where it gives no answer at all. */
  readonly own: { readonly coverage: number; readonly risk: number } | null;
}

/** Means over the runs; of curves point by point. */
export function riskCurve(tunedTo: number | null, marks: readonly Marks[]): RiskCurve {
  const rungs = together(marks);
  const coverage = 1 - shareOf(rungs, 'abstained');
  return {
    tunedTo,
    aurc: mean(marks.map(({ aurc }) => aurc)),
    points: marks[0]!.curve.map((_, i) => ({
      coverage: mean(marks.map(({ curve }) => curve[i]![0])),
      risk: mean(marks.map(({ curve }) => curve[i]![1])),
    })),
    own: coverage === 0 ? null : { coverage, risk: shareOf(rungs, 'wrong') / coverage },
  };
}
