export interface TextCell {
  readonly number: number;
  readonly source: string;
  readonly edited: boolean;
  readonly exercise: string | null;
}

const cellMark = ({ number, edited, exercise }: TextCell): string =>
  [`Cell ${number}`, exercise === null ? '' : `exercise ${exercise}`, edited ? 'your version' : '']
    .filter((text) => text !== '')
    .join(', ');

/**
 * A notebook as one plain TypeScript text: all cells in the page's order, a comment above each.
 * @param address where the lesson is
 */
export function notebookText(title: string, address: string, cells: readonly TextCell[]): string {
  const head = [
    `// ${title.replaceAll(/\s+/g, ' ')}: the notebook of a Terrarium lesson.`,
    `// ${address}`,
    '// On that page each part below is a cell: it sees the values of the others, whatever their order, and knows',
    '// lab, world, models, Plot, Inputs, display and view by name.',
  ];
  const parts = cells.map((cell) => `// --- ${cellMark(cell)} ---\n\n${cell.source.trimEnd()}`);
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}
