import { RunError } from '../failure.ts';
import { compileForm } from '../forms/form.ts';
import { isComplete } from '../forms/is-complete.ts';
import type { HeldModel } from '../held-model.ts';
import { readPrompt } from '../read-prompt.ts';
import { rateNextTokens } from './logits.ts';
import type { MaskQuery, MaskResult } from './protocol.ts';

/**
 * What may follow in a text that has to match a form, and how the model rates it.
 * @throws RunError `unusable-form` when the form cannot be used, or does not fit the room there is for an answer
 */
export async function lookThroughMask(held: HeldModel, query: MaskQuery): Promise<MaskResult> {
  const { form, written, room } = query;
  const { constraint } = compileForm(form, held.tokenizer);
  requireRoom(constraint.tokensToEnd(constraint.start), room);
  const { ids, reading } = readPrompt(query.prompt, held.tokenizer, held.model.contextLength, room, true);
  const state = written.reduce((from, id) => constraint.advance(from, id), constraint.start);
  const { logits, vocabulary } = await rateNextTokens(held, {
    kind: 'logits',
    model: query.model,
    ids: [...ids.slice(1), ...written],
    withVocabulary: query.withVocabulary ?? false,
  });
  const mask = constraint.tokenMask(state, room - written.length);
  return {
    model: held.info(),
    reading,
    logits,
    mask,
    complete: isComplete(mask, held.tokenizer.eosId),
    states: constraint.stateCount,
    ...(vocabulary && { vocabulary }),
  };
}

/** @throws RunError when an answer of the form takes more tokens than there is room for */
export function requireRoom(fewest: number, room: number): void {
  if (fewest <= room) return;
  throw new RunError(
    'unusable-form',
    `The shortest text of this form takes ${fewest} tokens, and an answer has room for ${room}.`,
    'Ask for something shorter.',
  );
}
