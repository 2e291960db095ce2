import type { RecordedOutput, RecordedPart } from '#notebook/recorded-output';

/** What a cell showed when it was recorded, drawn at build: it can be read without running anything. */
export function RecordedParts({ recorded }: { readonly recorded: RecordedOutput }) {
  const { parts, note, date } = recorded;
  const label = ['recorded earlier', note, date === '' ? '' : `on ${date}`].filter((text) => text !== '');
  return (
    <>
      <p class="notebook-output-label">{label.join(' · ')}</p>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: RecordedPart }) {
  switch (part.kind) {
    case 'text':
      return <pre class="notebook-text">{part.text}</pre>;
    case 'controls':
      return <p class="notebook-controls">{part.text}</p>;
    case 'svg':
      return <div class="notebook-picture" dangerouslySetInnerHTML={{ __html: part.svg }} />;
    case 'table':
      return (
        <div class="notebook-table">
          <table>
            <thead>
              <tr>
                {part.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((value, place) => (
                    <td key={place}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}
