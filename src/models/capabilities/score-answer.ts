import { checkText, type SentenceReport, type World } from '#world';
import { relationOf, type Fact } from '#world/facts/relations';

/** One question and the answer the world's own generator gave. */
export interface ProbeItem {
  /** Everything up to and with `<assistant>`. */
  readonly prompt: string;
  readonly reference: string;
}

export interface ScoredAnswer {
  /** Every whole sentence of the answer is well-formed, and there is one at least. */
  readonly wellFormed: boolean;
  /**
   * It follows from what was asked, states what the reference states, and nothing that is not so. Facts of the world and
   * of notes count, and so do claims: results of sums, each step of a working, records, and that something is not known.
   * Where the reference states nothing, as in a decline, the answer is well-formed and begins in the same way.
   */
  readonly right: boolean;
}

/** Which of the assistant's turns is asked for. */
export type Turn = 'first' | 'last';

const MARKER = '<assistant>';
const NEXT_TURN = '<user>';

/** Cuts a chat document before an answer of the assistant, the last unless said, and drops what comes after it. */
export function probeItem(document: string, turn: Turn = 'last'): ProbeItem {
  const at = turn === 'last' ? document.lastIndexOf(MARKER) : document.indexOf(MARKER);
  if (at < 0) throw new Error(`This document has no answer to ask for: "${document}".`);
  const cut = at + MARKER.length;
  return { prompt: document.slice(0, cut), reference: document.slice(cut).split(NEXT_TURN)[0]! };
}

function answerSentences(world: World, prompt: string, answer: string): readonly SentenceReport[] {
  const before = checkText(world, prompt).sentences.length;
  return checkText(world, prompt + answer).sentences.slice(before);
}

/** A fact as an answer has to state it: of a relation with several values, such as a town's ferries, any one will do. */
function factAsked({ relation, subject, value }: Fact): string {
  const { many = false } = relationOf(relation);
  return JSON.stringify(many ? [relation, subject] : [relation, subject, value]);
}

/**
 * What a sentence states. A true claim's value is the one expected of it; the kind of sentence goes with it, since
 * another sum with the same result is no answer.
 */
const statementsOf = ({ assertions, claims, group = '' }: SentenceReport): string[] => [
  ...assertions.map(({ fact }) => factAsked(fact)),
  ...claims.map(({ kind, expected = '' }) => JSON.stringify([group, kind, expected])),
];

/** What the world does not bear out is wrong: a false fact or sum, and a fact about somebody who does not exist. */
const isTrue = ({ assertions, claims }: SentenceReport): boolean =>
  [...assertions, ...claims].every(({ verdict }) => verdict === 'true');

/** Holds a model's answer against the generator's, by what the two state and not by their words. */
export function scoreAnswer(world: World, { prompt, reference }: ProbeItem, answer: string): ScoredAnswer {
  const given = answerSentences(world, prompt, answer);
  const wellFormed = given.length > 0 && given.every((sentence) => sentence.wellFormed);
  if (!given.every((sentence) => sentence.coherent && isTrue(sentence))) return { wellFormed, right: false };
  const expected = answerSentences(world, prompt, reference);
  const wanted = expected.flatMap(statementsOf);
  const stated = new Set(given.flatMap(statementsOf));
  const right =
    wanted.length > 0
      ? wanted.every((statement) => stated.has(statement))
      : wellFormed && given[0]?.group === expected[0]?.group;
  return { wellFormed, right };
}
