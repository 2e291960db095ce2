import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import { percent, wholeNumber } from '#course/wording';
import type { Outcomes } from '#course/predictions/prediction';
import type { ConstrainedUpdate } from '#run/experiment/protocol';
import type { ModelInfo } from '#run/protocol';
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
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { constrainedLink, lastSeed } from './constrained-link.ts';
import { offerOf, type Draft, type Offers } from './draft.ts';
import { DrawnAnswers } from './DrawnAnswers.tsx';
import { createForming, drawCount, room, type Forming, type FormingPhase } from './forming.ts';
import { FormFields } from './FormFields.tsx';
import { MaskedTokens } from './MaskedTokens.tsx';
import type { RecordedConstrained } from './recorded.ts';
import { RecordedGrid } from './RecordedGrid.tsx';
import { answerShares, tally } from './shares.ts';
import { drawnFinding, stepFinding, trapFinding } from './words.ts';
import { WrittenAnswer } from './WrittenAnswer.tsx';
import './constrained.css';

export interface ConstrainedProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: readonly ShippedModel[];
  readonly offers: Offers;
  readonly recorded: RecordedConstrained;
  /** Whether the page asks for a guess before: what was recorded then stands folded. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const states: Record<FormingPhase, FigureState> = {
  recorded: 'recorded',
  working: 'running',
  drawing: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** What a form allows at each step, what it does to the probabilities, and what the answers are worth. */
