import { fitPrompt, type Tokenizer } from '#models';
import type { PromptReading } from './protocol.ts';

export interface ReadPrompt {
  /** What the model reads: `<eos>`, which opens every text, then the prompt or as much of it as fits. */
  readonly ids: number[];
  readonly reading: PromptReading;
}

/**
 * Turns a prompt into tokens. Markers such as `<user>` are read as the characters they are made of, unless it is said that
 * they are the course's own.
 * A prompt too long for the context loses its beginning.
 * @param room tokens to keep free for the answer
 */
export function readPrompt(
  prompt: string,
  tokenizer: Pick<Tokenizer, 'encode' | 'eosId'>,
  contextLength: number,
  room: number,
  hasMarkers = false,
): ReadPrompt {
  // A word carries the space before it in its token, so a space at the end would ask for a word without one.
  return readText(prompt.trimEnd(), tokenizer, contextLength, room, hasMarkers);
}

/** The same of a text as it stands, with any space at its end. */
export function readText(
  text: string,
  tokenizer: Pick<Tokenizer, 'encode' | 'eosId'>,
  contextLength: number,
  room: number,
  hasMarkers = false,
): ReadPrompt {
  const tokens = tokenizer.encode(text, { special: hasMarkers });
  const { ids } = fitPrompt(tokens, tokenizer.eosId, contextLength, room);
  return {
    ids,
    reading: {
      tokens: tokens.length,
      tokensRead: ids.length - 1,
      contextLength,
      unknownCharacters: unknownCharacters(text, tokenizer),
    },
  };
}

/** Characters that are no token: the tokenizer falls back to their bytes. */
function unknownCharacters(text: string, tokenizer: Pick<Tokenizer, 'encode'>): string[] {
  const foreign = new Set(Array.from(text).filter((character) => character.codePointAt(0)! > 0x7e));
  return [...foreign].filter((character) => tokenizer.encode(character, { special: false }).length > 1);
}
