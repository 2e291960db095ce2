import type { World } from '../facts/world.ts';
import { createDiscourse, type Assertion, type Discourse } from '../grammar/discourse.ts';
import { grammarOf, type Grammar } from '../grammar/grammar.ts';
import type { Parse, Parser } from '../grammar/parser.ts';
import { resolve } from '../grammar/resolve.ts';
import type { Claim, Values } from '../grammar/rule.ts';
import { tokenizeWords } from '../grammar/template.ts';
import { splitText } from './split.ts';

export interface SentenceReport {
  readonly text: string;
  /** A sentence of the world's grammar, spelt rightly, whose names and pronouns can be told. */
  readonly wellFormed: boolean;
  /** It also follows from what the document told before: who has what, what was asked, what the sum is. */
  readonly coherent: boolean;
  /** What is wrong, in words. */
  readonly problem?: string;
  /** The group of rules it belongs to: `home`, `story.lost`. */
  readonly group?: string;
  readonly assertions: readonly Assertion[];
  /** Sums, records and the like, each true or false by reckoning. */
  readonly claims: readonly Claim[];
}

export interface TextReport {
  /** Whole sentences only; one cut off at the end of the text is left out. */
  readonly sentences: readonly SentenceReport[];
  readonly assertions: readonly Assertion[];
  readonly claims: readonly Claim[];
  /** Share of sentences in [0, 1]; 0 for a text without any. */
  readonly wellFormedShare: number;
  readonly coherentShare: number;
  /** Every sentence is well-formed and coherent, and nothing stated or claimed is false or about nobody. */
  readonly flawless: boolean;
}

/** Says where a sentence leaves the grammar. */
function unreadable(text: string, parser: Parser): string {
  const words = tokenizeWords(text);
  const stop = words[parser.readable(text)];
  const where =
    stop === undefined ? 'its spelling, spaces or ending are not' : `"${stop}" does not fit there`;
  return `not a sentence of the world's grammar: ${where}`;
}

function bestReading(
  text: string,
  parser: Parser,
  discourse: Discourse,
): { parse: Parse; values: Values } | { problem: string } {
  const parses = parser.parse(text);
  if (parses.length === 0) return { problem: unreadable(text, parser) };
  let problem = '';
  const expected = parses.filter(({ rule }) => discourse.awaits(rule));
  for (const parse of expected.length > 0 ? expected : parses) {
    const resolution = resolve(parse, discourse);
    if ('values' in resolution) return { parse, values: resolution.values };
    problem = resolution.problem;
  }
  return { problem };
}

function readSentence(text: string, { parser, names }: Grammar, discourse: Discourse): SentenceReport {
  const reading = bestReading(text, parser, discourse);
  if ('problem' in reading) {
    discourse.overhear(names.mentioned(text));
    return { text, wellFormed: false, coherent: false, problem: reading.problem, assertions: [], claims: [] };
  }
  const { parse, values } = reading;
  for (const slot of parse.rule.template.slots) {
    if (slot.kind === 'person') discourse.introduce(values[slot.variable]!);
  }
  const { assertions, claims, problems } = discourse.accept(parse.rule, values);
  return {
    text,
    wellFormed: true,
    coherent: problems.length === 0,
    ...(problems.length > 0 ? { problem: problems.join('; ') } : {}),
    group: parse.rule.group,
    assertions,
    claims,
  };
}

/**
 * Reads a text as a document of the world: which sentences its grammar allows, which follow from what came
 * before, and which facts are stated, each true, false or about nobody. Any text may be given.
 */
export function checkText(world: World, text: string): TextReport {
  const grammar = grammarOf(world);
  const { names } = grammar;
  const discourse = createDiscourse(world, names);
  const sentences: SentenceReport[] = [];
  for (const piece of splitText(text)) {
    if (piece.kind === 'turn') discourse.enter(piece.role);
    else if (piece.kind === 'label') {
      if (piece.name === 'Note') discourse.enter('note');
      else {
        const introduced = discourse.introduced(piece.name);
        discourse.speak(introduced ?? names.candidates(piece.name)[0] ?? piece.name);
      }
    } else if (piece.complete) sentences.push(readSentence(piece.text, grammar, discourse));
  }
  const share = (holds: (sentence: SentenceReport) => boolean): number =>
    sentences.length === 0 ? 0 : sentences.filter(holds).length / sentences.length;
  const assertions = sentences.flatMap((sentence) => sentence.assertions);
  const claims = sentences.flatMap((sentence) => sentence.claims);
  const coherentShare = share((sentence) => sentence.coherent);
  return {
    sentences,
    assertions,
    claims,
    wellFormedShare: share((sentence) => sentence.wellFormed),
    coherentShare,
    flawless: coherentShare === 1 && [...assertions, ...claims].every(({ verdict }) => verdict === 'true'),
  };
}
