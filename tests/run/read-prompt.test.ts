import { readFileSync } from 'node:fs';
import { loadTokenizer } from '#models';
import { readPrompt } from '#run/read-prompt';
import { describe, expect, it } from 'vitest';

/** One token a character; beyond Latin letters one a byte, as a byte-level tokenizer falls back to. */
const tokenizer = {
  eosId: 0,
  encode(text: string): number[] {
    return Array.from(text).flatMap((character) => {
      const bytes = [...new TextEncoder().encode(character)];
      return character === 'é' ? [500] : bytes.map((byte) => 4 + byte);
    });
  },
};

describe('readPrompt', () => {
  it('opens every prompt with the token that opens documents', () => {
    const { ids, reading } = readPrompt('ab', tokenizer, 128, 40);
    expect(ids).toEqual([0, 101, 102]);
    expect(reading).toEqual({ tokens: 2, tokensRead: 2, contextLength: 128, unknownCharacters: [] });
  });

  it('reads an empty prompt, or one of spaces, as the start of a document', () => {
    for (const prompt of ['', '   ', '\n']) expect(readPrompt(prompt, tokenizer, 128, 40).ids).toEqual([0]);
  });

  it('drops spaces at the end, which belong to the next word', () => {
    expect(readPrompt('ab ', tokenizer, 128, 40).ids).toEqual(readPrompt('ab', tokenizer, 128, 40).ids);
  });

  it("reads markers as characters, and the course's own as markers", () => {
    const course = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
    const marker = course.encode('<user>', { special: true });
    expect(marker).toHaveLength(1);
    expect(readPrompt('<user>', course, 128, 40).ids).not.toContain(marker[0]);
    expect(readPrompt('<user>', course, 128, 40, true).ids).toEqual([course.eosId, marker[0]]);
  });

  it('keeps the end of ten thousand characters, with room for the answer', () => {
    const { ids, reading } = readPrompt(`${'a'.repeat(9999)}z`, tokenizer, 128, 40);
    expect(ids.at(-1)).toBe(4 + 'z'.charCodeAt(0));
    expect(ids.length + 40).toBeLessThanOrEqual(129);
    expect(ids.length).toBeGreaterThan(80);
    expect(reading.tokens).toBe(10_000);
    expect(reading.tokensRead).toBe(ids.length - 1);
  });

  it('names the characters that are read as bytes, each once', () => {
    const { reading } = readPrompt('é 🙂 字 🙂', tokenizer, 128, 40);
    expect(reading.unknownCharacters).toEqual(['🙂', '字']);
  });
});
