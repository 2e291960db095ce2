import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { checkText } from '#world/check/check-text';
import { GARBLINGS, garble } from '#world/corpus/dirt/garble';
import type { Garbling } from '#world/corpus/dirt/label';
import { pageText, shortText, worlds } from './sample-documents.ts';

const sortedWords = (text: string): string[] =>
  text
    .replace(/<user>|<assistant>/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .sort();

describe.each(worlds)('garbled text of the %s world', { timeout: 30_000 }, (_, world) => {
  const [, pocket] = worlds[0]!;
  const texts = Array.from({ length: 100 }, (__, seed) =>
    seed % 2 ? pageText(world, seed) : shortText(world, seed),
  );
  const garbled = (garbling: Garbling): string[] =>
    texts.map((text, seed) => garble(world, text, garbling, createRng(seed)).text);

  it('has the same words in another order when shuffled, and hardly a sentence left', () => {
    const shares = garbled('shuffled-words').map((text, i) => {
      expect(sortedWords(text)).toEqual(sortedWords(texts[i]!));
      expect(text.split('\n').length).toBe(texts[i]!.split('\n').length);
      return checkText(world, text).wellFormedShare;
    });
    expect(Math.max(...shares)).toBeLessThan(0.5);
  });

  it('has about an eighth of its letters hit by noise', () => {
    const before = texts.join('').length;
    const changed = garbled('character-noise').filter((text, i) => text !== texts[i]).length;
    expect(changed).toBe(texts.length);
    const lengths = garbled('character-noise').join('').length;
    expect(Math.abs(lengths - before) / before).toBeLessThan(0.02);
    const shares = garbled('character-noise').map((text) => checkText(world, text).wellFormedShare);
    expect(shares.reduce((a, b) => a + b) / shares.length).toBeLessThan(0.2);
  });

  it('is cut between 15 and 60 % when truncated, often below 50 words', () => {
    const cut = garbled('truncated');
    cut.forEach((text, i) => {
      expect(texts[i]!.startsWith(text)).toBe(true);
      expect(text.length / texts[i]!.length).toBeLessThan(0.6);
    });
    const pages = cut.filter((__, i) => i % 2 === 1).map((text) => text.split(/\s+/).length);
    expect(pages.some((words) => words < 50)).toBe(true);
    expect(pages.some((words) => words >= 50)).toBe(true);
  });

  it('is what UTF-8 looks like when read as Windows-1252', () => {
    const misread = garble(pocket, "Mara's twin-masted boat sails...", 'mojibake', () => 0.9).text;
    expect(misread).toBe('Maraâ€™sÂ\u00a0twinâ€“masted boat sailsâ€¦');
    // 0x80 to 0x9F differ between Latin-1 and Windows-1252; these three occur.
    const bytes = { '€': 0x80, '™': 0x99, '“': 0x93, '¦': 0xa6, â: 0xe2 } as Record<string, number>;
    const decoded = new TextDecoder().decode(
      Uint8Array.from([...misread], (c) => bytes[c] ?? c.charCodeAt(0)),
    );
    expect(decoded).toBe('Mara’s\u00a0twin–masted boat sails…');
    for (const text of garbled('mojibake')) expect(text).toMatch(/Â|â€/);
  });

  it('is labelled, counts the facts that survive, and is the same from the same seed', () => {
    for (const garbling of GARBLINGS) {
      const once = garble(world, texts[1]!, garbling, createRng(3));
      expect(once.label).toEqual({ quality: 'garbled', garbling });
      expect(once).toEqual(garble(world, texts[1]!, garbling, createRng(3)));
      expect(once.mentions).toEqual(checkText(world, once.text).assertions.map(({ fact }) => fact));
    }
  });
});
