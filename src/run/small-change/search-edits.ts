import { jensenShannonDivergence } from '#lab/sampling/divergences';
import { pieceReader } from '#models/analysis/token-pieces';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import { meaningOf, MEANINGS, type Meaning } from './meaning.ts';
import type { EditCount, EditSearchQuery, EditSearchUpdate, TriedEdit } from './protocol.ts';
import { readAll } from './read-all.ts';
import { singleEdits } from './single-edits.ts';

/** Characters of the longest prompt that is searched: some 5,000 edits. */
export const LONGEST_SEARCHED = 80;
/** Smallest flips, and commonest tokens, that are kept. */
const LISTED = 8;

/**
 * Tries every edit of one character to a prompt, and tells which of them give another likeliest next token. Goes on until it is
 * stopped; each update has all that was found so far.
 * @throws RunError `unusable-form` for a prompt that is too long
 */
export async function searchEdits(
  held: HeldModel,
  { prompt }: Pick<EditSearchQuery, 'prompt'>,
  report: (update: EditSearchUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const length = Array.from(prompt).length;
  if (length > LONGEST_SEARCHED)
    throw new RunError(
      'unusable-form',
      `The search tries some 60 edits for each character, and this prompt has ${length.toLocaleString('en-GB')}.`,
      `Shorten it to ${LONGEST_SEARCHED} characters, or hunt by hand: that takes any length.`,
    );
  const model = held.info();
  const world = worldOf(model.world);
  const piece = pieceReader(held.tokenizer);
  const edits = singleEdits(prompt);
  const [own] = await readAll(held, [prompt], { answerTokens: 0, signal });
  if (own === undefined) return;
  const tried: TriedEdit[] = [];
  const tell = (): void =>
    report({
      model,
      token: piece(own.likeliest).text,
      probability: own.probabilities[own.likeliest]!,
      done: tried.length,
      total: edits.length,
      ...summariseEdits(tried),
    });
  tell();
  await readAll(
    held,
    edits.map(({ text }) => text),
    {
      answerTokens: 0,
      signal,
      onRead(read) {
        for (const { probabilities, likeliest } of read.slice(tried.length))
          tried.push({
            ...edits[tried.length]!,
            meaning: meaningOf(world, prompt, edits[tried.length]!.text),
            divergence: jensenShannonDivergence(own.probabilities, probabilities),
            token: piece(likeliest).text,
            probability: probabilities[likeliest]!,
            flips: likeliest !== own.likeliest,
          });
        tell();
      },
    },
  );
}

/** What the edits tried so far come to. */
export function summariseEdits(
  tried: readonly TriedEdit[],
): Pick<EditSearchUpdate, 'counts' | 'smallest' | 'others' | 'tokens'> {
  const count = (meaning: Meaning): EditCount => {
    const edits = tried.filter((edit) => edit.meaning === meaning);
    return { edits: edits.length, flips: edits.filter(({ flips }) => flips).length };
  };
  const flips = tried.filter((edit) => edit.meaning === 'kept' && edit.flips);
  const tokens = [...Map.groupBy(flips, ({ token }) => token)].map(([token, { length }]) => ({
    token,
    count: length,
  }));
  return {
    counts: Object.fromEntries(MEANINGS.map((meaning) => [meaning, count(meaning)])) as Record<
      Meaning,
      EditCount
    >,
    smallest: flips.toSorted((a, b) => a.divergence - b.divergence).slice(0, LISTED),
    others: tried.filter(({ meaning }) => meaning === 'other'),
    tokens: tokens.sort((a, b) => b.count - a.count).slice(0, LISTED),
  };
}
