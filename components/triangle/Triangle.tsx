import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { triangleSpec, TRIANGLE_STEPS } from '#run/trial/plans';
import { nats, percent, wholeNumber } from '#course/wording';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { RunControls } from '../frame/RunControls.tsx';
import { Slider } from '../frame/Slider.tsx';
import { TrialProgressBar } from '../frame/TrialProgressBar.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { useTrials } from '../frame/use-trials.ts';
import { Gains } from './Gains.tsx';
import { bestGain, gainsAt, LEVELS, placeOf, readGrid, type GridPoint, type Standpoint } from './grid.ts';
import { runState } from '../frame/run-state.ts';
import { triangleTable } from './tables.ts';
import type { OwnRun } from './triangle-view.ts';
import { LEVEL_NAMES, levelWords, tokenWords, triangleFinding } from './words.ts';
import './triangle.css';

export interface TriangleProps {
  readonly id: string;
  readonly points: readonly GridPoint[];
  /** Spread of a point that was run from other seeds, nats; null where none was. */
  readonly noise: number | null;
  readonly parameters: number;
  readonly seed: number;
  readonly start: Standpoint;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const linked = {
  version: 1,
  fields: {
    uniqueTokens: field.integer(1000, 1_000_000),
    dirtyShare: field.number(0, 0.8),
    level: field.integer(0, LEVELS.length - 1),
  },
} as const;

/** Quantity, quality and diversity of what a small model reads: where it stands, and which of them buys most. */
export function Triangle(props: TriangleProps) {
  const { id, points, noise, parameters, seed, start, predicted = false, still } = props;
  const { live, missing } = useSupport();
  const trials = useTrials();
  const [here, setHere] = useState(start);
  const [moved, setMoved] = useState(false);
  const [own, setOwn] = useState<readonly OwnRun[]>([]);
  const [running, setRunning] = useState<Standpoint | null>(null);
  const result = trials.lanes[0]?.result ?? null;
  if (running !== null && result !== null) {
    setOwn([...own.filter((run) => !isSame(run, running)), { ...running, loss: result.heldOutLoss }]);
    setRunning(null);
  }
  const go = (to: Standpoint): void => {
    setHere(to);
    setMoved(true);
    if (trials.phase !== 'running') trials.clear();
  };

  const reading = readGrid(points, here);
  const gains = gainsAt(points, here);
  const checked = own.find((run) => isSame(run, here));
  // What a page asks about is the place where the figure begins, wherever the reader has gone since.
  const best = bestGain(gainsAt(points, start));
  const outcomes = moved
    ? { axis: best === null ? 'none' : best.axis, loss: readGrid(points, start).loss }
    : null;
  const predictions = usePredictions(id, { begun: moved, outcomes });
  const waits = predicted && !moved && predictions.every(({ value }) => value === null);
  const check =
    checked === undefined
      ? ''
      : ` Run here, it came to ${nats(checked.loss)}; ${reading.recorded ? 'the recorded run' : 'the lines between recorded runs'} said ${nats(reading.loss)}.`;
  const finding = waits ? '' : triangleFinding(here, reading, gains) + check;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Quantity, quality, diversity"
        specimen={[
          `specimen 2.3 · sprout, ${wholeNumber(parameters)} parameters`,
          `${wholeNumber(TRIANGLE_STEPS)} steps each, seed ${seed}`,
        ]}
        state={runState(trials, own.length > 0)}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={triangleTable(points, own)}
        link={linkedState(linked, { ...here, uniqueTokens: Math.round(here.uniqueTokens) }, go)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={moved} />
        <div class="triangle-controls">
          <Slider
            label="Quantity: different tokens"
            min={3}
            max={6}
            step={0.05}
            value={Math.log10(here.uniqueTokens)}
            disabled={!live}
            format={(value) => tokenWords(10 ** value)}
            onInput={(value) => go({ ...here, uniqueTokens: Math.round(10 ** value) })}
          />
          <Slider
            label="Quality: documents garbled"
            min={0}
            max={0.8}
            step={0.05}
            value={here.dirtyShare}
            disabled={!live}
            format={percent}
            onInput={(dirtyShare) => go({ ...here, dirtyShare })}
          />
        </div>
        <Choice
          legend="Diversity"
          options={LEVEL_NAMES.map((label, level) => ({
            value: String(level),
            label,
            detail: levelWords(level),
          }))}
          value={String(here.level)}
          disabled={!live}
          onChange={(level) => go({ ...here, level: Number(level) })}
        />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./triangle-view.ts').then((module) => module.triangleFigure)}
            data={moved || own.length > 0 ? { points, here, own } : null}
            still={still}
            minHeight={280}
          />
          <p class="t-quiet">
            Marks are recorded runs; the dashes between them, and the cross where they cross no mark, are
            interpolated. A ring is a run of yours.
            {noise !== null && ` The same run from another seed comes out up to ${nats(noise)} nats apart.`}
          </p>
          <Gains gains={gains} />
        </KeptBack>
        {trials.failure !== null && <FailureNote failure={trials.failure} />}
        <TrialProgressBar label="The run at this point" trials={trials} />
        <RunControls
          phase={trials.phase === 'running' ? 'running' : 'ready'}
          startLabel="Run this point now"
          disabled={!live}
          onStart={() => {
            setRunning(here);
            setMoved(true);
            trials.start([{ key: 'point', spec: triangleSpec(placeOf(here), seed) }]);
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

const isSame = (a: Standpoint, b: Standpoint): boolean =>
  a.uniqueTokens === b.uniqueTokens && a.dirtyShare === b.dirtyShare && a.level === b.level;
