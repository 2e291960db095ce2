import { fitPrompt, streamTokens, type GenerationSource } from './generation.ts';
import type { LanguageModel } from './language-model.ts';
import type { Tokenizer } from './tokenizer.ts';

/** What a model answered to chosen prompts, kept so that a page needs no model. */
export interface Recording {
  /** Fingerprint of the tokenizer its ids belong to. */
  readonly tokenizer: string;
  readonly contextLength: number;
  /** Logits after each prompt: 32-bit floats, little-endian, in base64. */
  readonly entries: readonly { readonly ids: readonly number[]; readonly logits: string }[];
}

/** A prompt that a recording does not hold. */
export class NotRecordedError extends Error {
  readonly prompt: string;

  constructor(prompt: string, entries: number) {
    super(
      `The recording holds the model's answer to ${entries} prompts, and '${prompt}' is none of them. ` +
        'Choose one of the recorded prompts, or load the model itself.',
    );
    this.name = 'NotRecordedError';
    this.prompt = prompt;
  }
}

function toBase64(logits: Float32Array): string {
  const bytes = new Uint8Array(logits.buffer, logits.byteOffset, logits.byteLength);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer);
}

const keyOf = (ids: readonly number[], eosId: number): string =>
  fitPrompt(ids, eosId, Infinity).ids.join(' ');

/** Asks a model for its logits after each prompt. */
export async function recordModel(
  model: LanguageModel,
  tokenizer: Tokenizer,
  prompts: readonly (readonly number[])[],
): Promise<Recording> {
  const entries = [];
  for (const ids of prompts) entries.push({ ids, logits: toBase64(await model.logits(ids)) });
  return { tokenizer: tokenizer.version, contextLength: model.contextLength, entries };
}

/**
 * Replays a recording exactly: the same logits for the same prompts, and text as far as the recording goes.
 * @throws Error when the recording's tokens are another tokenizer's; NotRecordedError for prompts it does not hold
 */
export function createRecorded(recording: Recording, tokenizer: Tokenizer): LanguageModel {
  if (recording.tokenizer !== tokenizer.version) {
    throw new Error(
      `The recording was made with tokenizer ${recording.tokenizer}, this one is ${tokenizer.version}. Record it again.`,
    );
  }
  const { contextLength, entries } = recording;
  const { vocabularySize, eosId } = tokenizer;
  const logitsByPrompt = new Map(entries.map(({ ids, logits }) => [keyOf(ids, eosId), fromBase64(logits)]));
  const source: GenerationSource = {
    contextLength,
    eosId,
    async logitsAfter(ids) {
      const logits = logitsByPrompt.get(keyOf(ids, eosId));
      if (logits === undefined) throw new NotRecordedError(tokenizer.decode(ids.slice(1)), entries.length);
      return Promise.resolve(logits.slice());
    },
    detokenize: (ids) => tokenizer.decode(ids),
  };
  return {
    engine: 'recorded',
    vocabularySize,
    contextLength,
    tokenize: (text) => tokenizer.encode(text),
    detokenize: source.detokenize,
    logits: (ids) => source.logitsAfter(fitPrompt(ids, eosId, contextLength).ids),
    generate: (prompt, options) => streamTokens(source, prompt, options),
  };
}
