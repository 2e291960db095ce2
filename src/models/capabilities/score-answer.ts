import { checkText, type SentenceReport, type World } from '#world';

/** One question and the answer the world's own generator gave. */
export interface ProbeItem {
  /** Everything up to and with `<assistant>`. */
  readonly prompt: string;
  readonly reference: string;
}

export interface ScoredAnswer {
  /** Every whole sentence of the answer is well-formed, and there is one at least. */
  readonly wellFormed: boolean;
  /** It states what the reference states and nothing false; an answer that states nothing has the reference's form. */
  readonly right: boolean;
}

const MARKER = '<assistant>';

/** Cuts a chat document before its last answer. */
export function probeItem(document: string): ProbeItem {
  const cut = document.lastIndexOf(MARKER) + MARKER.length;
  if (cut < MARKER.length) throw new Error(`This document has no answer to ask for: "${document}".`);
  return { prompt: document.slice(0, cut), reference: document.slice(cut) };
}

function answerSentences(world: World, prompt: string, answer: string): readonly SentenceReport[] {
  const before = checkText(world, prompt).sentences.length;
  return checkText(world, prompt + answer).sentences.slice(before);
}

const claims = (sentences: readonly SentenceReport[]): Set<string> =>
  new Set(sentences.flatMap(({ assertions }) => assertions.map(({ fact }) => JSON.stringify(fact))));

/** Holds a model's answer against the generator's, by what the two state and not by their words. */
export function scoreAnswer(world: World, { prompt, reference }: ProbeItem, answer: string): ScoredAnswer {
  const given = answerSentences(world, prompt, answer);
  const wellFormed = given.length > 0 && given.every((sentence) => sentence.wellFormed);
  if (!given.every((sentence) => sentence.coherent)) return { wellFormed, right: false };
  if (given.some(({ assertions }) => assertions.some(({ verdict }) => verdict === 'false'))) {
    return { wellFormed, right: false };
  }
  const expected = answerSentences(world, prompt, reference);
  const expectedClaims = claims(expected);
  const givenClaims = claims(given);
  const right =
    expectedClaims.size > 0
      ? [...expectedClaims].every((claim) => givenClaims.has(claim))
      : wellFormed && given[0]?.group === expected[0]?.group;
  return { wellFormed, right };
}
