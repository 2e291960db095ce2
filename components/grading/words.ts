import { percent } from '#course/wording';
import { confidenceTarget, type Outcome } from '#run/grading/rule';
import type { RungOutcomes } from '#run/grading/protocol';
import type { RecordedGrading } from './recorded.ts';
import { overSeeds, pointsOf, runsOf, shareOf, type OverSeeds } from './summaries.ts';

/** A mark and a word for each outcome, so that none depends on its colour. */
export const outcomeMarks: Readonly<Record<Outcome, string>> = { right: '✓', wrong: '✗', abstained: '?' };
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  right: 'right',
  wrong: 'wrong',
  abstained: '‘I do not know’',
};

/** `+12`, `−84`, `0`. */
export function points(value: number): string {
  const whole = Math.round(value);
  return whole === 0 ? '0' : `${whole > 0 ? '+' : '−'}${Math.abs(whole)}`;
}

/** `28 (21 to 34)`, where seeds differ. */
export function withRange({ mean, low, high }: OverSeeds, word: (value: number) => string): string {
  return word(low) === word(high) ? word(mean) : `${word(mean)} (${word(low)} to ${word(high)})`;
}

export const tunedName = (tunedTo: number | null): string =>
  tunedTo === null ? 'as it ships' : `tuned to penalty ${tunedTo}`;

/** What a rule asks of whoever is graded by it. */
export const ruleWords = (penalty: number): string =>
  penalty === 0
    ? 'Right 1, wrong 0, ‘I do not know’ 0: a guess costs nothing, so answering never scores less than abstaining.'
    : `Right 1, wrong −${penalty}, ‘I do not know’ 0: answering pays for whoever is right more often than ${percent(confidenceTarget(penalty))} of the time.`;

/** What tuning to the rule did, in the recorded runs or in the reader's own. */
export function gradingFinding(
  recorded: RecordedGrading,
  penalty: number,
  own: readonly RungOutcomes[] | null,
): string {
  const { before } = recorded;
  const after = own === null ? runsOf(recorded, penalty).map(({ rungs }) => rungs) : [own];
  if (after.length === 0)
    return `Nothing was recorded of a penalty of ${penalty}. Tune the model to it, and see whether it says ‘I do not know’ more often than under a penalty of 1.`;
  const share = (outcome: Outcome): string =>
    withRange(overSeeds(after.map((rungs) => shareOf(rungs, outcome))), percent);
  const score = (under: number): string =>
    points(overSeeds(after.map((rungs) => pointsOf(rungs, under))).mean);
  const start = (under: number): string => points(pointsOf(before.rungs, under));
  const who = own === null ? 'Tuned' : 'Tuned on this device';
  const plain = `${score(0)} after, ${start(0)} before`;
  const scores =
    penalty === 0
      ? `For a hundred questions that is ${plain}; had each wrong answer cost a point, it would be ${score(1)} after and ${start(1)} before.`
      : `For a hundred questions its own rule gives ${score(penalty)} after, ${start(penalty)} before; plain accuracy gives ${plain}.`;
  return `${who} to a penalty of ${penalty} and asked about other people, the model is right ${share('right')} of the time, wrong ${share('wrong')}, and says ‘I do not know’ ${share('abstained')}. ${scores}`;
}
