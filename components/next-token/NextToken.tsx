import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import { probability, visible, wholeNumber } from '#course/wording';
import type { ModelInfo } from '#run/protocol';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { ModelPicker } from '../frame/ModelPicker.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Suggestions, type Suggestion } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useSupport } from '../frame/use-support.ts';
import { Branches } from './Branches.tsx';
import { Candidates } from './Candidates.tsx';
import { ControlSliders } from './ControlSliders.tsx';
import { lastSeed, longestPrompt, nextTokenLink } from './next-token-link.ts';
import { Steps } from './Steps.tsx';
import { branchesFinding, nextTokenFinding } from './words.ts';
import { createWriting, type RecordedNextToken, type WritingPhase } from './writing.ts';
import { WrittenText } from './WrittenText.tsx';
import './next-token.css';

export interface NextTokenProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: readonly ShippedModel[];
  readonly suggestions: readonly Suggestion[];
  readonly recorded: RecordedNextToken;
  readonly still?: ComponentChildren;
}

const states: Record<WritingPhase, FigureState> = {
  recorded: 'recorded',
  working: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};
/** Tokens that 'Write on' draws at most. */
const stretch = 30;
/** Rows of the table; the figure draws all tokens. */
const tableRows = 60;

/** The distribution of the next token, what each control does to it, and what comes of it when one is drawn. */
export function NextToken({ id = 'next-token', shipped, suggestions, recorded, still }: NextTokenProps) {
  const { client, growth, workbench } = pageSession();
  const [writing] = useState(() =>
    createWriting({ client, own: growth, shipped: shipped.map(({ name }) => name), recorded }),
  );
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const phase = writing.phase.value;
  const busy = phase === 'working';
  const trace = writing.trace.value;
  const failure = writing.failure.value;
  const branches = writing.branches.value;
  const ended = writing.ended.value;
  const moved = writing.moved.value;
  const { textOf } = writing;
  const finding = nextTokenFinding(trace, (token) => textOf(token), ended);
  const read = (text?: string): void => {
    if (text !== undefined) writing.prompt.value = text;
    if (live && !busy) void writing.read();
  };
  const distribution = { own: trace[0]!.probabilities, last: trace.at(-1)!.probabilities };
  const touched = trace.length > 1 || phase !== 'recorded';
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Next token"
        specimen={specimenLines(writing.model.value, writing.seed.value)}
        state={states[phase]}
        finding={finding}
        table={{
          summary: `The ${tableRows} likeliest of ${wholeNumber(distribution.own.length)} tokens`,
          caption: 'Probabilities of the next token',
          columns: ['Token', 'Model', 'Drawn from'],
          rows: Array.from(distribution.own.keys())
            .sort((a, b) => distribution.own[b]! - distribution.own[a]! || a - b)
            .slice(0, tableRows)
            .map((token) => [
              visible(textOf(token)),
              probability(distribution.own[token]!),
              probability(distribution.last[token]!),
            ]),
        }}
        link={nextTokenLink(writing, shipped)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <form
          class="next-prompt"
          onSubmit={(event) => {
            event.preventDefault();
            read();
          }}
        >
          <TextField
            label="The text begins"
            rows={1}
            maxLength={longestPrompt}
            value={writing.prompt.value}
            disabled={!live}
            onInput={(text) => (writing.prompt.value = text)}
            onEnter={() => read()}
          />
          <Button kind={moved ? 'primary' : 'plain'} submit disabled={!live} busy={busy}>
            Read it
          </Button>
        </form>
        <Suggestions
          label="Or one of these:"
          suggestions={suggestions}
          chosen={writing.prompt.value}
          disabled={!live || busy}
          onPick={(text) => read(text)}
        />
        <ModelPicker
          legend="Which model reads it"
          value={writing.choice.value}
          shipped={shipped}
          grown={growth.grown.value}
          disabled={!live || busy}
          onChange={(name) => {
            writing.choose(name);
            void writing.read();
          }}
        />
        {moved && (
          <p class="t-quiet">Below is still the text before. Press ‘Read it’ to begin with the new one.</p>
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => read()} />}
        <WrittenText
          text={writing.text.value}
          disabled={!live || busy}
          onRewind={(place) => void writing.rewind(place)}
        />
        <div class="t-row">
          <Button
            kind="primary"
            disabled={!live || ended || moved}
            busy={busy}
            onClick={() => void writing.draw(1)}
          >
            Draw a token
          </Button>
          <Button disabled={!live || ended || moved} busy={busy} onClick={() => void writing.draw(stretch)}>
            Write on
          </Button>
          {busy && <Button onClick={() => writing.stop()}>Stop</Button>}
          <Button
            disabled={!live || writing.path.value.length === 0}
            busy={busy}
            onClick={() => void writing.rewind(0)}
          >
            Back to the beginning
          </Button>
          <NumberField
            label="Seed"
            min={0}
            max={lastSeed}
            step={1}
            value={writing.seed.value}
            disabled={!live}
            onChange={(seed) => (writing.seed.value = seed)}
          />
        </div>
        <ControlSliders writing={writing} disabled={!live} />
        {!ended && (
          <Candidates
            {...{ trace, textOf }}
            disabled={!live || busy || moved}
            onForce={(token) => void writing.force(token)}
          />
        )}
        <PlotFigure
          view={() => import('./rank-view.ts').then((module) => module.rankFigure)}
          data={touched ? distribution : null}
          still={still}
          minHeight={240}
        />
        {trace.length > 1 && <Steps {...{ trace, textOf }} />}
        {branches.length > 0 && (
          <>
            <Branches
              {...{ branches, textOf }}
              shown={writing.path.value.map((step) => step.id)}
              disabled={!live || busy}
              onFollow={(ids) => void writing.follow(ids)}
            />
            <p class="t-quiet">{branchesFinding(branches)}</p>
          </>
        )}
      </Figure>
    </ErrorBoundary>
  );
}

function specimenLines(model: ModelInfo, seed: number): string[] {
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  return [
    `specimen 6.1 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin} · draws from seed ${seed}`,
  ];
}
