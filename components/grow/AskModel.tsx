import type { ModelInfo, ModelSource } from '#run/protocol';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { LiveStatus } from '../frame/LiveStatus.tsx';
import { Slider } from '../frame/Slider.tsx';
import { AnswerList } from './AnswerList.tsx';
import type { Asking } from './asking.ts';
import type { Growth } from './growth.ts';
import { NextTokenTable } from './NextTokenTable.tsx';
import type { PageFacts, ShippedModel } from './page-facts.ts';
import { PromptField } from './PromptField.tsx';
import { pageSession } from './session.ts';
import { useSupport } from './use-support.ts';
import { answersFinding, readingNotes, wholeNumber } from './words.ts';
import './grow.css';

/** One prompt, five answers, and the probabilities they were drawn from. */
export function AskModel({ facts }: { readonly facts: PageFacts }) {
  const { asking, growth } = pageSession(facts);
  const { live, missing } = useSupport();
  const drawn = asking.drawn.value;
  const finding = drawn === null ? '' : answersFinding(drawn.answers, drawn.temperature);
  const ready = live && asking.source.value !== null;
  return (
    <ErrorBoundary>
      <Figure id="ask" title="One prompt, five answers" specimen={specimen(drawn?.model ?? null)}>
        {missing !== null && <FailureNote failure={missing} />}
        {facts.shipped !== null && (
          <SourceChoice asking={asking} growth={growth} shipped={facts.shipped} live={live} />
        )}
        <PromptField asking={asking} ready={ready} />
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
        {live && asking.source.value === null && (
          <p class="t-quiet">Grow a model above first; even ten steps will do.</p>
        )}
        {asking.failure.value !== null && <FailureNote failure={asking.failure.value} />}
        {drawn !== null && readingNotes(drawn.reading).map((note) => <p key={note}>{note}</p>)}
        {drawn !== null && (
          <AnswerList drawn={drawn} temperature={asking.temperature.value} finding={finding} />
        )}
        {asking.nextTokens.value !== null && <NextTokenTable nextTokens={asking.nextTokens.value} />}
        <LiveStatus text={finding} />
      </Figure>
    </ErrorBoundary>
  );
}

interface SourceChoiceProps {
  readonly asking: Asking;
  readonly growth: Growth;
  readonly shipped: ShippedModel;
  readonly live: boolean;
}

function SourceChoice({ asking, growth, shipped, live }: SourceChoiceProps) {
  const grown = growth.grown.value;
  const size = growth.ground.value?.spec.size ?? growth.size.value;
  const options: { value: ModelSource['kind']; label: string; detail: string }[] = [
    {
      value: 'shipped',
      label: `A ${shipped.name} grown earlier`,
      detail: `${wholeNumber(shipped.parameters)} parameters, ${(shipped.sizeBytes / 1e6).toFixed(1)} MB to fetch`,
    },
  ];
  if (grown) options.push({ value: 'grown', label: `The ${size} you grew`, detail: 'as far as it has come' });
  return (
    <Choice
      legend="Which model answers"
      options={options}
      value={asking.source.value?.kind ?? 'shipped'}
      disabled={!live}
      onChange={(kind) => asking.choose(kind)}
    />
  );
}

function specimen(model: ModelInfo | null): string[] {
  if (model === null) return ['specimen 1.2', 'this device'];
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  const steps = model.steps === null ? '' : `, step ${wholeNumber(model.steps)}`;
  return [`specimen 1.2 · ${model.name}, ${wholeNumber(model.parameters)} parameters`, `${origin}${steps}`];
}
