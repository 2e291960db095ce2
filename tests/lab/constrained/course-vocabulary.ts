import { readFileSync } from 'node:fs';
import { byteLevelVocabulary } from '#lab';
import { loadTokenizer, specialTokens, type Tokenizer, type TokenizerJson } from '#models/tokenizer';

/** The course's tokenizer as shipped, and the bytes of its tokens; special tokens have none. */
export function courseVocabulary(): { tokenizer: Tokenizer; vocabulary: Uint8Array[] } {
  const path = new URL('../../../public/models/tokenizer.json', import.meta.url);
  const json = JSON.parse(readFileSync(path, 'utf8')) as TokenizerJson;
  const tokens: string[] = [];
  for (const [token, id] of Object.entries(json.model.vocab)) tokens[id] = token;
  for (const id of specialTokens.keys()) tokens[id] = '';
  return { tokenizer: loadTokenizer(json), vocabulary: byteLevelVocabulary(tokens) };
}
