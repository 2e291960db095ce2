import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { percent } from '#course/wording';
import { BOOK_TEMPERATURES, LARGEST_SHARE } from '#run/guest-book/spec';
import { Choice } from '../frame/Choice.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { fetchPart } from '../frame/fetch-part.ts';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { RunControls } from '../frame/RunControls.tsx';
import { Slider } from '../frame/Slider.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { Behaviour } from './Behaviour.tsx';
import { guestBookLink, lastSeed } from './guest-book-link.ts';
import { bookOutcomes } from './outcomes.ts';
import type { BookRun } from './recorded.ts';
import { bookProgress, createBookRunning } from './running.ts';
import { falseShareOf, meanOf, pooledCounts, slopeOf, summarise } from './summary.ts';
import { binsTable, booksTable } from './tables.ts';
import { booksFinding, boundWords, ownFinding } from './words.ts';
import './guest-book.css';

export interface GuestBookProps {
  /** Unique on the page. */
  readonly id: string;
  readonly recorded: readonly BookRun[];
  readonly specimen: readonly string[];
  /** Per cent of the entries in the book that is offered first; even. */
  readonly start: number;
  /** Whether the page asks for a guess before: what was recorded then stands folded. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

/** A worker that is fetched and started for one run. */
async function openWorker() {
  const [{ createRunClient }, { spawnWorker }] = await fetchPart(() =>
    Promise.all([import('#run/client'), import('#run/spawn-worker')]),
  );
  return createRunClient({ spawn: spawnWorker });
}

const SHOWN_TEMPERATURES = BOOK_TEMPERATURES.filter((temperature) => temperature > 0);

/** Why a calibrated model writes what is false: the share of guests seen once is set, and false entries follow it. */
export function GuestBook(props: GuestBookProps) {
  const { id, recorded, specimen, start, predicted = false, still } = props;
  const { live, missing } = useSupport();
  const [running] = useState(() => createBookRunning({ open: openWorker, draft: { share: start, seed: 6 } }));
  useEffect(() => () => running.stop(), [running]);
  const [temperature, setTemperature] = useState<number>(1);
  const phase = running.phase.value;
  const draft = running.draft.value;
  const own = running.own.value;
  const newest = own.at(-1);
  const isBusy = phase === 'running';
  const begun = phase !== 'recorded';

  const summaries = summarise(recorded, temperature);
  const nearest = summaries.reduce((best, one) =>
    Math.abs(one.share - draft.share / 100) < Math.abs(best.share - draft.share / 100) ? one : best,
  ).share;
  const chosen = own.findLast(
    ({ onceShare, seed }) => onceShare === draft.share / 100 && seed === draft.seed,
  );
  const shown = chosen ? [chosen] : recorded.filter(({ monofactShare }) => monofactShare === nearest);
  const of = chosen
    ? `your book with ${percent(chosen.monofactShare)}`
    : `recorded books with ${percent(nearest)}`;

  const outcomes = bookOutcomes(own, recorded);
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && newest === undefined && predictions.every(({ value }) => value === null);
  const found = [
    booksFinding(summaries, slopeOf(recorded, temperature), temperature),
    ...(newest === undefined ? [] : [ownFinding(newest, temperature)]),
  ].join(' ');
  const finding = waits ? '' : found;
  const set = (change: Partial<typeof draft>): void =>
    void (running.draft.value = { ...running.draft.peek(), ...change });
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Why it must happen"
        specimen={specimen}
        state={phase}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        link={guestBookLink(running)}
        {...(!waits && { table: booksTable(summaries, own, temperature) })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <div class="guest-book-fields">
          <Slider
            label="Entries about guests seen once, in a book of your own"
            min={0}
            max={LARGEST_SHARE * 100}
            step={2}
            value={draft.share}
            disabled={!live || isBusy}
            format={(share) => percent(share / 100)}
            onInput={(share) => set({ share })}
          />
          <NumberField
            label="Seed"
            min={0}
            max={lastSeed}
            step={1}
            value={draft.seed}
            disabled={!live || isBusy}
            onChange={(seed) => set({ seed })}
          />
        </div>
        <RunControls
          phase={isBusy ? 'running' : 'ready'}
          startLabel="Write this book and train on it"
          disabled={!live}
          onStart={() => void running.start()}
          onStop={() => running.stop()}
        />
        {isBusy && (
          <Progress
            label="Your book"
            share={running.share.value}
            words={bookProgress(running.update.value)}
            secondsLeft={running.update.value?.secondsLeft ?? NaN}
          />
        )}
        {running.failure.value !== null && (
          <FailureNote failure={running.failure.value} onRetry={() => void running.start()} />
        )}
        <KeptBack waits={waits}>
          <Choice
            legend="Temperature at which they write"
            options={SHOWN_TEMPERATURES.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(temperature)}
            disabled={!live}
            onChange={(value) => setTemperature(Number(value))}
          />
          <PlotFigure
            view={() => import('./guest-book-view.ts').then((module) => module.guestBookFigure)}
            data={begun || temperature !== 1 ? { recorded, own, temperature } : null}
            still={still}
            minHeight={320}
          />
          <p class="t-quiet">
            ○ a trained model, the bar behind them the 95 % interval of their mean · □ the smoothed lookup
            table · ◇ your own · broken line: as many false entries as entries about guests seen once. A false
            entry is well formed and untrue; what is not well formed does not count.
          </p>
          <Behaviour runs={shown} of={of} />
          <p>
            {boundWords(
              meanOf(shown.map(({ monofactShare }) => monofactShare)),
              falseShareOf(pooledCounts(shown, 1)),
              meanOf(shown.map(({ miscalibration }) => miscalibration)),
            )}
          </p>
          <DataTable {...binsTable(shown, of)} />
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}
