import { plural, wholeNumber } from '#course/wording';
import { VerdictMark } from '../frame/VerdictMark.tsx';
import { answerWords } from './words.ts';
import '../frame/answers.css';

interface TallyRow {
  readonly answer: number | null;
  readonly count: number;
  readonly reckoned: number;
  /** A text that came to it. */
  readonly example?: string;
}

interface Props {
  readonly label: string;
  readonly rows: readonly TallyRow[];
  /** The right answer. */
  readonly right: number;
  readonly drawn: number;
  /** Whether the answers show a working that can be checked. */
  readonly worked: boolean;
}

/** The votes for each answer, the most frequent first. */
export function Tally({ label, rows, right, drawn, worked }: Props) {
  const rest = drawn - rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="t-answers">
      <ol aria-label={label}>
        {rows.map(({ answer, count, reckoned, example }) => (
          <li key={answer} data-verdict={answer === right ? 'true' : 'false'}>
            <span class="t-answer-text">
              {answerWords(answer)}
              {worked && (
                <span class="t-reason">
                  {wholeNumber(reckoned)} of {plural(count, 'working')} {count === 1 ? 'adds' : 'add'} up
                </span>
              )}
              {example !== undefined && (
                <span class="t-reason">{example === '' ? '(ended at once)' : example}</span>
              )}
            </span>
            <span class="t-verdict">
              <VerdictMark verdict={answer === right ? 'true' : 'false'} />
              {answer === right ? 'right' : 'wrong'}
            </span>
            <span class="t-chance">
              <span class="t-bar" aria-hidden="true">
                <span style={{ width: `${((100 * count) / drawn).toFixed(1)}%` }} />
              </span>
              <span class="t-number">
                {count} <span class="t-visually-hidden">of {drawn} answers</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 && <p class="t-quiet">And {wholeNumber(rest)} of other answers.</p>}
    </div>
  );
}
