export interface DataTableProps {
  /** What folds the table out. */
  readonly summary?: string;
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells as they are to be read; the first of each row is its header. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers behind a figure, folded away. */
export function DataTable({ summary = 'The numbers', caption, columns, rows }: DataTableProps) {
  return (
    <details class="t-data">
      <summary>{summary}</summary>
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
            {rows.map(([head, ...cells], index) => (
              <tr key={`${index}-${head}`}>
                <th scope="row">{head}</th>
                {cells.map((cell, column) => (
                  <td key={columns[column + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
