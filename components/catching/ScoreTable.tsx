import type { Detector } from '#run/catching/scores';
import { DETECTOR_WORDS } from './words.ts';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The score that decides: its row is marked. */
  readonly decides: Detector;
  /** Without a score where `detector` is null. */
  readonly rows: readonly { readonly detector: Detector | null; readonly cells: readonly string[] }[];
}

/** A table with a row for each score. */
export function ScoreTable({ caption, columns, decides, rows }: Props) {
  return (
    <div class="t-data catching-table">
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="t-visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ detector, cells }, i) => (
              <tr key={detector ?? i} data-decides={detector === decides ? '' : undefined}>
                <th scope="row">
                  {detector === null ? 'no score' : DETECTOR_WORDS[detector]}
                  {detector === decides && <span class="t-visually-hidden">, which decides</span>}
                </th>
                {cells.map((cell, column) => (
                  <td key={columns[column + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
