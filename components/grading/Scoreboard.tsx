import type { ScoreRow } from './summaries.ts';
import { points, tunedName, withRange } from './words.ts';

/** Every model under every rule, in points for a hundred questions; the best of each column is marked. */
export function Scoreboard({
  rows,
  chosen,
}: {
  readonly rows: readonly ScoreRow[];
  readonly chosen: number;
}) {
  return (
    <div class="t-data grading-table">
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Scoreboard">
        <table>
          <caption>
            Points for a hundred questions under each rule; in brackets the lowest and the highest of the
            seeds. ★ the best under a rule
          </caption>
          <thead>
            <tr>
              <th scope="col">The model</th>
              {rows[0]!.scores.map(({ penalty }) => (
                <th scope="col" key={penalty}>
                  {penalty === 0 ? 'accuracy' : `penalty ${penalty}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ tunedTo, isOwn, scores }) => (
              <tr
                key={`${String(tunedTo)} ${String(isOwn)}`}
                data-chosen={tunedTo === chosen ? '' : undefined}
              >
                <th scope="row">
                  {tunedName(tunedTo)}
                  {isOwn && ', here'}
                </th>
                {scores.map((score) => (
                  <td key={score.penalty}>
                    {score.best && '★ '}
                    {withRange(score, points)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
