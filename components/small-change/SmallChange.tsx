import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import { wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { ModelPicker } from '../frame/ModelPicker.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { TextField } from '../frame/TextField.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { createChanging, LIVE_PEOPLE, type ChangingPhase, type Panel } from './changing.ts';
import { recordedComparison } from './comparison.ts';
import { Hunt } from './Hunt.tsx';
import type { RecordedChanges } from './recorded.ts';
import { longestPrompt, smallChangeLink } from './small-change-link.ts';
import { huntTable } from './tables.ts';
import { useLate } from './use-late.ts';
import { comparedFinding, searchFinding } from './words.ts';
import { WorkRow } from './WorkRow.tsx';
import './small-change.css';

export interface SmallChangeProps {
  /** Unique on the page. */
  readonly id?: string;
  /** Those of which something was recorded. */
  readonly shipped: readonly ShippedModel[];
  readonly recorded: RecordedChanges;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** Tables of the first model's kinds of change and phrasings, until a panel is opened. */
  readonly kinds?: ComponentChildren;
  readonly phrasings?: ComponentChildren;
}

const states: Readonly<Record<ChangingPhase, FigureState>> = {
  recorded: 'recorded',
  comparing: 'running',
  working: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** What a letter, a space, a phrasing or a name does to an answer: by hand, by search, and over many prompts. */
export function SmallChange(props: SmallChangeProps) {
  const { id = 'small-change', shipped, recorded, predicted = false } = props;
  const { client, growth, workbench } = pageSession();
  const first = recorded.models[0]!;
  const start = first.prompts[0]!.prompt;
  const [changing] = useState(() =>
    createChanging({
      client,
      own: growth,
      shipped: shipped.map(({ name }) => name),
      start: { prompt: start, edited: start, model: first.model.name, panel: 'hunt' },
      seed: Math.max(...recorded.seeds) + 1,
    }),
  );
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live]);
  const { late, missed } = useLate(changing.panel.value !== 'hunt');
  const phase = changing.phase.value;
  const busy = phase === 'working';
  const failure = changing.failure.value ?? missed;
  const choice = changing.choice.value;
  const panel = changing.panel.value;
  const prompt = changing.prompt.value;
  const known = recorded.models.find(({ model }) => model.name === choice);
  const knownPrompt = known?.prompts.find((each) => each.prompt === prompt);
  const search = changing.search.value;
  const isFirst = choice === first.model.name;
  const isAsked = isFirst && prompt === start;
  const counts = search?.counts.kept;
  const outcomes =
    isAsked && search !== null && search.done === search.total && counts !== undefined
      ? { flipShare: Math.round((100 * counts.flips) / counts.edits) }
      : null;
  const begun = search !== null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const compared = changing.compared.value;
  const kinds = changing.kinds.value?.kinds ?? known?.kinds[0] ?? [];
  const relations = changing.phrasings.value?.relations ?? known?.relations ?? [];
  const hunted = [
    compared === null ? '' : comparedFinding(compared),
    search !== null
      ? searchFinding(search)
      : waits || compared !== null || knownPrompt === undefined
        ? ''
        : searchFinding(knownPrompt.search),
  ]
    .join(' ')
    .trim();
  const findings: Readonly<Record<Panel, string>> = {
    hunt: hunted,
    kinds: waits || late === null ? '' : late.kindsFinding(kinds),
    phrasings: waits || late === null ? '' : late.phrasingsFinding(relations),
  };
  const found = search ?? knownPrompt?.search;
  const tables = {
    hunt: found && huntTable(found),
    kinds: known && late?.kindsTable(known),
    phrasings: known && late?.spreadTable(known),
  };
  const finding = busy ? '' : findings[panel];
  const retry = { hunt: changing.compare, kinds: changing.tryKinds, phrasings: changing.tryPhrasings }[panel];
  const model = compared?.model ?? search?.model ?? known?.model ?? first.model;
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Small change, different answer"
        specimen={[
          `specimen 6.8 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
          `temperature 0 · ${recorded.seeds.length} draws of changes recorded`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : tables[panel]}
        link={smallChangeLink(changing, shipped)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        <ModelPicker
          legend="Which model reads it"
          value={choice}
          shipped={shipped}
          grown={growth.grown.value}
          disabled={!live || busy}
          onChange={(name) => {
            changing.choose(name);
            const offer = recorded.models.find((each) => each.model.name === name)?.prompts[0];
            if (offer !== undefined) changing.pick(offer.prompt);
          }}
        />
        {failure !== null && <FailureNote failure={failure} onRetry={() => void retry()} />}
        <Tabs
          label="What is changed"
          selected={panel}
          onSelect={(chosen) => (changing.panel.value = chosen as Panel)}
          tabs={[
            {
              id: 'hunt',
              label: 'Hunt',
              content: (
                <>
                  <TextField
                    label="The prompt"
                    rows={1}
                    maxLength={longestPrompt}
                    value={prompt}
                    disabled={!live || busy}
                    onInput={(text) => changing.pick(text)}
                  />
                  <Suggestions
                    label="Or one of these:"
                    suggestions={(known ?? first).prompts.map((each) => ({
                      text: each.prompt,
                      detail: each.detail,
                    }))}
                    chosen={prompt}
                    disabled={!live || busy}
                    onPick={(text) => changing.pick(text)}
                  />
                  <Hunt
                    changing={changing}
                    live={live}
                    waits={waits}
                    vocabularySize={model.vocabularySize}
                    recorded={
                      knownPrompt === undefined
                        ? null
                        : { comparison: recordedComparison(knownPrompt), found: knownPrompt.search }
                    }
                  />
                </>
              ),
            },
            {
              id: 'kinds',
              label: 'Kinds of change',
              content: (
                <>
                  <p>
                    ‘Mara lives in’ and the like, about many people, each changed once in every way. What the
                    world asks is known, so an answer is right or wrong.
                  </p>
                  <WorkRow changing={changing} panel="kinds" label="Kinds tried">
                    <Button disabled={!live || busy} onClick={() => void changing.tryKinds()}>
                      Try them on {LIVE_PEOPLE} people
                    </Button>
                  </WorkRow>
                  <KeptBack waits={waits && changing.kinds.value === null}>
                    {late === null
                      ? isFirst && props.kinds
                      : kinds.length > 0 && (
                          <late.KindsTable kinds={kinds} isLive={changing.kinds.value !== null} />
                        )}
                  </KeptBack>
                </>
              ),
            },
            {
              id: 'phrasings',
              label: 'Phrasings',
              content: (
                <>
                  <p>
                    Sentences that mean the same, begun in every way the world has, about the people whom the
                    model has read of most.
                  </p>
                  <WorkRow changing={changing} panel="phrasings" label="Phrasings tried">
                    <Button disabled={!live || busy} onClick={() => void changing.tryPhrasings()}>
                      Try them on {LIVE_PEOPLE} people
                    </Button>
                  </WorkRow>
                  <KeptBack waits={waits && changing.phrasings.value === null}>
                    {late === null
                      ? isFirst && props.phrasings
                      : relations.length > 0 && (
                          <late.PhrasingsTable
                            relations={relations}
                            isLive={changing.phrasings.value !== null}
                          />
                        )}
                  </KeptBack>
                </>
              ),
            },
          ]}
        />
      </Figure>
    </ErrorBoundary>
  );
}
