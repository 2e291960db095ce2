import { describe, expect, it } from 'vitest';
import { createWorld } from '#world';
import { createCrawl, rareTowns, worthKeeping, writeReference } from '#world/crawl/index';

const world = createWorld({ size: 'pocket' });
const crawl = createCrawl(world, { seed: 5, pages: 250 });

describe('createCrawl', () => {
  it('gives the same bytes for the same seed, and a longer crawl begins with the shorter', () => {
    expect(createCrawl(world, { seed: 5, pages: 60 })).toEqual(crawl.slice(0, 60));
    expect(createCrawl(world, { seed: 6, pages: 3 })[0]!.text).not.toBe(crawl[0]!.text);
  });

  it('brings home every kind of page, honest ones in the minority', () => {
    const qualities = new Set(crawl.map(({ label }) => label.quality));
    for (const quality of [
      'clean',
      'dialect',
      'duplicate',
      'near-duplicate',
      'garbled',
      'false',
      'personal-data',
      'foreign',
      'thin',
      'spam',
      'boilerplate',
      'filler',
    ]) {
      expect(qualities).toContain(quality);
    }
    const honest = crawl.filter(({ label }) => worthKeeping(label)).length / crawl.length;
    expect(honest).toBeGreaterThan(0.15);
    expect(honest).toBeLessThan(0.4);
    const rare = new Set(rareTowns(world));
    expect(crawl.some(({ label }) => label.quality === 'clean' && rare.has(label.page!.town))).toBe(true);
  });

  it('has copies after their originals', () => {
    crawl.forEach(({ text, label }, index) => {
      if (!('of' in label)) return;
      expect(label.of).toBeLessThan(index);
      if (label.quality === 'duplicate') expect(text).toBe(crawl[label.of]!.text);
    });
  });

  it('false pages state what is wrong, and every page says what it is', () => {
    for (const { label } of crawl) {
      expect(label.page?.town).toBeTruthy();
      if (label.quality !== 'false') continue;
      expect(label.falseFacts.length).toBeGreaterThan(0);
      for (const { relation, subject, value } of label.falseFacts) {
        expect(world.values(relation, subject)).not.toContain(value);
      }
    }
  });

  it('refuses a number of pages that cannot be', () => {
    for (const pages of [0, -1, 1.5])
      expect(() => createCrawl(world, { seed: 1, pages })).toThrow(RangeError);
  });
});

it('the encyclopaedia knows no rare town', () => {
  const texts = writeReference(world, 'encyclopaedia', 1);
  expect(texts.length).toBeGreaterThan(100);
  for (const town of rareTowns(world)) expect(texts.some((text) => text.includes(town))).toBe(false);
  expect(writeReference(world, 'pages', 1).some((text) => text.includes(rareTowns(world)[0]!))).toBe(true);
});
