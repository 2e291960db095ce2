import type { Answer, Judgement } from '#run/protocol';
import { probability, readable } from '#course/wording';
import { VerdictMark, verdictWords } from './VerdictMark.tsx';
import './answers.css';

export interface AnswerListProps {
  readonly prompt: string;
  readonly answers: readonly Answer[];
  /** True while answers are being written; those that have not begun show that they wait. */
  readonly writing?: boolean;
}

/** A prompt, and what a model made of it: each answer with its probability and what the world says of it. */
export function AnswerList({ prompt, answers, writing = false }: AnswerListProps) {
  return (
    <div class="t-answers">
      <p class="t-chip">{prompt.trim() === '' ? 'No prompt' : shorten(prompt)}</p>
      <ol>
        {answers.map((answer, index) => (
          <li key={index} data-verdict={answer.judgement?.verdict}>
            <span class="t-answer-text">
              {answer.text.trim() === '' ? emptyWords(answer, writing) : readable(answer.text)}
              <Reason judgement={answer.judgement} />
            </span>
            <Verdict judgement={answer.judgement} />
            <Chance answer={answer} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Verdict({ judgement }: { readonly judgement: Judgement | null }) {
  if (judgement === null) return <span class="t-verdict" />;
  return (
    <span class="t-verdict">
      <VerdictMark verdict={judgement.verdict} />
      {verdictWords[judgement.verdict]}
    </span>
  );
}

/** Why an answer is false or broken. */
function Reason({ judgement }: { readonly judgement: Judgement | null }) {
  if (judgement?.verdict === 'false' && judgement.truth !== undefined)
    return <span class="t-reason">The world says: {judgement.truth}.</span>;
  if (judgement?.verdict === 'broken' && judgement.problem !== undefined)
    return <span class="t-reason">{sentence(judgement.problem)}</span>;
  return null;
}

/** Probability of the whole answer. The bar is its share of 1, so most bars are short: that is the truth. */
function Chance({ answer }: { readonly answer: Answer }) {
  const chance = Math.exp(answer.logProbability);
  return (
    <span class="t-chance">
      <span class="t-bar" aria-hidden="true">
        <span style={{ width: `${(100 * chance).toFixed(2)}%` }} />
      </span>
      <span class="t-visually-hidden">probability </span>
      <span class="t-number">{answer.tokens === 0 ? '–' : probability(chance)}</span>
    </span>
  );
}

const emptyWords = (answer: Answer, writing: boolean): string =>
  answer.finished ? '(ended at once)' : writing ? '…' : '(not begun)';

const sentence = (problem: string): string => `${problem.slice(0, 1).toUpperCase()}${problem.slice(1)}.`;

const shorten = (prompt: string): string => (prompt.length <= 120 ? prompt : `…${prompt.slice(-119)}`);
