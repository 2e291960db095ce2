import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import { wholeNumber } from '#course/wording';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { ModelPicker } from '../frame/ModelPicker.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { AskRow } from './AskRow.tsx';
import { Clusters } from './Clusters.tsx';
import { liveCurves, recordedCurves } from './curves.ts';
import { Measures } from './Measures.tsx';
import { drawOutcomes } from './outcomes.ts';
import type { RecordedSpread } from './recorded-spread.ts';
import { liveDraw, recordedDraw } from './shown-draw.ts';
import { longestPrompt, spreadLink } from './spread-link.ts';
import { createAsking, type AskingPhase } from './spread.ts';
import { spreadTable } from './tables.ts';
import { curvesFinding, drawFinding } from './words.ts';
import './spread.css';

export interface SpreadProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: readonly ShippedModel[];
  readonly recorded: Pick<RecordedSpread, 'model' | 'prompts' | 'seeds'>;
  /** The prompt that stands there at first, one of the recorded. */
  readonly start: string;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** The chart of the first prompt. */
  readonly still?: ComponentChildren;
}

/** Of the first draw that is shown. */
const startTemperature = 1;

const states: Readonly<Record<AskingPhase, FigureState>> = {
  recorded: 'recorded',
  working: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** One prompt put to a model 40 times: which answers there are, how far they lie apart, and what the temperature does to that. */
export function Spread({ id = 'spread', shipped, recorded, start, predicted = false, still }: SpreadProps) {
  const { client, growth, workbench } = pageSession();
  const [asking] = useState(() =>
    createAsking({
      client,
      own: growth,
      shipped: shipped.map(({ name }) => name),
      start: {
        prompt: start,
        temperature: startTemperature,
        // What was recorded had the seeds before.
        seed: Math.max(...recorded.seeds) + 1,
        model: recorded.model.name,
      },
    }),
  );
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const phase = asking.phase.value;
  const busy = phase === 'working';
  const draw = asking.draw.value;
  const prompt = asking.shownPrompt.value;
  const failure = asking.failure.value;
  const begun = phase !== 'recorded';
  const known = recorded.prompts.find(({ text }) => text === prompt);
  const shown = draw === null ? recordedDraw(known, startTemperature) : liveDraw(draw);
  const curves = {
    recorded: recordedCurves(known?.points ?? []),
    live: liveCurves(asking.points.value),
  };
  const isFirst = prompt === start && draw?.model.name === recorded.model.name;
  const outcomes =
    phase === 'live' && draw !== null && isFirst && draw.temperature === startTemperature
      ? drawOutcomes(draw.spread)
      : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const finding =
    waits || shown === null || busy
      ? ''
      : [
          drawFinding(shown.temperature, shown.spread, {
            different: shown.different,
            first: shown.listed[0]?.text ?? '',
          }),
          curvesFinding(asking.points.value.length > 1 ? curves.live : draw === null ? curves.recorded : []),
        ]
          .join(' ')
          .trim();
  const drawsChart = begun || prompt !== start;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Same input, different output"
        specimen={specimenLines(draw?.model ?? recorded.model, draw?.seed ?? recorded.seeds[0]!)}
        state={states[phase]}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : spreadTable(known?.points ?? [], asking.points.value)}
        link={spreadLink(asking, shipped)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <TextField
          label="The prompt"
          rows={1}
          maxLength={longestPrompt}
          value={asking.prompt.value}
          disabled={!live || busy}
          onInput={(text) => (asking.prompt.value = text)}
          onEnter={() => void (live && !busy && asking.ask())}
        />
        <Suggestions
          label="Or one of these, which show different things:"
          suggestions={recorded.prompts.map(({ text, detail }) => ({ text, detail }))}
          chosen={asking.prompt.value}
          disabled={!live || busy}
          onPick={(text) => asking.pick(text)}
        />
        <ModelPicker
          legend="Which model answers"
          value={asking.choice.value}
          shipped={shipped}
          grown={growth.grown.value}
          disabled={!live || busy}
          onChange={(name) => (asking.choice.value = name)}
        />
        <Slider
          label="Temperature"
          min={0}
          max={2}
          step={0.1}
          value={asking.temperature.value}
          disabled={!live || busy}
          format={(value) => value.toFixed(1)}
          onInput={(value) => (asking.temperature.value = value)}
        />
        <AskRow asking={asking} ready={live} />
        {!busy && asking.moved.value && (
          <p class="t-quiet">Below is still what was asked before. Press a button to ask this.</p>
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void asking.ask()} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        <KeptBack waits={waits}>
          {shown !== null && shown.spread.answers > 0 && (
            <>
              <p class="t-quiet">
                {draw === null ? 'Recorded' : 'Drawn'} at temperature {shown.temperature.toFixed(1)}, answers
                that say the same together:
              </p>
              <Clusters draw={shown} prompt={prompt} />
              <Measures draw={shown} writing={busy} />
            </>
          )}
          <PlotFigure
            view={() => import('./spread-view.ts').then((module) => module.spreadFigure)}
            data={drawsChart ? curves : null}
            still={still}
            minHeight={280}
          />
          <p class="t-quiet">
            Entropy is drawn as a share of the most that 40 answers can have, 3.69 nats. Bands: for shares 95
            % intervals, for the entropy the lowest and the highest of {recorded.seeds.length} draws.{' '}
            {known === undefined
              ? 'Nothing was recorded of this prompt.'
              : `Filled marks: the ${recorded.model.name}, recorded.`}{' '}
            Hollow marks: yours.
          </p>
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}

const specimenLines = (model: { name: string; parameters: number }, seed: number): string[] => [
  `specimen 6.2 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
  `40 answers a draw, seed ${seed}`,
];
