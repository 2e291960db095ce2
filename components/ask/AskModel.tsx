import { useState } from 'preact/hooks';
import { createAsking, type Asking, type AskingStart, type RecordedDraw } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import type { World } from '#world';
import { AnswerList } from '../frame/AnswerList.tsx';
import { answersFinding } from '../frame/answers-finding.ts';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Suggestions, type Suggestion } from '../frame/Suggestions.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { answerOutcomes } from './answer-outcomes.ts';
import { askLink } from './ask-link.ts';
import { DrawnAnswers } from './DrawnAnswers.tsx';
import { ModelChoice } from './ModelChoice.tsx';
import { NextTokenTable } from './NextTokenTable.tsx';
import { PromptForm } from './PromptForm.tsx';
import { specimenLines } from './specimen-lines.ts';
import { judgingNote, readingNotes } from './words.ts';
import './ask.css';

export interface AskModelProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: readonly ShippedModel[];
  readonly prompts: Readonly<Record<World['size'], readonly Suggestion[]>>;
  /** What is shown until the reader asks; null where nothing was recorded. */
  readonly recorded: RecordedDraw | null;
  /** Whether the page asks for a prediction: then the recorded answers stay folded until there is one. */
  readonly predicted?: boolean;
  /** Where the figure stands at first; the gallery shows each state. */
  readonly start?: AskingStart;
}

/** One prompt, five answers, and the probabilities they were drawn from. */
export function AskModel(props: AskModelProps) {
  const { id = 'ask', shipped, prompts, recorded, predicted = false, start } = props;
  const { client, growth } = pageSession();
  const [asking] = useState(() =>
    createAsking({
      client,
      own: growth,
      shipped: namesInTurn(shipped, recorded),
      prompt: recorded?.drawn.prompt ?? prompts.pocket[0]!.text,
      firstSeed: (recorded?.drawn.seed ?? 0) + 1,
      recorded,
      ...(start && { start }),
    }),
  );
  const { live, missing } = useSupport();
  const phase = asking.phase.value;
  const drawn = asking.drawn.value;
  const failure = asking.failure.value;
  const source = asking.source.value;
  const ready = live && source !== null;
  const finding = drawn === null ? '' : answersFinding(drawn.answers, drawn.temperature);
  const state = figureStates[phase];
  const begun = !['empty', 'recorded', 'failed'].includes(phase);
  const outcomes = phase === 'live' && drawn !== null ? answerOutcomes(drawn.answers) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && phase === 'recorded' && predictions.every(({ value }) => value === null);
  const tokens = asking.nextTokens.value;
  const nextTokens = tokens !== null && <NextTokenTable nextTokens={tokens} />;
  const suggestions = prompts[worldSize(asking, shipped)];
  const pick = (text: string): void => {
    asking.prompt.value = text;
    void asking.ask();
  };
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="One prompt, five answers"
        specimen={specimenLines(drawn)}
        link={askLink(asking, shipped)}
        announce={`${announcement(asking, finding)} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        {...(state === undefined ? {} : { state })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <PromptForm asking={asking} ready={ready} />
        <Suggestions
          label="Or one of these, which show different things:"
          suggestions={suggestions}
          chosen={asking.prompt.value}
          disabled={!ready}
          onPick={pick}
        />
        {failure !== null && <FailureNote failure={failure} onRetry={() => void asking.ask()} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        {drawn !== null && (
          <DrawnAnswers waits={waits}>
            {[...readingNotes(drawn.reading), judgingNote(drawn.model)].filter(Boolean).map((note) => (
              <p key={note} class="t-quiet">
                {note}
              </p>
            ))}
            <AnswerList prompt={drawn.prompt} answers={drawn.answers} writing={phase === 'writing'} />
            {finding !== '' && <p class="t-finding">{finding}</p>}
            {waits && nextTokens}
          </DrawnAnswers>
        )}
        <div class="ask-controls">
          <Slider
            label="Temperature"
            min={0}
            max={2}
            step={0.1}
            value={asking.temperature.value}
            disabled={!live}
            format={(value) => value.toFixed(1)}
            onInput={(value) => asking.setTemperature(value)}
          />
          <MovedNote asking={asking} />
        </div>
        {!waits && nextTokens}
        <ModelChoice asking={asking} growth={growth} shipped={shipped} disabled={!live} />
      </Figure>
    </ErrorBoundary>
  );
}

/** The model whose answers are shown comes first: it is the one to ask again. */
function namesInTurn(shipped: readonly ShippedModel[], recorded: RecordedDraw | null): string[] {
  const names = shipped.map(({ name }) => name);
  const first = recorded?.drawn.model.name;
  return first === undefined ? names : [first, ...names.filter((name) => name !== first)];
}

const figureStates: Record<Asking['phase']['value'], FigureState | undefined> = {
  empty: undefined,
  recorded: 'recorded',
  loading: 'running',
  writing: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** The world of the model that will be asked. */
function worldSize({ source }: Asking, shipped: readonly ShippedModel[]): World['size'] {
  const asked = source.value;
  if (asked?.kind !== 'shipped') return 'pocket';
  return shipped.find(({ name }) => name === asked.name)?.world?.size ?? 'pocket';
}

function announcement({ phase, drawn }: Asking, finding: string): string {
  if (phase.value === 'loading') return 'Fetching the model.';
  if (phase.value !== 'stopped') return finding;
  const finished = drawn.value?.answers.filter((answer) => answer.finished).length ?? 0;
  return `Stopped. ${finished} of five answers were finished.`;
}

/** That the controls have moved on from what is shown. */
function MovedNote({ asking }: { readonly asking: Asking }) {
  const drawn = asking.drawn.value;
  const temperature = asking.temperature.value;
  if (drawn === null || temperature === drawn.temperature) return null;
  return (
    <p class="t-quiet">
      The probabilities below are those of temperature {temperature.toFixed(1)}. The answers were drawn at{' '}
      {drawn.temperature.toFixed(1)}: ask again to draw them here.
    </p>
  );
}
