import { readable } from '#course/wording';
import type { TunedAnswer } from '#run/grading/protocol';
import { Button } from '../frame/Button.tsx';
import { Suggestions, type Suggestion } from '../frame/Suggestions.tsx';
import { TextField } from '../frame/TextField.tsx';
import type { Grading } from './grading.ts';
import { outcomeMarks, outcomeWords } from './words.ts';

interface Props {
  readonly grading: Grading;
  readonly suggestions: readonly Suggestion[];
}

const said = ({ text, outcome }: TunedAnswer): string =>
  `${text === '' ? '(nothing)' : readable(text)} ${outcome === 'unclear' ? '(cannot be judged)' : `${outcomeMarks[outcome]} ${outcomeWords[outcome]}`}`;

/** A question of the reader's own, put to the model before and after. */
export function AskTuned({ grading, suggestions }: Props) {
  const disabled = grading.asking.value;
  const answers = grading.answers.value;
  return (
    <div>
      <TextField
        label="Ask both models: as it ships, and the one you tuned"
        rows={1}
        maxLength={400}
        value={grading.question.value}
        disabled={disabled}
        onInput={(text) => (grading.question.value = text)}
        onEnter={() => void grading.ask()}
      />
      <Suggestions
        label="People it was not tuned on:"
        suggestions={suggestions}
        chosen={grading.question.value}
        disabled={disabled}
        onPick={(text) => (grading.question.value = text)}
      />
      <div class="t-row">
        <Button
          busy={disabled}
          disabled={grading.question.value.trim() === ''}
          onClick={() => void grading.ask()}
        >
          Ask both
        </Button>
      </div>
      {answers.length > 0 && (
        <div class="t-data grading-table">
          <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Answers before and after">
            <table>
              <caption>Likeliest answers, the newest question first</caption>
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col">As it ships</th>
                  <th scope="col">Tuned</th>
                </tr>
              </thead>
              <tbody>
                {answers.map(({ question, before, after, penalty }, i) => (
                  <tr key={answers.length - i}>
                    <th scope="row">{readable(question)}</th>
                    <td>{said(before)}</td>
                    <td>
                      {said(after)} <small>penalty {penalty}</small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </div>
  );
}
