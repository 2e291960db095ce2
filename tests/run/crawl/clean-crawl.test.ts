import { describe, expect, it } from 'vitest';
import { STAGES } from '#lab/filtering/pipeline/settings';
import { cleanCrawl, driveToEnd, rawCrawl } from '#run/crawl/clean-crawl';
import { layOutCrawl } from '#run/crawl/crawl-bench';
import { reportCrawl, samplePages } from '#run/crawl/report-crawl';
import { defaultCrawlSettings, type CrawlSettings } from '#run/crawl/settings';

const pages = 300;
const bench = driveToEnd(layOutCrawl(1, pages));
const report = (settings: CrawlSettings) => driveToEnd(reportCrawl(bench, settings));

describe('cleanCrawl', () => {
  it('leaves what the report counts, the same each time', () => {
    const cleaned = cleanCrawl(1, defaultCrawlSettings, pages);
    const { kept, keptWorthy, wordsKept } = report(defaultCrawlSettings);
    expect(cleaned).toHaveLength(kept);
    expect(cleaned.reduce((sum, { words }) => sum + words, 0)).toBe(wordsKept);
    expect(
      cleaned.filter(({ label }) => label.quality === 'clean' || label.quality === 'dialect'),
    ).toHaveLength(keptWorthy);
    for (const { index, label } of cleaned) expect(label).toEqual(bench.documents[index]!.label);
  });

  it('leaves the raw crawl when nothing is on', () => {
    const raw = rawCrawl(1, pages);
    const cleaned = cleanCrawl(1, { ...defaultCrawlSettings, on: [] }, pages);
    expect(cleaned.map(({ text }) => text)).toEqual(raw.map(({ text }) => text));
  });
});

describe('reportCrawl', () => {
  const all = {
    ...defaultCrawlSettings,
    on: STAGES,
    labels: samplePages(bench).map((page) => page.isWorthKeeping),
  };

  it('makes good text denser with every stage on, and loses good pages for it', () => {
    const found = report(all);
    expect(found.stages.map(({ state }) => state)).toEqual(STAGES.map(() => 'worked'));
    expect(found.keptWorthy / found.kept).toBeGreaterThan(2 * (found.worthy / found.documents));
    expect(found.keptWorthy).toBeLessThan(found.worthy);
    const { dialect, largeTown } = found.groups;
    expect(dialect.kept / dialect.raw).toBeLessThan(largeTown.kept / largeTown.raw);
    expect(found.classifier?.keep.length).toBeGreaterThan(0);
  });

  it('adds up: qualities, groups and losses', () => {
    const found = report(defaultCrawlSettings);
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    expect(sum(found.qualities.map(({ raw }) => raw))).toBe(found.documents);
    expect(sum(found.qualities.map(({ kept }) => kept))).toBe(found.kept);
    expect(sum(Object.values(found.groups).map(({ kept }) => kept))).toBe(found.keptWorthy);
    for (const stage of found.stages) {
      expect(sum(Object.values(stage.lost))).toBe(stage.incomingWorthy - stage.keptWorthy);
      expect(sum(stage.rules.map(({ count }) => count))).toBe(stage.incoming - stage.kept);
      for (const { fired } of stage.dropped) expect(fired).toBeDefined();
    }
  });

  it('says that nothing is left when nothing is', () => {
    const thresholds = { ...defaultCrawlSettings.thresholds, minWords: 100_000 };
    const found = report({ ...all, thresholds });
    expect([found.kept, found.wordsKept, found.similarities.length]).toEqual([0, 0, 0]);
  });
});
