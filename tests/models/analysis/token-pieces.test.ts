import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTokenizer } from '#models';
import { pieceReader } from '#models/analysis/token-pieces';

const course = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const piece = pieceReader(course);
const piecesOf = (text: string): string[] => course.encode(text).map((id) => piece(id).text);

test('words show the space they carry', () => {
  expect(piecesOf('Mara wakes.')).toEqual([' Mara', ' wakes', '.']);
});

test('the bytes of a foreign character show as numbers', () => {
  const euro = course.encode('€').map(piece);
  expect(euro.map(({ kind }) => kind)).toEqual(['text', 'bytes', 'bytes', 'bytes']);
  expect(euro.slice(1).map(({ text }) => text)).toEqual(['E2', '82', 'AC']);
});

test('the pieces of a text, put together, are its bytes', () => {
  for (const text of ['Fähre, naïve “x”', 'マラ 🐐', 'a  b\tc', '\u0000\u007f\u00ad']) {
    const bytes = course.encode(text).flatMap((id) => {
      const { text: shown, kind } = piece(id);
      return kind === 'bytes'
        ? shown.split(' ').map((pair) => Number.parseInt(pair, 16))
        : [...new TextEncoder().encode(shown)];
    });
    // The tokenizer puts a space before the text.
    expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(` ${text}`);
  }
});

test('every token of the vocabulary can be shown, and nothing else', () => {
  for (let id = 0; id < course.vocabularySize; id++) expect(piece(id).text).not.toBe('');
  expect(piece(0)).toEqual({ id: 0, text: '<eos>', kind: 'marker' });
  expect(() => piece(course.vocabularySize)).toThrow('no token 1024');
});
