import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { fetchingWords, wholeNumber } from '#course/wording';
import { arrangementsOf } from '#run/grounding/cell';
import type { NotesOffer } from '#run/grounding/offers';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { Arrangements } from './Arrangements.tsx';
import { CellFields } from './CellFields.tsx';
import { Examples } from './Examples.tsx';
import { createGrounding, isSameCell, type GroundingPhase } from './grounding.ts';
import { groundingLink } from './grounding-link.ts';
import { groundingOutcomes } from './outcomes.ts';
import { OwnNotes } from './OwnNotes.tsx';
import type { RecordedGrounding } from './recorded.ts';
import { isOfKind, livePoints, sharePoints } from './shares.ts';
import { askedFinding, cellFinding, kindFinding, kindTable } from './words.ts';
import './grounding.css';

export interface GroundingProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly offers: readonly NotesOffer[];
  readonly recorded: RecordedGrounding;
  /** Whether the page asks for a guess before: what was recorded then stands folded. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const states: Readonly<Record<GroundingPhase, FigureState>> = {
  recorded: 'recorded',
  asking: 'running',
  running: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** Notes before a question: whose fact the answer gives, by what the notes hold, how many there are and how well the model knows the person. */
export function Grounding({ id = 'grounding', offers, recorded, predicted = false, still }: GroundingProps) {
  const { client } = pageSession();
  const [grounding] = useState(() =>
    createGrounding({
      client,
      start: {
        notes: offers[0]!.notes.join('\n'),
        question: offers[0]!.question,
        cell: {
          mentions: recorded.rungs.at(-1)!.mentions,
          content: 'otherwise',
          ...arrangementsOf('otherwise')[0]!,
        },
      },
    }),
  );
  const { live, missing } = useSupport();
  const phase = grounding.phase.value;
  const busy = phase === 'asking' || phase === 'running';
  const cell = grounding.cell.value;
  const run = grounding.run.value;
  const runs = grounding.runs.value;
  const own = grounding.own.value;
  const failure = grounding.failure.value;
  const begun = phase !== 'recorded';
  const outcomes = phase === 'live' ? groundingOutcomes(runs) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const isRunShown = run !== null && isSameCell(run.cell, cell);
  const ofKind = runs.filter((each) => isOfKind(each.cell, cell));
  const untouched = !begun && cell.content === 'otherwise' && cell.notes === 1;
  const picture = {
    mentions: recorded.rungs.map(({ mentions }) => mentions),
    points: sharePoints(recorded.rungs, cell),
    own: ofKind.flatMap(livePoints),
  };
  const recordedWords = kindFinding(recorded.rungs, cell);
  const finding = waits
    ? ''
    : grounding.showsOwn.value && own !== null
      ? askedFinding(own.result)
      : isRunShown && phase !== 'running'
        ? `${cellFinding(cell, run)} ${recordedWords}`.trim()
        : recordedWords;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Grounding: notes in the prompt"
        specimen={[
          `specimen 7.6 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          `100 answers a mark, ${recorded.draws} draws of notes`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : kindTable(recorded.rungs, cell)}
        link={groundingLink(grounding, picture.mentions)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <CellFields grounding={grounding} mentions={picture.mentions} disabled={!live || busy} />
        <div class="t-row">
          <Button
            kind="primary"
            disabled={!live || phase === 'asking'}
            busy={phase === 'running'}
            onClick={() => void grounding.start()}
          >
            Ask these 20 people’s 100 facts
          </Button>
          {phase === 'running' && <Button onClick={() => grounding.stop()}>Stop</Button>}
        </div>
        {phase === 'running' && (
          <Progress
            label="Answers written"
            share={run === null ? null : run.done / run.total}
            words={
              run === null
                ? grounding.loading.value === null
                  ? 'Fetching the model'
                  : fetchingWords(grounding.loading.value)
                : `${run.done} of ${run.total} answers, half of them without notes`
            }
            secondsLeft={grounding.secondsLeft.value}
          />
        )}
        {failure !== null && <FailureNote failure={failure} />}
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./rungs-view.ts').then((module) => module.rungsFigure)}
            data={untouched ? null : picture}
            still={still}
            minHeight={280}
          />
          <p class="t-quiet">
            Whose value the answers give. Filled marks are recorded, with 95 % intervals; hollow ones are
            yours. Broken line: answers that are true without notes.
          </p>
          <Arrangements rungs={recorded.rungs} content={cell.content} />
          <Examples
            answers={
              isRunShown && run.answers.length > 0
                ? run.answers
                : (recorded.rungs
                    .find(({ mentions }) => mentions === cell.mentions)
                    ?.cells.find((each) => isSameCell(each.cell, cell))?.examples ?? [])
            }
          />
        </KeptBack>
        <OwnNotes grounding={grounding} offers={offers} ready={live} />
      </Figure>
    </ErrorBoundary>
  );
}
