import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { nats, wholeNumber } from '#course/wording';
import { REPETITION_SETS, REPETITION_STEPS, repetitionSpec } from '#run/trial/plans';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { runState } from '../frame/run-state.ts';
import { RunControls } from '../frame/RunControls.tsx';
import { TrialProgressBar } from '../frame/TrialProgressBar.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { useTrials } from '../frame/use-trials.ts';
import { epochsOf, lowestRun, type FreshLaw, type RepeatedRun } from './law.ts';
import { repetitionTable } from './tables.ts';
import { lawWords, repetitionFinding, timesWords, tokenWords } from './words.ts';

export interface RepetitionProps {
  readonly id: string;
  readonly runs: readonly RepeatedRun[];
  readonly law: FreshLaw;
  readonly tokensPerStep: number;
  readonly parameters: number;
  readonly seed: number;
  /** The set that is looked at first. */
  readonly start: number;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const linked = {
  version: 1,
  fields: {
    set: field.oneOf(REPETITION_SETS.map(String)),
    steps: field.oneOf(REPETITION_STEPS.map(String)),
  },
} as const;

/** The same text read again and again: what it costs, and what a law says that was fitted to real models. */
export function Repetition(props: RepetitionProps) {
  const { id, runs, law, tokensPerStep, parameters, seed, start, predicted = false, still } = props;
  const { live, missing } = useSupport();
  const trials = useTrials();
  const [chosen, setChosen] = useState(start);
  const [steps, setSteps] = useState<number>(REPETITION_STEPS[1]);
  const [touched, setTouched] = useState(false);
  const [own, setOwn] = useState<readonly RepeatedRun[]>([]);
  const [planned, setPlanned] = useState<Omit<RepeatedRun, 'loss'> | null>(null);
  const result = trials.lanes[0]?.result ?? null;
  if (planned !== null && result !== null) {
    const others = own.filter(
      (run) => run.uniqueTokens !== planned.uniqueTokens || run.steps !== planned.steps,
    );
    setOwn([...others, { ...planned, loss: result.heldOutLoss }]);
    setPlanned(null);
  }
  const choose = (set: number): void => {
    setChosen(set);
    setTouched(true);
  };

  const asked = runs.filter(({ uniqueTokens }) => uniqueTokens === start);
  const turn = lowestRun(asked) ?? asked.at(-1);
  // What a page asks for is the set that is looked at first, whichever is chosen now.
  const outcomes = touched && turn !== undefined ? { readings: Math.round(epochsOf(turn)) } : null;
  const predictions = usePredictions(id, { begun: touched, outcomes });
  const waits = predicted && !touched && predictions.every(({ value }) => value === null);
  const newest = own.at(-1);
  const twin =
    newest && runs.find((run) => run.uniqueTokens === newest.uniqueTokens && run.steps === newest.steps);
  const found =
    repetitionFinding(runs, law, chosen) +
    (newest === undefined
      ? ''
      : ` Your run of ${tokenWords(newest.uniqueTokens)} tokens read ${timesWords(epochsOf(newest))} came to ${nats(newest.loss)}${twin === undefined ? '' : `, the recorded one to ${nats(twin.loss)}`}.`);
  const finding = waits ? '' : found;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Again and again"
        specimen={[
          `specimen 2.4 · sprout, ${wholeNumber(parameters)} parameters`,
          `clean text, seed ${seed}`,
        ]}
        state={runState(trials, own.length > 0)}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={repetitionTable(runs, own, law)}
        link={linkedState(linked, { set: String(chosen), steps: String(steps) }, (state) => {
          choose(Number(state.set));
          setSteps(Number(state.steps));
        })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={touched} />
        <Choice
          legend="Different tokens in the set"
          options={REPETITION_SETS.map((size) => ({ value: String(size), label: tokenWords(size) }))}
          value={String(chosen)}
          disabled={!live}
          onChange={(value) => choose(Number(value))}
        />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./repetition-view.ts').then((module) => module.repetitionFigure)}
            data={touched || own.length > 0 ? { runs, law, chosen, own } : null}
            still={still}
            minHeight={290}
          />
          <p class="t-quiet">
            The number at a mark is how often the set was read. Dashed: what the law expects. A circle: where
            this set leaves the law, by a quarter of a nat or more. {lawWords(law)}
          </p>
        </KeptBack>
        <Choice
          legend="A run of your own on this set"
          options={REPETITION_STEPS.map((count) => ({
            value: String(count),
            label: `${wholeNumber(count)} steps`,
            detail: `read ${timesWords((count * tokensPerStep) / chosen)}`,
          }))}
          value={String(steps)}
          disabled={!live || trials.phase === 'running'}
          onChange={(value) => setSteps(Number(value))}
        />
        {trials.failure !== null && <FailureNote failure={trials.failure} />}
        <TrialProgressBar label="The run of your own" trials={trials} />
        <RunControls
          phase={trials.phase === 'running' ? 'running' : 'ready'}
          startLabel="Run this point now"
          disabled={!live}
          onStart={() => {
            setTouched(true);
            setPlanned({ uniqueTokens: chosen, steps, tokensRead: steps * tokensPerStep });
            trials.start([{ key: 'point', spec: repetitionSpec(chosen, steps, seed) }]);
          }}
          onStop={() => {
            setPlanned(null);
            trials.stop();
          }}
        />
      </Figure>
    </ErrorBoundary>
  );
}
