import { useEffect, useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { plural, visible, wholeNumber } from '#course/wording';
import { mostWritten } from '#run/analysis/arithmetic-ways';
import type { ArithmeticResult } from '#run/analysis/protocol';
import type { ModelInfo } from '#run/protocol';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { Progress } from '../frame/Progress.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { ComputedTable } from './ComputedTable.tsx';
import { createComputing, type ComputingPhase, type RecordedTie, type RecordedTies } from './computing.ts';
import { GreedyTexts } from './GreedyTexts.tsx';
import { lastDigitsLink, longestPrompt } from './last-digits-link.ts';
import { wayWords } from './ways.ts';
import { batchFinding, computedFinding, rateFinding, textsFinding } from './words.ts';
import './last-digits.css';

export interface LastDigitsProps {
  /** Unique on the page. */
  readonly id?: string;
  /** Name of the model that the beginnings were found with. */
  readonly shipped: string;
  readonly recorded: RecordedTies;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
}

const states: Record<ComputingPhase, FigureState> = {
  recorded: 'recorded',
  computing: 'running',
  writing: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

const kindWords: Record<RecordedTie['kind'], string> = {
  single: 'found by search',
  half: 'parts in 16 bits',
  ordinary: 'an ordinary one',
};

/** The same logits computed in several ways: the digits they differ in, and what greedy text makes of that. */
export function LastDigits({ id = 'last-digits', shipped, recorded, predicted = false }: LastDigitsProps) {
  const { client, growth, workbench } = pageSession();
  const [computing] = useState(() => createComputing({ client, own: growth, shipped, recorded }));
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const phase = computing.phase.value;
  const busy = phase === 'computing' || phase === 'writing';
  const shown = computing.shown.value;
  const texts = computing.texts.value;
  const failure = computing.failure.value;
  const progress = computing.progress.value;
  const moved = computing.moved.value;
  const [picked, setPicked] = useState(false);
  const touched = picked || phase !== 'recorded';
  const { flips, positions } = recorded.single;
  const outcomes = touched ? { flips: Math.round((1e6 * flips) / positions) } : null;
  const predictions = usePredictions(id, { begun: touched, outcomes });
  const waits = predicted && !touched && predictions.every(({ value }) => value === null);
  const finding = waits ? '' : `${computedFinding(shown)} ${textsFinding(texts)}`.trim();
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Is temperature 0 deterministic?"
        specimen={specimenLines(shown.model)}
        state={states[phase]}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={numbersTable(shown)}
        link={lastDigitsLink(computing)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={touched} />
        <div class="digits-prompt">
          <TextField
            label="The text begins"
            value={computing.prompt.value}
            maxLength={longestPrompt}
            disabled={!live}
            onInput={(text) => (computing.prompt.value = text)}
            onEnter={() => void computing.compute()}
          />
          <Suggestions
            label="Or one of these:"
            suggestions={recorded.ties.map(({ prompt, kind }) => ({ text: prompt, detail: kindWords[kind] }))}
            chosen={computing.prompt.value}
            disabled={!live || busy}
            onPick={(text) => {
              setPicked(true);
              computing.pick(text);
            }}
          />
        </div>
        {growth.grown.value && (
          <Choice
            legend="Which model reads it"
            options={[
              { value: 'shipped', label: `The ${shipped}` },
              { value: 'grown', label: 'The one you grew', detail: 'its near-ties lie elsewhere' },
            ]}
            value={computing.source.value.kind}
            disabled={!live || busy}
            onChange={(kind) => computing.choose(kind)}
          />
        )}
        <div class="t-row">
          <Button kind="primary" disabled={!live} busy={busy} onClick={() => void computing.compute()}>
            Compute it every way
          </Button>
          <Button disabled={!live} busy={busy} onClick={() => void computing.write()}>
            Write on greedily
          </Button>
          {phase === 'writing' && <Button onClick={() => computing.stop()}>Stop</Button>}
        </div>
        {progress !== null && (
          <Progress
            label="Writing on in every way"
            share={progress.tokens / mostWritten}
            words={`${plural(progress.tokens, 'token')} of at most ${mostWritten}`}
            secondsLeft={progress.secondsLeft}
          />
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void computing.compute()} />}
        {moved && !busy && (
          <p class="t-quiet">
            Below is still what came of ‘{computing.shownPrompt.value}’. Press ‘Compute it every way’ for the
            new text.
          </p>
        )}
        <KeptBack waits={waits}>
          <ComputedTable shown={shown} />
          {shown.gpu === 'failed' && <p class="t-quiet">The GPU broke off, and is left out.</p>}
          {shown.gpu === 'none' && phase !== 'recorded' && (
            <p class="t-quiet">This browser offers no GPU for computing, so there is no line for it.</p>
          )}
          {shown.gpu === 'software' && (
            <p class="t-quiet">
              The GPU here is one that the CPU imitates; its sums are its own all the same.
            </p>
          )}
          {texts !== null && <GreedyTexts prompt={computing.shownPrompt.value} texts={texts} />}
          <p class="t-quiet">{rateFinding(recorded)}</p>
          <p class="t-quiet">{batchFinding(recorded)}</p>
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}

const numbersTable = ({ likeliest, computed }: ArithmeticResult) => ({
  caption: 'Logits as they are, in full',
  columns: ['Computed in', ...likeliest.map(({ text }) => visible(text)), 'Greatest difference', 'Takes'],
  rows: computed.map(({ way, logits, greatestDifference, best }) => [
    wayWords[way].name,
    ...logits.map(String),
    greatestDifference.toExponential(2),
    visible(best.text),
  ]),
});

function specimenLines(model: ModelInfo): string[] {
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  return [
    `specimen 6.4 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin} · temperature 0`,
  ];
}
