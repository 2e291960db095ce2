import { useState } from 'preact/hooks';
import type { ShippedModel } from '#course/shipped';
import { pageSession } from '#course/workbench/session';
import { probability } from '#course/wording';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { Suggestions } from '../frame/Suggestions.tsx';
import { useSupport } from '../frame/use-support.ts';
import { verdictWords } from '../frame/VerdictMark.tsx';
import { CompareForm } from './CompareForm.tsx';
import { compareLink } from './compare-link.ts';
import type { ComparedPrompt, RecordedComparison } from './comparison.ts';
import { createComparing, type Column, type Comparing } from './comparing.ts';
import { ModelColumn } from './ModelColumn.tsx';
import { comparisonFinding, type ComparedAnswers } from './words.ts';
import './compare.css';

export interface CompareModelsProps {
  readonly id?: string;
  readonly shipped: readonly ShippedModel[];
  readonly prompts: readonly ComparedPrompt[];
  readonly recorded: RecordedComparison | null;
}

/** One prompt and one seed, put to every model there is. */
export function CompareModels({ id = 'compare', shipped, prompts, recorded }: CompareModelsProps) {
  const { client, growth } = pageSession();
  const [comparing] = useState(() => createComparing({ client, growth, shipped, prompts, recorded }));
  const { live, missing } = useSupport();
  const columns = comparing.columns.value;
  const shown = columns.map((column) => comparedAnswers(comparing, column));
  const finding = comparisonFinding(shown);
  const failure = columns.map(({ asking }) => asking.failure.value).find((one) => one !== null);
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title={columns.length > 1 ? 'The same prompt, other models' : 'One model so far'}
        specimen={['specimen 1.5', `three answers each, temperature 1.0`]}
        state={stateOf(comparing)}
        finding={finding}
        table={answersTable(shown)}
        link={compareLink(comparing)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <Suggestions
          label="About whom"
          suggestions={prompts.map(({ text, detail }) => ({ text: text.pocket, detail }))}
          chosen={comparing.prompt.value}
          disabled={!live}
          onPick={(text) => comparing.show(text)}
        />
        <CompareForm comparing={comparing} shipped={shipped} ready={live && columns.length > 0} />
        {failure !== undefined && <FailureNote failure={failure} onRetry={() => void comparing.ask()} />}
        <div class="compare-columns">
          {columns.map((column) => (
            <ModelColumn
              key={column.model}
              column={column}
              drawn={comparing.drawnOf(column)}
              facts={shipped.find(({ name }) => name === column.model) ?? null}
              told={toldOf(recorded, comparing, column)}
              recorded={recorded}
            />
          ))}
        </div>
      </Figure>
    </ErrorBoundary>
  );
}

function comparedAnswers(comparing: Comparing, column: Column): ComparedAnswers {
  const drawn = comparing.drawnOf(column);
  return {
    name: column.model === 'grown' ? 'yours' : `the ${column.model}`,
    parameters: drawn?.model.parameters ?? 0,
    answers: drawn?.answers ?? [],
  };
}

function stateOf({ busy, columns, drawnOf }: Comparing): FigureState {
  if (busy.value) return 'running';
  if (columns.value.some(({ asking }) => asking.failure.value !== null)) return 'failed';
  const isLive = columns.value.some((column) => {
    const drawn = drawnOf(column);
    return drawn !== null && drawn === column.asking.drawn.value;
  });
  return isLive ? 'live' : 'recorded';
}

function toldOf(
  recorded: RecordedComparison | null,
  { prompt }: Comparing,
  { model }: Column,
): number | null {
  const kept = recorded?.prompts.find(({ text }) => text.pocket === prompt.value);
  return kept?.columns.find((one) => one.model === model)?.told ?? null;
}

function answersTable(models: readonly ComparedAnswers[]) {
  return {
    caption: 'Every answer with its probability and verdict',
    columns: ['Model', 'Answer', 'Probability', 'Verdict'],
    rows: models.flatMap(({ name, answers }) =>
      answers.map(({ text, logProbability, judgement }) => [
        name,
        text.trim(),
        probability(Math.exp(logProbability)),
        judgement === null ? 'not judged' : verdictWords[judgement.verdict],
      ]),
    ),
  };
}
