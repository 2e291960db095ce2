import { readable } from '#course/wording';
import type { AnswerSource } from '#run/grounding/cell';
import { sourceNames } from './words.ts';

interface Props {
  readonly answers: readonly {
    readonly prompt: string;
    readonly answer: string;
    readonly source: AnswerSource;
  }[];
}

/** Prompts with their answers, to be read. */
export function Examples({ answers }: Props) {
  if (answers.length === 0) return null;
  return (
    <details class="t-data">
      <summary>{answers.length > 12 ? 'All answers of this run' : 'Some of the answers'}</summary>
      <ul class="grounding-examples">
        {answers.map(({ prompt, answer, source }, index) => (
          <li key={index}>
            <span>{readable(prompt + answer)}</span> <small>{sourceNames[source]}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
