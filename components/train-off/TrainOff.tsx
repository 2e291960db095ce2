import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { percent, wholeNumber } from '#course/wording';
import { TRAIN_OFF_SETS, TRAIN_OFF_STEPS, trainOffSpec, type TrainOffSet } from '#run/trial/train-off-plans';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { runState } from '../frame/run-state.ts';
import { RunControls } from '../frame/RunControls.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { useTrials, type TrialLane } from '../frame/use-trials.ts';
import { outcomesOf, type SetMarks } from './sets.ts';
import { SetsTable } from './SetsTable.tsx';
import { trainOffFinding } from './words.ts';
import './train-off.css';

export interface TrainOffProps {
  readonly id: string;
  readonly recorded: readonly SetMarks[];
  /** How many facts are asked for, and the share of them that a guesser gets right. */
  readonly facts: number;
  readonly chance: number;
  readonly parameters: number;
  readonly seed: number;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

/** One model on five sets of text at the same compute. */
export function TrainOff(props: TrainOffProps) {
  const { id, recorded, facts, chance, parameters, seed, predicted = false, still } = props;
  const { live, missing } = useSupport();
  const trials = useTrials();
  const { lanes, phase, share, secondsLeft } = trials;
  const [isOwnPipeline, setOwnPipeline] = useState(false);
  const own = marksOf(lanes);
  const begun = lanes.length > 0;
  const outcomes = outcomesOf(own);
  const predictions = usePredictions(id, { begun, outcomes });
  const guessed = predictions.some(({ value }) => value !== null);
  const waits = predicted && !guessed && !begun;
  const ownFinding = trainOffFinding(own, TRAIN_OFF_SETS.length);
  const finding = begun ? ownFinding : waits ? '' : trainOffFinding(recorded, TRAIN_OFF_SETS.length);

  async function begin(): Promise<void> {
    const { firstCrawl, readKeptCrawl } = await import('#course/crawl-settings');
    const kept = readKeptCrawl();
    setOwnPipeline(kept !== null);
    trials.start(
      TRAIN_OFF_SETS.map((set) => ({ key: set, spec: trainOffSpec(set, seed, kept ?? firstCrawl) })),
    );
  }

  const done = lanes.filter(({ result }) => result !== null).length;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Train-off"
        specimen={[
          `specimen 2.2 · fern, ${wholeNumber(parameters)} parameters`,
          `${wholeNumber(TRAIN_OFF_STEPS)} steps on each set, seed ${seed}`,
        ]}
        state={runState(trials, begun)}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        {begun && (
          <p>
            {isOwnPipeline
              ? 'The cleaned crawl is yours: what your pipeline in the figure of the crawl last let through.'
              : 'The cleaned crawl is what the published filters let through. Run a pipeline of your own in the figure of the crawl, and it takes that.'}
          </p>
        )}
        {begun && <SetsTable marks={own} lanes={lanes} />}
        {own.length > 0 && (
          <PlotFigure
            view={() => import('./train-off-view.ts').then((module) => module.trainOffFigure)}
            data={own}
            minHeight={230}
          />
        )}
        {trials.failure !== null && <FailureNote failure={trials.failure} />}
        {phase === 'running' && (
          <Progress
            label="All five sets"
            share={share}
            words={`${done} of ${lanes.length} sets done`}
            {...(secondsLeft !== undefined && { secondsLeft })}
          />
        )}
        {phase === 'ready' && (
          <p class="t-quiet">
            Five runs take two to five minutes, by the device; stop them whenever you like.
          </p>
        )}
        <RunControls
          phase={phase}
          startLabel="Train on all five"
          disabled={!live}
          onStart={() => void begin()}
          onStop={trials.stop}
          onStartOver={trials.clear}
        />
        <details class="t-data" open={!waits && !begun}>
          <summary>The runs we recorded{waits && ': open them when you have guessed'}</summary>
          <div class="train-off-recorded">
            <SetsTable marks={recorded} lanes={[]} />
            <div class="t-plot">{still}</div>
            {waits && <p class="t-finding">{trainOffFinding(recorded, TRAIN_OFF_SETS.length)}</p>}
          </div>
        </details>
        <p class="t-quiet">
          Facts are asked {facts} times, of well-known people and towns; a guesser gets {percent(chance)} of
          them right.
        </p>
      </Figure>
    </ErrorBoundary>
  );
}

const marksOf = (lanes: readonly TrialLane[]): SetMarks[] =>
  lanes.flatMap(({ key, result }) => (result === null ? [] : [{ ...result, set: key as TrainOffSet }]));
