import { Tokenizer as HuggingFaceTokenizer } from '@huggingface/tokenizers';

/** The special tokens; their ids are their places in this list. */
export const specialTokens = ['<eos>', '<pad>', '<user>', '<assistant>'] as const;
export const EOS_ID = 0;
export const PAD_ID = 1;
export const USER_ID = 2;
export const ASSISTANT_ID = 3;

/** A byte-level BPE tokenizer in Hugging Face's `tokenizer.json` format. */
export interface Tokenizer {
  readonly vocabularySize: number;
  /** Fingerprint of vocabulary and merges: equal versions give equal tokens. */
  readonly version: string;
  readonly eosId: number;
  readonly padId: number;
  readonly userId: number;
  readonly assistantId: number;
  /**
   * Tokens of a text; any well-formed text comes back exactly from `decode`.
   * @param options.special whether `<user>` and the like mean the special tokens, as in documents of the world
   *   (default), or are plain characters, as in what a reader types
   */
  encode(text: string, options?: { readonly special?: boolean }): number[];
  /** Text of tokens. Bytes that are no whole character show as U+FFFD. */
  decode(ids: readonly number[]): string;
  /** The tokenizer.json it was loaded from. */
  readonly json: TokenizerJson;
}

/** The parts of `tokenizer.json` that this project reads and writes. */
export interface TokenizerJson {
  readonly version: string;
  readonly added_tokens: readonly {
    readonly id: number;
    readonly content: string;
    readonly special: boolean;
  }[];
  readonly model: {
    readonly type: string;
    readonly vocab: Readonly<Record<string, number>>;
    readonly merges: readonly (readonly [string, string])[];
    readonly [part: string]: unknown;
  };
  readonly [part: string]: unknown;
}

/** FNV-1a over the UTF-16 units, as eight hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkJson(json: unknown): TokenizerJson {
  const fail = (what: string): never => {
    throw new Error(`This is no tokenizer this course can use: ${what}.`);
  };
  if (!isRecord(json)) return fail('it is not a JSON object');
  const { model, added_tokens: added } = json;
  if (!isRecord(model) || model['type'] !== 'BPE') return fail('its model is not BPE');
  if (!isRecord(model['vocab']) || !Array.isArray(model['merges']))
    return fail('it has no vocabulary or merges');
  if (!Array.isArray(added)) return fail('it names no added tokens');
  const tokens: unknown[] = added;
  specialTokens.forEach((content, id) => {
    const found = tokens.some(
      (token) => isRecord(token) && token['id'] === id && token['content'] === content,
    );
    if (!found) fail(`token ${id} is not ${content}`);
  });
  return json as unknown as TokenizerJson;
}

/**
 * Loads a tokenizer from the parsed contents of a `tokenizer.json`.
 * @throws Error when it is of another kind or lacks the four special tokens
 */
export function loadTokenizer(contents: unknown): Tokenizer {
  const json = checkJson(contents);
  const plain = new HuggingFaceTokenizer(
    { ...json, added_tokens: [] },
    { clean_up_tokenization_spaces: false },
  );
  const vocabularySize = Math.max(...Object.values(json.model.vocab)) + 1;
  const marker = new RegExp(`(${specialTokens.join('|')})`, 'u');
  const specialIds = new Map<string, number>(specialTokens.map((token, id) => [token, id]));

  const encodePlain = (text: string): number[] => (text === '' ? [] : plain.encode(text).ids);

  return {
    vocabularySize,
    version: fingerprint(JSON.stringify([json.model.vocab, json.model.merges])),
    eosId: EOS_ID,
    padId: PAD_ID,
    userId: USER_ID,
    assistantId: ASSISTANT_ID,
    json,
    encode(text, { special = true } = {}) {
      if (!special) return encodePlain(text);
      return text.split(marker).flatMap((part) => {
        const id = specialIds.get(part);
        return id === undefined ? encodePlain(part) : [id];
      });
    },
    decode(ids) {
      let text = '';
      for (let start = 0; start < ids.length;) {
        const special = specialTokens[ids[start]!];
        if (special !== undefined) {
          text += special;
          start++;
          continue;
        }
        let end = start + 1;
        while (end < ids.length && ids[end]! >= specialTokens.length) end++;
        text += plain.decode(ids.slice(start, end));
        start = end;
      }
      return text;
    },
  };
}
