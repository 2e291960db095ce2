import { useEffect, useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { plural, probability, visible, wholeNumber } from '#course/wording';
import type { ModelInfo } from '#run/protocol';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useSupport } from '../frame/use-support.ts';
import { FineTuning } from './FineTuning.tsx';
import { NudgeControls } from './NudgeControls.tsx';
import { NudgeEffect } from './NudgeEffect.tsx';
import { createNudging, type NudgePhase, type RecordedNudge } from './nudging.ts';
import { longestPrompt, parametersLink } from './parameters-link.ts';
import { TensorList } from './TensorList.tsx';
import { nudgeFinding, placeWords, weightWords } from './words.ts';
import './parameters.css';

export interface OpenModelProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: string;
  readonly recorded: RecordedNudge;
}

const states: Record<NudgePhase, FigureState> = {
  recorded: 'recorded',
  working: 'running',
  live: 'live',
  failed: 'failed',
};

/** A model opened: every number of it counted, and one of them to move. */
export function OpenModel({ id = 'parameters', shipped, recorded }: OpenModelProps) {
  const { client, growth, workbench } = pageSession();
  const [nudging] = useState(() => createNudging({ client, own: growth, shipped, recorded }));
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const shown = nudging.shown.value;
  const failure = nudging.failure.value;
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="What a parameter is"
        specimen={specimenLines(shown.model, nudging.seed.value)}
        state={states[nudging.phase.value]}
        finding={nudgeFinding(shown)}
        table={{
          caption: 'Probabilities of the next token',
          columns: ['Token', 'As trained', 'Changed'],
          rows: shown.tokens.map(({ text, before, after }) => [
            visible(text),
            probability(before),
            probability(after),
          ]),
        }}
        link={parametersLink(nudging)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        {growth.grown.value && (
          <Choice
            legend="Which model to open"
            options={[
              { value: 'shipped', label: `The ${shipped} grown earlier` },
              { value: 'grown', label: 'The one you grew', detail: 'as far as it has come' },
            ]}
            value={nudging.source.value.kind}
            disabled={!live}
            onChange={(kind) => void nudging.choose(kind)}
          />
        )}
        <TensorList tensors={shown.tensors} picked={shown.tensor} />
        <div>
          <h4 class="t-subtitle">Change one number</h4>
          <p class="t-quiet">
            Shown: {placeWords(shown)}; trained to {weightWords(shown.original)}, here{' '}
            {weightWords(shown.value)}. The numbers of this tensor have a standard deviation of{' '}
            {weightWords(shown.spread)}.
          </p>
        </div>
        <NudgeControls nudging={nudging} disabled={!live} />
        <div class="t-row">
          <TextField
            label="The sentence begins"
            value={nudging.prompt.value}
            rows={1}
            maxLength={longestPrompt}
            disabled={!live}
            onInput={(text) => (nudging.prompt.value = text)}
            onEnter={() => void nudging.look()}
          />
          <NumberField
            label="Seed of the draw"
            min={0}
            max={999_999}
            step={1}
            value={nudging.seed.value}
            disabled={!live}
            onChange={(seed) => (nudging.seed.value = seed)}
          />
          {nudging.moved.value && nudging.phase.value !== 'working' && (
            <Button kind="primary" disabled={!live} onClick={() => void nudging.look()}>
              Draw it
            </Button>
          )}
        </div>
        {failure !== null && <FailureNote failure={failure} onRetry={() => void nudging.look()} />}
        <NudgeEffect shown={shown} />
        <p class="t-quiet">
          Recorded on the {shipped}: numbers drawn at random and moved one at a time.{' '}
          {recorded.everywhere.map(everywhereWords).join(' ')} A small move of one number seldom shows; a
          great one mostly does.
        </p>
        <FineTuning tensors={shown.tensors} disabled={!live} />
      </Figure>
    </ErrorBoundary>
  );
}

const everywhereWords = ({ distance, numbers, sentences }: RecordedNudge['everywhere'][number]): string =>
  `By ${plural(distance, 'standard deviation')}, ${sentences} of ${numbers} changed the sentence.`;

function specimenLines(model: ModelInfo, seed: number): string[] {
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  return [
    `specimen 3.1 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin} · seed ${seed}`,
  ];
}
