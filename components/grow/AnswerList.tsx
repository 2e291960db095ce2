import type { Answer } from '#run/protocol';
import type { Drawn } from './asking.ts';
import { probability, readable } from './words.ts';

interface Props {
  readonly drawn: Drawn;
  /** Where the slider stands now, which may differ from where it stood at the draw. */
  readonly temperature: number;
  readonly finding: string;
}

export function AnswerList({ drawn, temperature, finding }: Props) {
  return (
    <div>
      <h4 class="grow-subtitle">
        Five draws at temperature {drawn.temperature.toFixed(1)}, seed {drawn.seed}
      </h4>
      <p class="grow-asked">{drawn.prompt === '' ? 'No prompt' : shorten(drawn.prompt)}</p>
      <ol class="grow-answers">
        {drawn.answers.map((answer, index) => (
          <li key={index}>
            <span class="grow-answer-text">
              {answer.text.trim() === '' ? emptyWords(answer) : readable(answer.text)}
            </span>
            <Chance answer={answer} />
          </li>
        ))}
      </ol>
      {finding !== '' && <p class="t-finding">{finding}</p>}
      {temperature !== drawn.temperature && (
        <p class="t-quiet">
          The slider stands at {temperature.toFixed(1)} now. Ask again to draw answers there.
        </p>
      )}
    </div>
  );
}

/** Probability of the whole answer. The bar is its share of 1, so most bars are short: that is the truth. */
function Chance({ answer }: { readonly answer: Answer }) {
  const chance = Math.exp(answer.logProbability);
  return (
    <span class="grow-chance">
      <span class="grow-bar" aria-hidden="true">
        <span style={{ width: `${100 * chance}%` }} />
      </span>
      <span class="t-visually-hidden">probability </span>
      <span class="grow-number">{answer.tokens === 0 ? '–' : probability(chance)}</span>
    </span>
  );
}

const emptyWords = (answer: Answer): string => (answer.finished ? '(ended at once)' : '…');

const shorten = (prompt: string): string => (prompt.length <= 120 ? prompt : `…${prompt.slice(-119)}`);
