import { createKeys } from './cell-keys.ts';
import { readFence, type CellWords } from './read-fence.ts';

/** A live cell as it stands on its page. */
export interface PageCell extends CellWords {
  /** Unique on the page. */
  readonly key: string;
  /** From 1, in the order of the page. */
  readonly number: number;
  /** Its text, with line feeds at the ends of lines. */
  readonly source: string;
  /** Line of the page on which its first line stands, from 1. */
  readonly line: number;
  /** Column of the page at which each of its lines begins, from 1: more than 1 in a list or a quotation. */
  readonly columns: readonly number[];
}

/** What is wrong with a cell's first line, and where on the page. */
interface CellFault {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
  readonly remedy: string;
}

export type ReadBlock =
  | { readonly kind: 'block' }
  | { readonly kind: 'fragment'; readonly meta: string | null }
  | { readonly kind: 'cell'; readonly cell: PageCell }
  | { readonly kind: 'fault'; readonly fault: CellFault };

/** A code block of the parser. */
export interface CodeBlock {
  readonly lang?: string | null | undefined;
  readonly meta?: string | null | undefined;
  readonly value: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/**
 * A function that takes the code blocks of one page, in order, and says which of them are cells.
 * @param page text of the whole page
 * @param isLesson whether exercises may stand on it: they have a folder of files
 */
export function createCellReader(page: string, isLesson: boolean): (block: CodeBlock) => ReadBlock {
  const lines = page.split(/\r?\n/);
  const exercises = new Map<string, number>();
  const keyOf = createKeys();
  let count = 0;
  return ({ lang, meta, value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const fault = (word: string, problem: string, remedy: string): ReadBlock => {
      const at = (lines[line - 1] ?? '').indexOf(word, column - 1);
      return { kind: 'fault', fault: { line, column: at === -1 ? column : at + 1, problem, remedy } };
    };
    const fence = readFence(lang, meta);
    if (fence.kind === 'fault') return fault(fence.word, fence.problem, fence.remedy);
    if (fence.kind !== 'cell') return fence;
    const { exercise, hidden, throws } = fence;
    const source = value.replaceAll('\r\n', '\n');
    if (exercise !== null) {
      if (!isLesson)
        return fault(
          'exercise',
          'an exercise outside a lesson',
          'Move it into a lesson: its files stand there.',
        );
      const first = exercises.get(exercise);
      if (first !== undefined) {
        const problem = `the exercise '${exercise}' begins twice, first on line ${first}`;
        return fault('exercise', problem, 'Give one of them another id.');
      }
      exercises.set(exercise, line);
    } else if (source.trim() === '') {
      return fault('live', 'the cell is empty', "Write what it runs, or take out 'live'.");
    }
    count += 1;
    const columns = source.split('\n').map((text, index) => {
      const written = lines[line + index] ?? '';
      return written.endsWith(text) ? written.length - text.length + 1 : 1;
    });
    const key = keyOf(source, exercise);
    return {
      kind: 'cell',
      cell: { key, number: count, source, exercise, hidden, throws, line: line + 1, columns },
    };
  };
}

/** A lesson's own page, `content/lessons/NN-slug/index.mdx`, beside which `cells/` may stand. */
export const isLessonPage = (path: string): boolean => /(?:^|\/)lessons\/[^/]+\/index\.mdx$/.test(path);
