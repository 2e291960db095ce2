import type { Writer } from '../../grammar/writer.ts';

/** Lines and blocks of lines; blocks are set apart by empty lines on some pages. */
export interface Layout {
  /** Begins a line; nothing at the very start of the page. */
  readonly nextLine: () => void;
  /** Begins a block. */
  readonly nextBlock: () => void;
  /** A whole line that is no sentence of the grammar. */
  readonly line: (text: string) => void;
  /** A whole block of such lines. */
  readonly block: (lines: readonly string[]) => void;
  /** Ends the block before somebody speaks; the speaker's name begins its own line. */
  readonly endBlock: () => void;
}

export function createLayout(writer: Writer, hasEmptyLines: boolean): Layout {
  let atStart = true;
  const nextLine = (): void => {
    if (!atStart) writer.newLine();
    atStart = false;
  };
  const endBlock = (): void => {
    if (!atStart && hasEmptyLines) writer.newLine();
  };
  const nextBlock = (): void => {
    endBlock();
    nextLine();
  };
  return {
    nextLine,
    nextBlock,
    endBlock,
    line(text) {
      nextLine();
      writer.print(text);
    },
    block(lines) {
      lines.forEach((text, i) => {
        if (i === 0) nextBlock();
        else nextLine();
        writer.print(text);
      });
    },
  };
}
