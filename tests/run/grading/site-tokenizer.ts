import { readFileSync } from 'node:fs';
import { loadTokenizer, type Tokenizer, type TokenizerJson } from '#models';

const file = new URL('../../../public/models/tokenizer.json', import.meta.url);

export const loadSiteTokenizer = (): Tokenizer =>
  loadTokenizer(JSON.parse(readFileSync(file, 'utf8')) as TokenizerJson);
