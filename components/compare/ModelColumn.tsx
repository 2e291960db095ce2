import type { Drawn } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import { fetchingWords, nats, wholeNumber } from '#course/wording';
import { AnswerList } from '../frame/AnswerList.tsx';
import { allAnswersOf, tallyOf, type RecordedComparison } from './comparison.ts';
import type { Column } from './comparing.ts';
import { tallyLine, toldWords } from './words.ts';

interface Props {
  readonly column: Column;
  readonly drawn: Drawn | null;
  /** Null for the reader's own model. */
  readonly facts: ShippedModel | null;
  readonly told: number | null;
  readonly recorded: RecordedComparison | null;
}

/** One model: what it is, and what it made of the prompt. */
export function ModelColumn({ column, drawn, facts, told, recorded }: Props) {
  const phase = column.asking.phase.value;
  const parameters = facts?.parameters ?? drawn?.model.parameters;
  const all = recorded === null ? [] : allAnswersOf(recorded, column.model);
  return (
    <div class="compare-column">
      <h4 class="t-subtitle">{column.model === 'grown' ? 'Yours' : `The ${column.model}`}</h4>
      <p class="t-specimen">
        {parameters !== undefined && <span>{wholeNumber(parameters)} parameters</span>}
        {facts !== null && (
          <>
            <span>{(facts.tokensSeen / 1e6).toFixed(1)} million tokens read</span>
            <span>
              loss {nats(facts.heldOutLoss)}, floor {nats(facts.floor.factsKnown)}
            </span>
          </>
        )}
        {told !== null && <span>{toldWords(told)}</span>}
      </p>
      {phase === 'loading' && <p class="t-quiet">{fetchingWords(column.asking.loading.value)}</p>}
      {drawn === null ? (
        phase !== 'loading' && <p class="t-quiet">Not asked yet.</p>
      ) : (
        <AnswerList prompt={drawn.prompt} answers={drawn.answers} writing={phase === 'writing'} />
      )}
      {all.length > 0 && <p class="t-quiet">All prompts above, recorded: {tallyLine(tallyOf(all))}.</p>}
    </div>
  );
}
