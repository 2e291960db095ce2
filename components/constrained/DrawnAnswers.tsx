import { readable } from '#course/wording';
import type { ConstrainedUpdate, FormedAnswer } from '#run/experiment/protocol';
import { VerdictMark, verdictWords } from '../frame/VerdictMark.tsx';
import { tally } from './shares.ts';

interface Props {
  readonly drawn: ConstrainedUpdate;
}

const kinds = [
  ['masked', 'With the mask'],
  ['free', 'Without it'],
] as const;

/** How many answers of each kind are valid, how many true, and what they were. */
export function DrawnAnswers({ drawn }: Props) {
  return (
    <>
      <table class="constrained-tally">
        <caption>Answers drawn, with the mask and without</caption>
        <thead>
          <tr>
            <th scope="col">Drawn</th>
            <th scope="col">Answers</th>
            <th scope="col">Valid</th>
            <th scope="col">True</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, label]) => {
            const { of, valid, right } = tally(drawn[kind]);
            return (
              <tr key={kind}>
                <th scope="row">{label}</th>
                <td class="t-number">{of}</td>
                <td class="t-number">{valid}</td>
                <td class="t-number">{right}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <details class="t-data">
        <summary>All answers</summary>
        <div class="constrained-lists">
          {kinds.map(([kind, label]) => (
            <div key={kind}>
              <p class="t-subtitle">{label}</p>
              <ul>
                {grouped(drawn[kind]).map(({ answer, count }) => (
                  <li key={answer.text}>
                    {count} × <span>{readable(answer.text) || '(nothing)'}</span>{' '}
                    <small>
                      {answer.valid ? 'valid' : 'not valid'}
                      {answer.judgement !== null && (
                        <>
                          {' · '}
                          <VerdictMark verdict={answer.judgement.verdict} />{' '}
                          {verdictWords[answer.judgement.verdict]}
                        </>
                      )}
                    </small>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </>
  );
}

/** Equal answers together, the commonest first. */
function grouped(answers: readonly FormedAnswer[]) {
  const groups = new Map<string, { readonly answer: FormedAnswer; readonly count: number }>();
  for (const answer of answers)
    groups.set(answer.text, { answer, count: (groups.get(answer.text)?.count ?? 0) + 1 });
  return [...groups.values()].sort((a, b) => b.count - a.count);
}
