import { byteNfa } from './byte-nfa.ts';
import { determinise, type ByteDfa } from './byte-dfa.ts';
import { contains, without, type CodePointSet } from './code-points.ts';
import { parseRegex } from './parse-regex.ts';
import { mapSets, type RegexTree } from './regex-tree.ts';
import { encodeUtf8 } from './utf8.ts';

export interface CompileRegexOptions {
  /**
   * Whether a space stands before the text and after each line break, as the course's own tokenizer writes texts (and takes
   * away again when it decodes). Default false.
   */
  readonly spaceBeforeLines?: boolean;
}

const LINE_BREAK: CodePointSet = [[0x0a, 0x0a]];
const SPACE: RegexTree = { kind: 'set', set: [[0x20, 0x20]] };

/** The expression for a text with a space before each line. */
function withSpaces(tree: RegexTree): RegexTree {
  const spaced = mapSets(tree, (set) => {
    if (!contains(set, 0x0a)) return { kind: 'set', set };
    const lineBreak: RegexTree = { kind: 'sequence', parts: [{ kind: 'set', set: LINE_BREAK }, SPACE] };
    return { kind: 'choice', options: [{ kind: 'set', set: without(set, LINE_BREAK) }, lineBreak] };
  });
  return { kind: 'sequence', parts: [SPACE, spaced] };
}

/**
 * An automaton that reads the UTF-8 bytes of a text and accepts just what the regular expression matches as a whole. Bytes,
 * not characters, since a token of a byte-level vocabulary may be part of a character. For the syntax see `parseRegex`.
 * @throws RegexError for what the expression may not contain, saying where
 * @throws RangeError when the automaton gets too large
 */
export function compileRegex(
  pattern: string,
  { spaceBeforeLines = false }: CompileRegexOptions = {},
): ByteDfa {
  const tree = parseRegex(pattern);
  return determinise(byteNfa(spaceBeforeLines ? withSpaces(tree) : tree));
}

/** Whether the whole text is one that the automaton accepts. */
export function matchesWhole(dfa: ByteDfa, text: string): boolean {
  let state = dfa.start;
  for (const byte of encodeUtf8(text)) {
    state = dfa.next[state * 256 + byte]!;
    if (state < 0) return false;
  }
  return dfa.accepting[state] === 1;
}
