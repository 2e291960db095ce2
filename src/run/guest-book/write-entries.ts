import { createRng, deriveSeed } from '#lab';
import type { Tokenizer, TransformerModel } from '#models';
import type { World } from '#world';
import { readEntry, type ReadEntry } from './sentences.ts';
import type { EntryCounts } from './spec.ts';
import type { Book } from './write-book.ts';

/** More than the longest entry takes. */
const ENTRY_TOKENS = 24;

export interface EntryOptions {
  readonly model: TransformerModel;
  readonly tokenizer: Tokenizer;
  readonly world: World;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Entries from nothing but the beginning of a document: the model draws guest and day alike. A question is no entry, so the
 * token that opens one is not allowed to be the first.
 */
export async function writeEntries(
  { model, tokenizer, world, seed, signal }: EntryOptions,
  temperature: number,
  count: number,
): Promise<ReadEntry[]> {
  const written = await model.generateBatch(
    Array.from({ length: count }, () => []),
    {
      maxTokens: ENTRY_TOKENS,
      temperature,
      rng: createRng(deriveSeed(seed, `entries at ${temperature}`)),
      shape: (_, logits, soFar) => (soFar.length === 0 ? withoutQuestion(logits, tokenizer) : logits),
      ...(signal && { signal }),
    },
  );
  signal?.throwIfAborted();
  return written.map(({ ids }) => readEntry(world, tokenizer.decode(ids)));
}

function withoutQuestion(logits: Float32Array, { userId }: Tokenizer): Float32Array {
  const masked = logits.slice();
  masked[userId] = -Infinity;
  return masked;
}

/** Counts what was written. */
export function countEntries(
  entries: readonly ReadEntry[],
  book: Pick<Book, 'mentions'>,
  temperature: number,
): EntryCounts {
  const of = (verdict: ReadEntry['verdict']): ReadEntry[] =>
    entries.filter((entry) => entry.verdict === verdict);
  return {
    temperature,
    drawn: entries.length,
    true: of('true').length,
    false: of('false').length,
    nobody: of('nobody').length,
    lucky: of('true').filter(({ guest }) => book.mentions(guest!) === 0).length,
    guests: new Set(entries.flatMap(({ guest }) => guest ?? [])).size,
  };
}
