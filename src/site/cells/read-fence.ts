/** What the first line of a code block makes of it. */
export type Fence =
  /** An ordinary code block. */
  | { readonly kind: 'block' }
  /** Code that is shown as a part of something and not run; `meta` holds the words that are not about cells. */
  | { readonly kind: 'fragment'; readonly meta: string | null }
  | ({ readonly kind: 'cell' } & CellWords)
  | ({ readonly kind: 'fault' } & FenceFault);

export interface CellWords {
  /** Id of the exercise that the cell begins; null where it is none. */
  readonly exercise: string | null;
  readonly hidden: boolean;
  readonly throws: boolean;
}

interface FenceFault {
  /** The word at fault, as it is written. */
  readonly word: string;
  readonly problem: string;
  readonly remedy: string;
}

const WORDS = ['live', 'exercise', 'hidden', 'fragment', 'throws'] as const;
/** Languages that are close enough to TypeScript for an author to have meant a cell. */
const NEAR_TYPESCRIPT = /^(?:js|jsx|javascript|mjs|tsx|typescript|mts)$/i;
const EXERCISE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EXAMPLE = 'exercise="entropy"';

/**
 * Reads a code block's language and the words behind it.
 * @param lang `ts` in ` ```ts live hidden `
 * @param meta `live hidden` there
 */
export function readFence(lang: string | null | undefined, meta: string | null | undefined): Fence {
  const words = splitWords(meta ?? '');
  const names = words.map(nameOf);
  if (lang === 'live') return fault('live', 'a live cell without a language', 'Write ```ts live.');
  const isLive = names.includes('live');
  const isFragment = names.includes('fragment');
  // `title="…"` or `{2}` in a block that is no cell are for the highlighter.
  if (!isLive && !isFragment) return strayWord(words, lang) ?? { kind: 'block' };
  if (lang !== 'ts') {
    const word = isLive ? 'live' : 'fragment';
    const remedy = NEAR_TYPESCRIPT.test(lang ?? '')
      ? `Write \`\`\`ts ${word}: cells are TypeScript, and plain JavaScript is TypeScript as well.`
      : `Write \`\`\`ts ${word}, or take out '${word}': only TypeScript runs.`;
    return fault(word, `'${word}' in a code block of ${lang ?? 'no language'}`, remedy);
  }
  return readWords(words, isFragment);
}

function readWords(words: readonly string[], isFragment: boolean): Fence {
  const names = words.map(nameOf);
  let exercise: string | null = null;
  for (const [index, word] of words.entries()) {
    const name = names[index]!;
    if (!isWord(name)) {
      if (isFragment) continue;
      return fault(word, `'${word}' says nothing of a cell`, `There are: ${WORDS.join(', ')}.`);
    }
    if (names.indexOf(name) !== index) return fault(word, `'${name}' is written twice`, 'Once is enough.');
    if (name !== 'exercise') {
      if (word !== name) return fault(word, `'${name}' takes no value`, `Write ${name} alone.`);
      continue;
    }
    const [, , id] = /^exercise=(["'])(.*)\1$/.exec(word) ?? [];
    if (id === undefined) return fault(word, 'the exercise has no id', `Write one, like ${EXAMPLE}.`);
    if (!EXERCISE_ID.test(id)) {
      const remedy = `Use small letters, digits and hyphens, like ${EXAMPLE}.`;
      return fault(word, `'${id}' cannot be an exercise's id`, remedy);
    }
    exercise = id;
  }
  return clash(names) ?? sound(words, names, exercise, isFragment);
}

function sound(
  words: readonly string[],
  names: readonly string[],
  exercise: string | null,
  isFragment: boolean,
): Fence {
  if (isFragment) {
    const others = words.filter((_, index) => !isWord(names[index]!)).join(' ');
    return { kind: 'fragment', meta: others === '' ? null : others };
  }
  return { kind: 'cell', exercise, hidden: names.includes('hidden'), throws: names.includes('throws') };
}

/** Pairs that contradict each other, and what to do. */
const CLASHES: readonly (readonly [string, string, string])[] = [
  ['fragment', 'exercise', 'A fragment does not run. Take out one of the two.'],
  ['fragment', 'hidden', 'A fragment does nothing but be seen. Take out one of the two.'],
  ['fragment', 'throws', 'A fragment does not run. Take out one of the two.'],
  ['exercise', 'hidden', "Take out 'hidden': the reader writes in this cell."],
  ['exercise', 'throws', "Take out 'throws': a solution runs without an error."],
  ['hidden', 'throws', "Take out 'hidden': an error is about code that is seen."],
];

function clash(names: readonly string[]): Fence | undefined {
  const found = CLASHES.find(([a, b]) => names.includes(a) && names.includes(b));
  if (found === undefined) return undefined;
  const [a, b, remedy] = found;
  return fault(b, `'${a}' and '${b}' do not go together`, remedy);
}

/** A word about cells in a block that is none. */
function strayWord(words: readonly string[], lang: string | null | undefined): Fence | undefined {
  if (lang !== 'ts' && !NEAR_TYPESCRIPT.test(lang ?? '')) return undefined;
  const word = words.find((one) => ['exercise', 'hidden', 'throws'].includes(nameOf(one)));
  if (word === undefined) return undefined;
  return fault(word, `'${nameOf(word)}' in a code block that is no cell`, `Write \`\`\`ts live ${word}.`);
}

const fault = (word: string, problem: string, remedy: string): Fence => ({
  kind: 'fault',
  word,
  problem,
  remedy,
});

const isWord = (name: string): boolean => (WORDS as readonly string[]).includes(name);

/** `exercise` of `exercise="entropy"`. */
const nameOf = (word: string): string => word.replace(/=.*$/s, '');

/** Words at spaces, where quotation marks and braces keep what they hold together. */
const splitWords = (meta: string): string[] =>
  meta.match(/(?:"[^"]*"|'[^']*'|\{[^}]*\}|\/(?:\\.|[^/\s])*\/|[^\s"'{])+/g) ?? [];
