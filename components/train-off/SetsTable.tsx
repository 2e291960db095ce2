import { nats, wholeNumber } from '#course/wording';
import type { TrialLane } from '../frame/use-trials.ts';
import { MEASURES, measureWords, ranked, SET_WORDS, type SetMarks } from './sets.ts';
import { TRAIN_OFF_SETS, type TrainOffSet } from '#run/trial/train-off-plans';

interface Props {
  readonly marks: readonly SetMarks[];
  /** Runs under way; empty where recorded marks are shown. */
  readonly lanes: readonly TrialLane[];
}

/** Five sets and what a model made of each, the best of each measure marked. */
export function SetsTable({ marks, lanes }: Props) {
  const complete = marks.length === TRAIN_OFF_SETS.length;
  return (
    <div class="train-off-scroll" tabIndex={0} role="region" aria-label="Five sets and their marks">
      <table class="train-off-sets">
        <thead>
          <tr>
            <th scope="col">Set</th>
            {MEASURES.map(({ id, label, detail }) => (
              <th key={id} scope="col">
                {label}
                <span class="train-off-detail">{detail}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TRAIN_OFF_SETS.map((set) => {
            const found = marks.find((one) => one.set === set);
            return (
              <tr key={set}>
                <th scope="row">
                  {SET_WORDS[set].name}
                  <span class="train-off-detail">{SET_WORDS[set].detail}</span>
                </th>
                {found === undefined ? (
                  <td colSpan={MEASURES.length}>{laneWords(set, lanes)}</td>
                ) : (
                  MEASURES.map((measure) => (
                    <td key={measure.id} data-label={measure.label}>
                      {measureWords(measure, measure.of(found))}
                      {complete && ranked(marks, measure)[0]!.set === set && (
                        <span class="train-off-best"> best</span>
                      )}
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function laneWords(set: TrainOffSet, lanes: readonly TrialLane[]): string {
  const lane = lanes.find(({ key }) => key === set);
  if (lane === undefined) return 'not run yet';
  const { progress } = lane;
  if (progress === null) return 'waiting';
  if (progress.step === progress.steps) return 'being examined';
  const loss = progress.loss === null ? '' : `, training loss ${nats(progress.loss)}`;
  return `step ${wholeNumber(progress.step)} of ${wholeNumber(progress.steps)}${loss}`;
}
