import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { percent, readable, wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Suggestions, type Suggestion } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { FirstTokens } from './FirstTokens.tsx';
import type { RecordedSpeculative } from './recorded.ts';
import { createSpeculating, type Speculating, type SpeculatingPhase } from './speculating.ts';
import { lastSeed, longestPrompt, speculativeLink } from './speculative-link.ts';
import { recordedPoints, summarise, type RecordedPoint } from './summaries.ts';
import { passesFinding, pValue, timeFinding, times } from './words.ts';
import './speculative.css';

export interface SpeculativeProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly suggestions: readonly Suggestion[];
  readonly recorded: RecordedSpeculative;
  /** Whether the page asks for a guess before: what was recorded then stands folded. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const states: Record<SpeculatingPhase, FigureState> = {
  recorded: 'recorded',
  running: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** A small model drafts, a large one decides: what each pass brings, that the text is the large one's, and what the clock says. */
export function Speculative(props: SpeculativeProps) {
  const { id = 'speculative', suggestions, recorded, predicted = false, still } = props;
  const { client } = pageSession();
  const [speculating] = useState(() => createSpeculating({ client, prompt: suggestions[0]!.text }));
  const { live, missing } = useSupport();
  const phase = speculating.phase.value;
  const { prompt, gamma, temperature } = speculating.draft.value;
  const run = speculating.run.value;
  const points = recordedPoints(recorded, prompt);
  const own = speculating.runs.value
    .filter((each) => each.prompt === prompt && each.temperature === temperature)
    .map((each) => summarise(each.gamma, [each.update.counts]));
  const isOwn = run !== null && run.prompt === prompt && run.update.done > 0;
  const now = isOwn ? summarise(run.gamma, [run.update.counts]) : undefined;
  const shown = now ?? points.find((point) => point.gamma === gamma) ?? points[0];
  const picture = {
    chance: shown?.chance ?? 0,
    // What was recorded was drawn at temperature 1.
    points: temperature === recorded.temperature ? points : [],
    own,
  };
  const untouched = phase === 'recorded' && prompt === suggestions[0]!.text && temperature === 1;
  const clock = isOwn && now !== undefined ? timeFinding(run.update, now.expected) : null;
  const failure = speculating.failure.value;
  const begun = phase !== 'recorded';
  // What a page asks for is the first prompt with four drafted tokens.
  const isAsked =
    isOwn && phase === 'live' && prompt === suggestions[0]!.text && run.gamma === 4 && temperature === 1;
  const outcomes =
    isAsked && now !== undefined ? { tokensPerPass: Number(now.tokensPerPass.toFixed(2)) } : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const finding = shown === undefined || waits ? '' : passesFinding(shown);
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Same distribution, fewer passes"
        specimen={[
          `specimen 6.6 · the ${recorded.draft.name} drafts, ${wholeNumber(recorded.draft.parameters)} parameters`,
          `the ${recorded.target.name} decides, ${wholeNumber(recorded.target.parameters)} parameters`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        link={speculativeLink(speculating)}
        {...(points.length > 0 && !waits && { table: recordedTable(recorded, points) })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <Suggestions
          label="The text begins:"
          suggestions={suggestions}
          chosen={prompt}
          disabled={!live || phase === 'running'}
          onPick={(text) => (speculating.draft.value = { ...speculating.draft.peek(), prompt: text })}
        />
        <DraftFields speculating={speculating} disabled={!live || phase === 'running'} />
        <div class="t-row">
          <Button
            kind="primary"
            disabled={!live}
            busy={phase === 'running'}
            onClick={() => void speculating.start()}
          >
            Write with drafts and without
          </Button>
          {phase === 'running' && <Button onClick={() => speculating.stop()}>Stop</Button>}
        </div>
        {phase === 'running' && (
          <Progress
            label="Texts written"
            share={speculating.share.value}
            words={
              run === null
                ? 'Fetching the models, and compiling'
                : `${run.update.done} of ${run.update.texts} texts of each kind`
            }
            secondsLeft={speculating.secondsLeft.value}
          />
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void speculating.start()} />}
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./passes-view.ts').then((module) => module.passesFigure)}
            data={untouched || shown === undefined ? null : picture}
            still={untouched ? still : undefined}
            minHeight={240}
          />
          <p class="t-quiet">
            ● recorded, with the 95 % interval over {recorded.seeds.length} seeds · ◇ your own run · broken
            line: (1 − α^(γ+1)) / (1 − α) with α the mean of Σ min(p, q). A text that ends cuts its last pass
            short, which the formula does not know.
            {points.length === 0 && ' Nothing was recorded of this prompt: run it.'}
          </p>
        </KeptBack>
        {isOwn && (
          <>
            {clock !== null && <p>{clock}</p>}
            <FirstTokens test={run.update.test} />
            <details class="t-data">
              <summary>The texts written with drafts</summary>
              <ul>
                {run.update.samples.map((text, index) => (
                  <li key={index}>{readable(text)}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </Figure>
    </ErrorBoundary>
  );
}

interface FieldProps {
  readonly speculating: Speculating;
  readonly disabled: boolean;
}

function DraftFields({ speculating, disabled }: FieldProps) {
  const draft = speculating.draft.value;
  const set = (change: Partial<typeof draft>): void =>
    void (speculating.draft.value = { ...speculating.draft.peek(), ...change });
  return (
    <div class="speculative-fields">
      <TextField
        label="Or a beginning of your own"
        rows={1}
        maxLength={longestPrompt}
        value={draft.prompt}
        disabled={disabled}
        onInput={(prompt) => set({ prompt })}
      />
      <Slider
        label="Tokens drafted at a time, γ"
        min={1}
        max={8}
        step={1}
        value={draft.gamma}
        disabled={disabled}
        format={String}
        onInput={(gamma) => set({ gamma })}
      />
      <Slider
        label="Temperature"
        min={0}
        max={2}
        step={0.1}
        value={draft.temperature}
        disabled={disabled}
        format={(value) => value.toFixed(1)}
        onInput={(temperature) => set({ temperature })}
      />
      <NumberField
        label="Seed"
        min={0}
        max={lastSeed}
        step={1}
        value={draft.seed}
        disabled={disabled}
        onChange={(seed) => set({ seed })}
      />
    </div>
  );
}

function recordedTable(
  { seeds, texts, maxTokens, draws }: RecordedSpeculative,
  points: readonly RecordedPoint[],
) {
  const between = (values: readonly number[]): string =>
    `${pValue(Math.min(...values))} to ${pValue(Math.max(...values))}`;
  return {
    summary: 'What we recorded of this prompt, in numbers',
    caption: `Temperature 1, ${seeds.length} seeds of ${texts} texts of ${maxTokens} tokens; tests of ${wholeNumber(draws)} first tokens a seed`,
    columns: [
      'γ',
      'Accepted',
      '95 % interval',
      'Σ min(p, q)',
      'Tokens a pass',
      '95 % interval',
      'Formula',
      'p with drafts',
      'p large model alone',
      'p drafter alone',
    ],
    rows: points.map((point) => [
      String(point.gamma),
      percent(point.accepted),
      `${percent(point.acceptedInterval.low)} to ${percent(point.acceptedInterval.high)}`,
      percent(point.chance),
      times(point.tokensPerPass),
      `${times(point.interval.low)} to ${times(point.interval.high)}`,
      times(point.expected),
      between(point.pValues.speculative),
      between(point.pValues.plain),
      between(point.pValues.draftAlone),
    ]),
  };
}
