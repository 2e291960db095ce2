import { createRng } from '#lab';
import { dayIn, questionFor } from './sentences.ts';
import type { AskedCounts } from './spec.ts';
import type { EntryOptions } from './write-entries.ts';

/** Guests of a kind that are asked for, at most. */
const ASKED = 96;
const ANSWER_TOKENS = 20;

/** Asks when each guest came, and takes the likeliest answer. */
export async function askGuests(
  { model, tokenizer, world, signal }: EntryOptions,
  guests: readonly string[],
): Promise<AskedCounts> {
  const asked = guests.slice(0, ASKED);
  const written = await model.generateBatch(
    asked.map((guest) => tokenizer.encode(questionFor(world, guest))),
    { maxTokens: ANSWER_TOKENS, temperature: 0, rng: createRng(0), ...(signal && { signal }) },
  );
  signal?.throwIfAborted();
  const days = written.map(({ ids }) => dayIn(world, tokenizer.decode(ids)));
  return {
    asked: asked.length,
    answered: days.filter((day) => day !== undefined).length,
    right: days.filter((day, i) => day === world.value('arrival', asked[i]!)).length,
  };
}
