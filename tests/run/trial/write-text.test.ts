import { readFileSync } from 'node:fs';
import { loadTokenizer } from '#models';
import { defaultCrawlSettings } from '#run/crawl/settings';
import { crawlDocuments } from '#run/trial/crawl-documents';
import type { WrittenText } from '#run/trial/spec';
import { proseOf, tokensOf, writeTrialText } from '#run/trial/write-text';
import { checkText, createWorld } from '#world';
import { describe, expect, it } from 'vitest';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const world = createWorld({ size: 'pocket' });
const plain: WrittenText = {
  kind: 'written',
  uniqueTokens: 6000,
  dirt: 'shuffled',
  dirtyShare: 0,
  kinds: 6,
  phrasings: null,
};
const write = (text: Partial<WrittenText>): string[] =>
  writeTrialText(world, { ...plain, ...text }, 3, tokenizer).map((ids) => tokenizer.decode(ids));
const isClean = (text: string): boolean => checkText(world, text).wellFormedShare === 1;

describe('writeTrialText', () => {
  it('ends with the document that reaches the tokens', () => {
    for (const uniqueTokens of [200, 6000, 40_000]) {
      const documents = writeTrialText(world, { ...plain, uniqueTokens }, 3, tokenizer);
      expect(tokensOf(documents)).toBeGreaterThanOrEqual(uniqueTokens);
      expect(tokensOf(documents.slice(0, -1))).toBeLessThan(uniqueTokens);
    }
  });

  it('keeps to the share of dirt in every beginning of the text', () => {
    const dirty = write({ dirtyShare: 0.25 }).map((text) => !isClean(text));
    const shares = [40, 80].map((count) => dirty.slice(0, count).filter(Boolean).length / count);
    // A very short document can come out of the shuffling as it was.
    for (const share of shares) expect(Math.abs(share - 0.25)).toBeLessThan(0.06);
  });

  it('shares its clean documents between shares of dirt', () => {
    const clean = new Set(write({}));
    const half = write({ dirtyShare: 0.5 });
    expect(half.filter((text) => clean.has(text)).length).toBeGreaterThan(half.length / 3);
  });

  it('tells falsehoods in faultless sentences', () => {
    const reports = write({ dirt: 'falseFacts', dirtyShare: 1, kinds: 1 }).map((text) =>
      checkText(world, text),
    );
    expect(reports.every(({ wellFormedShare }) => wellFormedShare === 1)).toBe(true);
    const verdicts = reports.flatMap(({ assertions }) => assertions.map(({ verdict }) => verdict));
    expect(verdicts.filter((verdict) => verdict === 'false').length).toBeGreaterThan(verdicts.length / 2);
  });

  it('writes one kind in one phrasing with few different words', () => {
    const words = (texts: string[]): number => new Set(texts.join(' ').split(/\s+/)).size;
    expect(words(write({ kinds: 1, phrasings: 1 }))).toBeLessThan(words(write({})) / 1.5);
  });

  it('takes the frame off a page and leaves its prose', () => {
    const page = 'The Torvik Visitor\nHome | News\nTorvik lies on the island of Brae.';
    expect(proseOf(page)).toBe('Torvik lies on the island of Brae.');
    expect(write({ pages: true }).every(isClean)).toBe(true);
  });

  it('writes a crawl raw and cleaned', () => {
    const formed = (texts: readonly string[]): number => {
      const sentences = texts.slice(0, 150).flatMap((text) => checkText(world, text).sentences);
      return sentences.filter(({ wellFormed }) => wellFormed).length / sentences.length;
    };
    const raw = crawlDocuments({ seed: 1, settings: null });
    const cleaned = crawlDocuments({ seed: 1, settings: defaultCrawlSettings });
    expect(cleaned.length).toBeLessThan(raw.length / 2);
    expect(formed(cleaned)).toBeGreaterThan(formed(raw) + 0.2);
  }, 30_000);

  it('says what to do when a pipeline lets nothing through', () => {
    const thresholds = { ...defaultCrawlSettings.thresholds, minWords: 100_000 };
    expect(() => crawlDocuments({ seed: 1, settings: { ...defaultCrawlSettings, thresholds } })).toThrow(
      'let no page of the crawl through',
    );
  }, 30_000);

  it.each([
    [{ uniqueTokens: 10 }, '10 tokens'],
    [{ uniqueTokens: NaN }, 'NaN tokens'],
    [{ dirtyShare: -0.1 }, '-0.1'],
    [{ kinds: 7 }, '7 kinds'],
    [{ phrasings: 0 }, '0 phrasings'],
  ])('refuses %j', (wrong, words) => {
    expect(() => write(wrong)).toThrow(words);
  });

  it('refuses a set without a document', () => {
    const given = { kind: 'given', documents: ['', ' '] } as const;
    expect(() => writeTrialText(world, given, 1, tokenizer)).toThrow('it holds no document');
  });
});
