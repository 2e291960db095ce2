import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import type { ModelInfo } from '#run/protocol';
import { wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { TextField } from '../frame/TextField.tsx';
import { useSupport } from '../frame/use-support.ts';
import { AttentionTab } from './AttentionTab.tsx';
import { EmbeddingsTab } from './EmbeddingsTab.tsx';
import {
  createReading,
  type Reading as ReadingOfPage,
  type ReadingPhase,
  type ReadingTab,
} from './reading.ts';
import { longestText, readingLink } from './reading-link.ts';
import type { RecordedReading } from './recorded-reading.ts';
import { attentionRow, readingTables } from './tables.ts';
import { TokensTab } from './TokensTab.tsx';
import { attentionFinding, embeddingsFinding, tokensFinding } from './words.ts';
import './reading.css';

export interface ReadingProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly shipped: string;
  readonly recorded: Pick<
    RecordedReading,
    'text' | 'picked' | 'sampleLabels' | 'tokens' | 'embeddings' | 'attention'
  >;
  /** The map of words drawn at build. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}

/** What a language model takes in: tokens, their places, and where it looks. */
export function Reading({ id = 'reading', shipped, recorded, before, after }: ReadingProps) {
  const { client, growth } = pageSession();
  const [reading] = useState(() => createReading({ client, own: growth, shipped, recorded }));
  const { live, missing } = useSupport();
  const shown = reading.shown.value;
  const failure = reading.failure.value;
  const tab = reading.tab.value;
  const { sampleLabels } = recorded;
  const finding = findingOf(reading, sampleLabels);
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="What it reads"
        specimen={specimenLines(shown.tokens.model)}
        state={figureStates[reading.phase.value]}
        finding={finding}
        table={readingTables[tab](shown, sampleLabels)}
        link={readingLink(reading)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <TextField
          label="A text to read"
          value={reading.text.value}
          rows={2}
          maxLength={longestText}
          disabled={!live}
          counter={`${shown.tokens.texts[0]!.pieces.length} tokens`}
          onInput={(text) => reading.setText(text)}
          onEnter={() => void reading.read()}
        />
        {growth.grown.value && (
          <Choice
            legend="Which model reads"
            options={[
              { value: 'shipped', label: `The ${shipped} grown earlier` },
              { value: 'grown', label: 'The one you grew', detail: 'as far as it has come' },
            ]}
            value={reading.source.value.kind}
            disabled={!live}
            onChange={(kind) => reading.choose(kind)}
          />
        )}
        {reading.phase.value !== 'loading' && reading.text.value !== shown.tokens.texts[0]!.text && (
          <Button disabled={!live} onClick={() => void reading.read()}>
            Read this text
          </Button>
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={() => void reading.read()} />}
        <Tabs
          label="What it reads"
          selected={tab}
          onSelect={(next) => (reading.tab.value = next as ReadingTab)}
          tabs={[
            {
              id: 'tokens',
              label: 'Tokens',
              content: <TokensTab reading={reading} sampleLabels={sampleLabels} live={live} />,
            },
            {
              id: 'embeddings',
              label: 'Neighbours',
              content: <EmbeddingsTab reading={reading} live={live} stills={{ before, after }} />,
            },
            {
              id: 'attention',
              label: 'Attention',
              content: (
                <>
                  <AttentionTab reading={reading} live={live} />
                  <DataTable {...attentionRow(shown, reading.picked.value + 1, reading.head.value)} />
                </>
              ),
            },
          ]}
        />
      </Figure>
    </ErrorBoundary>
  );
}

const figureStates: Record<ReadingPhase, FigureState> = {
  recorded: 'recorded',
  loading: 'running',
  live: 'live',
  failed: 'failed',
};

function findingOf(reading: ReadingOfPage, labels: readonly string[]): string {
  const { tokens, embeddings, attention } = reading.shown.value;
  switch (reading.tab.value) {
    case 'tokens':
      return tokensFinding(tokens.texts, labels);
    case 'embeddings':
      return embeddingsFinding(embeddings, reading.moment.value);
    case 'attention':
      return attentionFinding(attention, reading.picked.value + 1, reading.head.value);
  }
}

function specimenLines(model: ModelInfo): string[] {
  const origin = model.source.kind === 'grown' ? 'grown here' : 'grown earlier';
  return [
    `specimen 1.1 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
    `${origin} · ${wholeNumber(model.vocabularySize)} tokens known`,
  ];
}
