import { wholeNumber } from '#course/wording';
import { powerOfTen } from '#course/sweep/sweep-words';
import { CheckBox } from '../frame/CheckBox.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Progress } from '../frame/Progress.tsx';
import { RunControls } from '../frame/RunControls.tsx';
import type { IsoFlopFacts } from './facts.ts';
import { SIZES_A_RUN, smallestBudget, type Spending } from './spending.ts';
import { spentFinding } from './words.ts';

interface Props {
  readonly spending: Spending;
  readonly facts: IsoFlopFacts;
  readonly live: boolean;
}

/** Three sizes to choose, the button that spends the budget on each, and what came of it. */
export function SpendForm({ spending, facts, live }: Props) {
  const phase = spending.phase.value;
  const { widths, seed } = spending.state.value;
  const offered = smallestBudget(facts.points);
  const busy = phase === 'running' || phase === 'stopping';
  const failure = spending.failure.value;
  const full = widths.length >= SIZES_A_RUN;
  const toggle = (width: number, on: boolean): void =>
    spending.change({
      widths: on ? [...widths, width].sort((a, b) => a - b) : widths.filter((one) => one !== width),
    });
  const current = offered.find(({ width }) => width === spending.current.value);
  const finding = spentFinding(spending.runs.value);
  return (
    <div class="iso-flop-spend">
      <fieldset class="iso-flop-sizes" disabled={!live || busy}>
        <legend>Three sizes to spend {powerOfTen(offered[0]!.budget)} FLOPs on, each</legend>
        <div class="iso-flop-size-list">
          {offered.map(({ width, parameters, tokens }) => (
            <CheckBox
              key={width}
              label={`${wholeNumber(parameters)} parameters`}
              detail={`reads ${wholeNumber(tokens)} tokens`}
              checked={widths.includes(width)}
              disabled={full && !widths.includes(width)}
              onChange={(on) => toggle(width, on)}
            />
          ))}
        </div>
        <p class="t-quiet" role="status">
          {full ? 'Take one away to choose another.' : `Choose ${SIZES_A_RUN - widths.length} more.`}
        </p>
      </fieldset>
      <div class="t-row">
        <NumberField
          label="Seed"
          min={0}
          max={999_999}
          step={1}
          value={seed}
          disabled={!live || busy}
          onChange={(next) => spending.change({ seed: next })}
        />
        <RunControls
          phase={phase}
          startLabel="Spend it"
          disabled={!live || !full}
          onStart={() => void spending.start()}
          onStop={() => spending.stop()}
          onContinue={() => void spending.start()}
          onStartOver={() => spending.startOver()}
        />
      </div>
      {failure !== null && <FailureNote failure={failure} onRetry={() => void spending.start()} />}
      {busy && (
        <Progress
          label="Training"
          share={spending.share.value}
          words={
            current === undefined
              ? 'Getting ready'
              : `${wholeNumber(current.parameters)} parameters, ${wholeNumber(current.steps)} steps`
          }
          secondsLeft={spending.secondsLeft.value}
        />
      )}
      {finding !== '' && <p>{finding}</p>}
    </div>
  );
}
