import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { plural, wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Slider } from '../frame/Slider.tsx';
import { useSupport } from '../frame/use-support.ts';
import { createLookingBack, type RecordedWindow } from './looking-back.ts';
import { lookingLink, windowQuestions } from './looking-link.ts';
import type { ReadingPhase } from './reading.ts';
import { windowData } from './window-data.ts';
import { likeliestNote, windowFinding } from './words.ts';
import './reading.css';

export interface ContextWindowProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: string;
  readonly recorded: RecordedWindow;
  /** The curve drawn at build. */
  readonly still?: ComponentChildren;
}

const questionLabels = {
  boat: 'the number of the boat',
  colour: 'the favourite colour',
  home: 'the town',
  friend: 'the best friend',
} as const;

/** A text grows until the name it is about falls out of what the model can see. */
export function ContextWindow({ id = 'window', shipped, recorded, still }: ContextWindowProps) {
  const { client, growth } = pageSession();
  const [looking] = useState(() => createLookingBack({ client, own: growth, shipped, recorded }));
  const { live, missing } = useSupport();
  const shown = looking.shown.value;
  const curve = looking.curve.value;
  const failure = looking.failure.value;
  const { person, question, sentences } = looking.state.value;
  const most = Math.max(...recorded.curve.map((point) => point.sentences));
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="The edge of the window"
        specimen={[
          `specimen 1.2 · ${shown.model.name}, ${wholeNumber(shown.model.parameters)} parameters`,
          `window of ${wholeNumber(shown.model.contextLength)} tokens`,
        ]}
        state={figureStates[looking.phase.value]}
        finding={windowFinding(shown)}
        table={{
          caption: 'Probability of the right answer by the length of the text',
          columns: ['Tokens', 'Right answer', 'Without the first sentence'],
          rows: curve.map((point) => [
            wholeNumber(point.tokens),
            percent(point.probability),
            percent(point.withoutName),
          ]),
        }}
        link={lookingLink(looking)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <Slider
          label="Sentences between the name and the question"
          min={0}
          max={most}
          step={2}
          value={sentences}
          disabled={!live}
          format={(value) => String(value)}
          describe={(value) => plural(value, 'sentence')}
          onInput={(value) => void looking.change({ sentences: value })}
        />
        <div class="reading-window">
          {shown.lost !== '' && (
            <>
              <span class="t-visually-hidden">Fallen out of the window: </span>
              <span class="reading-lost">{shown.lost}</span>
              <span class="reading-edge"> the model reads from here on </span>
            </>
          )}
          <span>{shown.kept}</span> <strong class="reading-gap">___</strong>
        </div>
        <p class="t-quiet">{likeliestNote(shown)}</p>
        {looking.moved.value && looking.phase.value !== 'loading' && (
          <Button disabled={!live} onClick={() => void looking.change({})}>
            Read this text
          </Button>
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void looking.change({})} />}
        <div>
          <h4 class="t-subtitle">Probability of the right answer, by the length of the text</h4>
          <PlotFigure
            view={() => import('./window-view.ts').then((module) => module.windowFigure)}
            data={looking.phase.value === 'recorded' ? null : windowData(curve, shown, sentences)}
            still={still}
            minHeight={240}
          />
        </div>
        <div class="reading-compact">
          <Choice
            legend="Whom the text is about"
            options={shown.people.slice(0, 4).map((name, index) => ({ value: String(index), label: name }))}
            value={String(person)}
            disabled={!live}
            onChange={(value) => void looking.change({ person: Number(value) })}
          />
          <Choice
            legend="What it asks at the end"
            options={windowQuestions.map((value) => ({ value, label: questionLabels[value] }))}
            value={question}
            disabled={!live}
            onChange={(value) => void looking.change({ question: value })}
          />
        </div>
        {growth.grown.value && (
          <Choice
            legend="Which model reads"
            options={[
              { value: 'shipped', label: `The ${shipped} grown earlier` },
              { value: 'grown', label: 'The one you grew', detail: 'as far as it has come' },
            ]}
            value={looking.source.value.kind}
            disabled={!live}
            onChange={(kind) => void looking.choose(kind)}
          />
        )}
        <p class="t-quiet">
          What is true of {shown.person} is in the model’s parameters, learnt in training. That <em>this</em>{' '}
          text is about {shown.person} stands in its first sentence and nowhere else. Of a hundred texts like
          those it learnt from, 99 have at most {shown.longText} tokens: how to look back further it could
          hardly learn.
        </p>
      </Figure>
    </ErrorBoundary>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

const figureStates: Record<ReadingPhase, FigureState> = {
  recorded: 'recorded',
  loading: 'running',
  live: 'live',
  failed: 'failed',
};
