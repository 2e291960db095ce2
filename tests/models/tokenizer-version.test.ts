import { readFileSync } from 'node:fs';
import { loadTokenizer } from '#models';
import { TOKENIZER_VERSION } from '#models/tokenizer-version';
import { expect, test } from 'vitest';

test('the tokenizer’s version in the source is that of the published file', () => {
  const path = new URL('../../public/models/tokenizer.json', import.meta.url);
  expect(loadTokenizer(JSON.parse(readFileSync(path, 'utf8'))).version).toBe(TOKENIZER_VERSION);
});
