import { answerSources, arrangementsOf, type NoteArrangement, type NoteContent } from '#run/grounding/cell';
import type { RecordedRung } from './recorded.ts';
import { answersIn, pooled, shareOf } from './shares.ts';
import { arrangementName, contentNames, shareWords, sourceNames } from './words.ts';

interface Props {
  readonly rungs: readonly RecordedRung[];
  readonly content: NoteContent;
}

/** `two, last`: how many, and where the one asked for stands. */
const shortName = ({ notes, place }: NoteArrangement): string =>
  notes === 1 ? 'one' : `${notes === 2 ? 'two' : 'four'}, ${place}`;

/** All rungs together: whose value the answers give, by how many notes there are. */
export function Arrangements({ rungs, content }: Props) {
  const caption = `Whose value the answers give, all rungs together, where the notes say ${contentNames[content].label}`;
  return (
    <div class="t-data-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="grounding-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Notes, and the one asked for</th>
            {answerSources.map((source) => (
              <th key={source} scope="col">
                {sourceNames[source]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {arrangementsOf(content).map((arrangement) => {
            const counts = pooled(rungs, { content, ...arrangement });
            const name = arrangementName(arrangement);
            return (
              <tr key={name}>
                <th scope="row">{shortName(arrangement)}</th>
                {answerSources.map((source) => (
                  <td key={source} class="t-number">
                    {shareWords(shareOf(counts[source], answersIn(counts)))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
