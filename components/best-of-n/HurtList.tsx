import { percent } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import type { HurtProblem, RecordedProblem } from './recorded.ts';
import { Tally } from './Tally.tsx';
import { answerWords } from './words.ts';

interface Props {
  readonly hurt: readonly (HurtProblem & { readonly problem: RecordedProblem })[];
  readonly disabled: boolean;
  readonly onPick: (question: string) => void;
}

/** Sums on which a vote is right less often than one answer, each with its votes behind it. */
export function HurtList({ hurt, disabled, onPick }: Props) {
  return (
    <ul class="best-hurt">
      {hurt.map(({ id, problem, one, voted, greedyText, answers, drawn }) => (
        <li key={id}>
          <details>
            <summary>
              {answerWords(problem.answer)} is right, {answerWords(answers[0]![0])} gets most votes: right{' '}
              {percent(one)} of the time alone, {percent(voted)} by a vote
            </summary>
            <p>{problem.question}</p>
            <p class="t-quiet">Greedy: {greedyText}</p>
            <Tally
              label="Recorded votes"
              rows={answers.map(([answer, count, reckoned]) => ({ answer, count, reckoned }))}
              right={problem.answer}
              drawn={drawn}
              worked={problem.steps > 1}
            />
            <Button disabled={disabled} onClick={() => onPick(problem.question)}>
              Put it into the field below
            </Button>
          </details>
        </li>
      ))}
    </ul>
  );
}