export function Constrained(props: ConstrainedProps) {
  const { id = 'constrained', shipped, offers, recorded, predicted = false, still } = props;
  const { client, growth, workbench } = pageSession();
  const [forming] = useState(() => {
    const offer = [...offers.full, ...offers.pocket].find((each) => each.id === recorded.first.offer)!;
    return createForming({ client, own: growth, recorded, offer });
  });
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const phase = forming.phase.value;
  const busy = phase === 'working' || phase === 'drawing';
  const failure = forming.failure.value;
  const step = forming.step.value;
  const ended = forming.ended.value;
  const moved = forming.moved.value;
  const drawn = forming.drawn.value;
  const { textOf } = forming;
  const shares = drawn === null || drawn.masked.length === 0 ? [] : answerShares(drawn);
  const drawnWords = drawn === null ? '' : drawnFinding(drawn);
  const begun = phase === 'drawing' || (phase !== 'recorded' && drawn !== null);
  const outcomes =
    begun && drawnWords !== '' && isFirst(forming, recorded, offers) ? outcomesOf(drawn!) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const finding = drawnWords === '' || waits ? stepFinding(step, textOf, ended) : drawnWords;
  const change = (draft: Draft): void => void (forming.draft.value = draft);
  const pick = (draft: Draft): void => {
    change(draft);
    if (live && !busy) void forming.read();
  };
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Constrained decoding"
        specimen={specimenLines(forming.model.value, forming.seed.value)}
        state={states[phase]}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        link={constrainedLink(forming, shipped)}
        {...(shares.length > 0 &&
          !waits && {
            table: {
              summary: 'The valid answers in numbers',
              caption: 'Shares of the valid answers',
              columns: [
                'Answer',
                'With the mask',
                'As the model itself would',
                'Valid without the mask',
                'Judged',
              ],
              rows: shares.map(({ text, masked, weighted, free, verdict }) => [
                text,
                percent(masked),
                percent(weighted),
                free === null ? 'none' : percent(free),
                verdict ?? 'not judged',
              ]),
            },
          })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <FormFields
          draft={forming.draft.value}
          {...{ offers, shipped }}
          grown={growth.grown.value}
          disabled={!live || busy}
          onChange={change}
          onPick={pick}
        />
        <div class="t-row">
          <Button
            kind={moved ? 'primary' : 'plain'}
            disabled={!live}
            busy={busy}
            onClick={() => void forming.read()}
          >
            Compile and read
          </Button>
          {busy && <Button onClick={() => forming.stop()}>Stop</Button>}
          <span class="t-quiet">
            {moved
              ? 'Below is still what was read before.'
              : `${wholeNumber(forming.states.value)} states, each with the tokens it allows`}
          </span>
        </div>
        {failure !== null && <FailureNote failure={failure} />}
        <OneStepAtATime forming={forming} disabled={!live || busy || moved} />
        <div class="t-row">
          <Button
            kind={moved ? 'plain' : 'primary'}
            disabled={!live}
            busy={busy}
            onClick={() => void forming.drawMany()}
          >
            Draw {drawCount} answers with the mask and {drawCount} without
          </Button>
          {phase === 'drawing' && <Button onClick={() => forming.stop()}>Stop</Button>}
        </div>
        {phase === 'drawing' && <DrawProgress forming={forming} />}
        <KeptBack waits={waits}>
          {drawn !== null && <DrawnAnswers drawn={drawn} />}
          <PlotFigure
            view={() => import('./shares-view.ts').then((module) => module.sharesFigure)}
            data={phase === 'recorded' || shares.length === 0 ? null : shares}
            still={phase === 'recorded' ? still : undefined}
            minHeight={120}
          />
          {drawn !== null && drawnWords !== '' && (
            <>
              <p class="constrained-key t-quiet">
                ● drawn with the mask · ○ as the model itself would answer, given that the answer is valid · ×
                valid without the mask · ✓ true
              </p>
              <p>{trapFinding(drawn)}</p>
            </>
          )}
          <RecordedGrid recorded={recorded} offers={offers} />
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}

/** Whether what is shown is what a page's question is about: the first model's answers to the first prompt, in the first form. */
const isFirst = (
  { draft, moved, model, temperature }: Forming,
  { first }: RecordedConstrained,
  offers: Offers,
) =>
  !moved.value &&
  temperature.value === 1 &&
  model.value.name === first.model.name &&
  offerOf(draft.value, offers)?.id === first.offer;

const outcomesOf = ({ masked, free }: ConstrainedUpdate): Outcomes => ({
  trueWithMask: tally(masked).right,
  trueAlone: tally(free).right,
});

interface StepProps {
  readonly forming: Forming;
  readonly disabled: boolean;
}

/** The text so far, what may follow, and the controls between the two. */
function OneStepAtATime({ forming, disabled }: StepProps) {
  const { textOf } = forming;
  const ended = forming.ended.value;
  const path = forming.path.value;
  return (
    <>
      <WrittenAnswer
        prompt={forming.shownPrompt.value}
        {...{ path, textOf, ended, disabled }}
        onRewind={(length) => void forming.rewind(length)}
      />
      <div class="t-row">
        <Button disabled={disabled || ended} onClick={() => void forming.write(1)}>
          Draw a token
        </Button>
        <Button disabled={disabled || ended} onClick={() => void forming.write(room)}>
          Write to the end
        </Button>
        <Button disabled={disabled || path.length === 0} onClick={() => void forming.rewind(0)}>
          Back to the beginning
        </Button>
        <NumberField
          label="Seed"
          min={0}
          max={lastSeed}
          step={1}
          value={forming.seed.value}
          disabled={disabled}
          onChange={(seed) => (forming.seed.value = seed)}
        />
      </div>
      <Slider
        label="Temperature"
        min={0.1}
        max={2}
        step={0.1}
        value={forming.temperature.value}
        disabled={disabled}
        format={(value) => value.toFixed(1)}
        onInput={(value) => (forming.temperature.value = value)}
      />
      {!ended && (
        <MaskedTokens
          step={forming.step.value}
          {...{ textOf, disabled }}
          onPut={(token) => void forming.put(token)}
        />
      )}
    </>
  );
}

function DrawProgress({ forming }: { readonly forming: Forming }) {
  const drawn = forming.drawn.value;
  const done = [...(drawn?.masked ?? []), ...(drawn?.free ?? [])].filter(({ finished }) => finished).length;
  const words = (drawn?.free.length ?? 0) > 0 ? 'Drawing without the mask' : 'Drawing with the mask';
  return (
    <Progress label="Answers drawn" share={drawn === null ? null : done / (2 * drawCount)} words={words} />
  );
}

function specimenLines(model: ModelInfo, seed: number): string[] {
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  return [
    `specimen 6.7 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin} · draws from seed ${seed}`,
  ];
}
