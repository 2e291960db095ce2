import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { percent, wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { createAdding } from './adding.ts';
import { DecoderFields } from './DecoderFields.tsx';
import { frontierLink } from './frontier-link.ts';
import { frontierOutcomes } from './outcomes.ts';
import { ownPoint, pointOf, type FrontierPoint } from './points.ts';
import type { RecordedFrontier } from './recorded.ts';
import { decoderWords, frontierFinding, ownFinding, taskWords } from './words.ts';
import './frontier.css';

export interface FrontierProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedFrontier;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** The chart of the task that is looked at first. */
  readonly still?: ComponentChildren;
}

/** Greedy, beam search and samplers side by side in quality and diversity, and the reader's own among them. */
export function Frontier({ id = 'frontier', recorded, predicted = false, still }: FrontierProps) {
  const { client } = pageSession();
  const [adding] = useState(() =>
    createAdding({ client, model: recorded.model.name, seed: Math.max(...recorded.seeds) + 1 }),
  );
  const { live, missing } = useSupport();
  const row = useRef<HTMLDivElement>(null);
  const phase = adding.phase.value;
  useKeptFocus(row, phase);
  const busy = phase === 'running';
  const task = adding.task.value;
  const points = recorded.points.filter((point) => point.task === task).map(pointOf);
  const runs = adding.own.value.filter((run) => run.task === task);
  const own = runs.map(({ decoder, score }) => ownPoint(task, decoder, score));
  const newest = runs.at(-1);
  const touched = task !== 'story' || phase !== 'recorded';
  const outcomes = touched ? frontierOutcomes(recorded) : null;
  const predictions = usePredictions(id, { begun: touched, outcomes });
  const waits = predicted && !touched && predictions.every(({ value }) => value === null);
  const found = [frontierFinding(points), own.length === 0 ? '' : ownFinding(own.at(-1)!, points)];
  const finding = waits ? '' : found.join(' ').trim();
  const progress = adding.progress.value;
  const failure = adding.failure.value;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Quality and diversity"
        specimen={[
          `specimen 6.9 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          `64 answers a mark and seed, seeds ${recorded.seeds[0]!} to ${recorded.seeds.at(-1)!}`,
        ]}
        state={phase}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : frontierTable(points, own)}
        link={frontierLink(adding)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={touched} />
        <Choice
          legend="What is written"
          options={(['story', 'facts'] as const).map((value) => ({
            value,
            label: taskWords[value].name,
            detail: value === 'story' ? '‘When …’' : '‘Frida lives in …’, and seven more',
          }))}
          value={task}
          disabled={!live || busy}
          onChange={(value) => (adding.task.value = value)}
        />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./frontier-view.ts').then((module) => module.frontierFigure)}
            data={touched ? { recorded: points, own } : null}
            still={still}
            minHeight={320}
          />
          <p class="t-quiet">
            ★ greedy · × beam search, with its width · ● temperature alone · ◆ top-k · ■ top-p · ▲ min-p.
            Bars: 95 % intervals over {recorded.seeds.length} seeds. Hollow: yours, one seed. Answers are
            looked at in eights; of a beam search the texts that it ends with, as often as each fits in.
          </p>
        </KeptBack>
        <DecoderFields adding={adding} disabled={!live || busy} />
        <div class="t-row" ref={row}>
          {busy ? (
            <Button onClick={() => adding.stop()}>Stop</Button>
          ) : (
            <Button kind="primary" disabled={!live} onClick={() => void adding.add()}>
              Add its mark
            </Button>
          )}
        </div>
        {busy && (
          <Progress
            label="Sets of answers"
            share={progress === null ? null : progress.done / progress.sets}
            words={
              progress === null
                ? 'Fetching the model'
                : `${progress.done} of ${progress.sets} sets of eight answers`
            }
            {...(progress !== null && progress.done > 0 && { secondsLeft: progress.secondsLeft })}
          />
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void adding.add()} />}
        {newest !== undefined && (
          <details class="t-data">
            <summary>What it wrote: {decoderWords(newest.decoder)}</summary>
            <ul>
              {newest.samples.map(({ prompt, text }, index) => (
                <li key={index}>
                  {prompt} {text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Figure>
    </ErrorBoundary>
  );
}

function frontierTable(points: readonly FrontierPoint[], own: readonly FrontierPoint[]): DataTableProps {
  const words = ({ mean, low, high }: FrontierPoint['quality']): string =>
    low === high ? percent(mean) : `${percent(mean)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;
  const rowOf = (point: FrontierPoint, whose: string): string[] => [
    `${decoderWords(point.decoder)}${whose}`,
    words(point.quality),
    words(point.diversity),
  ];
  const { quality, diversity } = taskWords[points[0]!.task];
  return {
    caption: 'Every way to write, with 95 % intervals over the seeds',
    columns: ['Way', quality, diversity],
    rows: [...own.map((point) => rowOf(point, ', yours')), ...points.map((point) => rowOf(point, ''))],
  };
}
