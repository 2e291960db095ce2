import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { percent, wholeNumber } from '#course/wording';
import { DUEL_DIRTS, duelSpec, type DuelDirt } from '#run/trial/train-off-plans';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { runState } from '../frame/run-state.ts';
import { RunControls } from '../frame/RunControls.tsx';
import { Slider } from '../frame/Slider.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { useTrials } from '../frame/use-trials.ts';
import { duelMarks, type DuelData, type DuelMeasure, type OwnPair } from './duel.ts';
import { DIRT_WORDS, duelFinding, duelOutcomes, duelTable, fighterWords, ownWords } from './duel-words.ts';

export interface DuelProps {
  readonly id: string;
  readonly data: DuelData;
  readonly parameters: { readonly small: number; readonly large: number };
  readonly seed: number;
  readonly start: { readonly dirt: DuelDirt; readonly dirtyShare: number };
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** Loss and facts, drawn at build. */
  readonly still?: ComponentChildren;
  readonly stillFacts?: ComponentChildren;
}

const linked = {
  version: 1,
  fields: { dirt: field.oneOf(DUEL_DIRTS), dirtyShare: field.number(0, 0.9) },
} as const;

/** A small model on little clean text against a larger one on much dirty text. */
export function Duel(props: DuelProps) {
  const { id, data, parameters, seed, start, predicted = false, still, stillFacts } = props;
  const { live, missing } = useSupport();
  const trials = useTrials();
  const [place, setPlace] = useState(start);
  const [touched, setTouched] = useState(false);
  const [own, setOwn] = useState<readonly OwnPair[]>([]);
  const [running, setRunning] = useState<typeof start | null>(null);
  const { dirt, dirtyShare } = place;
  const [small, large] = trials.lanes.map(({ result }) => result);
  if (running !== null && small && large) {
    const others = own.filter((pair) => pair.dirt !== running.dirt || pair.dirtyShare !== running.dirtyShare);
    setOwn([...others, { ...running, small: duelMarks(small), large: duelMarks(large) }]);
    setRunning(null);
  }
  const go = (to: typeof start): void => {
    setPlace(to);
    setTouched(true);
  };

  const outcomes = touched ? duelOutcomes(data) : null;
  const predictions = usePredictions(id, { begun: touched, outcomes });
  const newest = own.findLast((pair) => pair.dirt === dirt && pair.dirtyShare === dirtyShare);
  const waits = predicted && !touched && predictions.every(({ value }) => value === null);
  const found = `${duelFinding(data, dirt, dirtyShare)} ${newest === undefined ? '' : ownWords(newest)}`;
  const finding = waits ? '' : found.trim();
  const picture = (measure: DuelMeasure) =>
    touched || own.length > 0 ? { data, measure, dirt, dirtyShare, own } : null;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Small and clean against large and dirty"
        specimen={[
          `specimen 2.2 b · ${fighterWords('small', parameters.small)}`,
          fighterWords('large', parameters.large),
          `seed ${seed}`,
        ]}
        state={runState(trials, own.length > 0)}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={duelTable(data, own)}
        link={linkedState(linked, place, go)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={touched} />
        <Choice
          legend="What is wrong with the large model’s text"
          options={DUEL_DIRTS.map((value) => ({ value, ...DIRT_WORDS[value] }))}
          value={dirt}
          disabled={!live}
          onChange={(value) => go({ ...place, dirt: value })}
        />
        <Slider
          label="Share of its documents that are dirty"
          min={0}
          max={0.9}
          step={0.05}
          value={dirtyShare}
          disabled={!live}
          format={percent}
          onInput={(value) => go({ ...place, dirtyShare: value })}
        />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./duel-view.ts').then((module) => module.duelFigure)}
            data={picture('loss')}
            still={still}
            minHeight={190}
          />
          <PlotFigure
            view={() => import('./duel-view.ts').then((module) => module.duelFigure)}
            data={picture('facts')}
            still={stillFacts}
            minHeight={190}
          />
          <p class="t-quiet">
            Level line: the small model, always on clean text. Squares: recorded runs of the large one, dashes
            between them interpolated. Cross: where you stand. Rings: runs of yours. Each model is asked for{' '}
            {data.facts} facts, so one more or less is {percent(1 / data.facts)}; dotted: a guesser,{' '}
            {percent(data.chance)}.
          </p>
        </KeptBack>
        {trials.failure !== null && <FailureNote failure={trials.failure} />}
        {trials.phase === 'running' && (
          <Progress
            label="Both models"
            share={trials.share}
            words={trials.lanes
              .map(({ key, progress, result }) =>
                result !== null
                  ? `${key}: done`
                  : progress === null
                    ? `${key}: waiting`
                    : `${key}: step ${wholeNumber(progress.step)} of ${wholeNumber(progress.steps)}`,
              )
              .join(' · ')}
            {...(trials.secondsLeft !== undefined && { secondsLeft: trials.secondsLeft })}
          />
        )}
        {trials.phase !== 'running' && (
          <p class="t-quiet">
            Both runs take two to five minutes, by the device; stop them whenever you like.
          </p>
        )}
        <RunControls
          phase={trials.phase === 'running' ? 'running' : 'ready'}
          startLabel="Run this point now"
          disabled={!live}
          onStart={() => {
            setTouched(true);
            setRunning(place);
            trials.start(
              (['small', 'large'] as const).map((side) => ({
                key: side,
                spec: duelSpec(side, dirt, dirtyShare, seed),
              })),
            );
          }}
          onStop={() => {
            setRunning(null);
            trials.stop();
          }}
        />
      </Figure>
    </ErrorBoundary>
  );
}
