import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCrawling } from '#components/crawl/crawling.ts';
import { crawlFinding, crawlOutcomes, stageFinding } from '#components/crawl/finding.ts';
import { firedWords, thresholdLabel } from '#components/crawl/words.ts';
import { readKeptCrawl } from '#course/crawl-settings';
import { defaultThresholds, STAGES, type ThresholdName } from '#lab/filtering/pipeline/settings';
import type { CrawlClient } from '#run/crawl/client';
import type { CrawlReport, StageReport } from '#run/crawl/report';
import { RunError } from '#run/failure';
import recording from '#components/crawl/recorded/crawl.json' with { type: 'json' };

const recorded = recording.report as unknown as CrawlReport;
const stage = (part: Partial<StageReport>): StageReport => ({ ...recorded.stages[0]!, ...part });

describe('the words', () => {
  it('say what is left, what it cost and what was not seen', () => {
    const { kept, documents, worthy, keptWorthy } = recorded;
    const finding = crawlFinding(recorded);
    expect(finding).toContain(`Five filters leave ${kept} of ${documents} pages`);
    expect(finding).toContain(`The price is ${worthy - keptWorthy} of ${worthy} good pages`);
    expect(finding).toContain('machine-written filler');
  });

  it('hold at both ends', () => {
    const off = recorded.stages.map((one) => ({ ...one, state: 'off' as const }));
    expect(crawlFinding({ ...recorded, stages: off, kept: 900 })).toContain(
      'no filter at work all 900 pages stay',
    );
    expect(crawlFinding({ ...recorded, kept: 0, keptWorthy: 0 })).toContain('Nothing is left');
    expect(stageFinding(stage({ incoming: 0, kept: 0 }))).toBe('No page came this far.');
    expect(stageFinding(stage({ state: 'untaught' }))).toContain('not been taught');
    expect(stageFinding(stage({ incoming: 5, kept: 5 }))).toBe('All 5 pages that came in passed.');
  });

  it('tell towns apart only where filters did', () => {
    expect(crawlFinding(recorded)).not.toContain('few pages');
    const groups = { ...recorded.groups, rareTown: { raw: 50, kept: 10 } };
    expect(crawlFinding({ ...recorded, groups })).toContain('20 % from those with few pages');
  });

  it('count guesses out of ten', () => {
    const { dialect } = recorded.groups;
    expect(crawlOutcomes(recorded).dialectKept).toBeCloseTo((10 * dialect.kept) / dialect.raw, 1);
    expect(crawlOutcomes({ ...recorded, worthy: 0, keptWorthy: 0 }).goodKept).toBe(0);
  });

  it('know every threshold and every rule that fired', () => {
    for (const name of Object.keys(defaultThresholds) as ThresholdName[]) {
      expect(thresholdLabel(name)).not.toContain(name);
    }
    for (const { rules, dropped } of recorded.stages) {
      // A name that no words were found for stands there in camel case.
      for (const { fired } of dropped) expect(firedWords(fired!)).not.toMatch(/[a-z][A-Z]/);
      expect(rules.length === 0 || dropped.length > 0).toBe(true);
    }
  });
});

describe('createCrawling', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, text: string) => void stored.set(name, text),
      removeItem: (name: string) => void stored.delete(name),
    });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function create(clean: CrawlClient['clean']) {
    const client = { clean: vi.fn(clean), sample: vi.fn(), stop: vi.fn() };
    return { client, crawling: createCrawling({ recorded, client: () => Promise.resolve(client) }) };
  }

  it('runs once a change has rested, and keeps what was run', async () => {
    const found = { ...recorded, kept: 7 };
    const { client, crawling } = create(() => Promise.resolve(found));
    crawling.toggle('perplexity', true);
    crawling.setThreshold('maxPerplexity', 50);
    expect(crawling.stale.value).toBe(true);
    await vi.advanceTimersByTimeAsync(250);
    expect(client.clean).toHaveBeenCalledTimes(1);
    expect(crawling.report.value).toBe(found);
    expect([crawling.phase.value, crawling.stale.value]).toEqual(['live', false]);
    expect(readKeptCrawl()).toEqual({ seed: 1, settings: crawling.settings.value });
  });

  it('moves stages, not beyond the ends, and switches them in their order', () => {
    const { crawling } = create(() => new Promise(() => undefined));
    crawling.move('gopherQuality', -1);
    expect(crawling.settings.value.order).toEqual(STAGES);
    crawling.move('c4', 1);
    expect(crawling.settings.value.order.slice(2, 4)).toEqual(['fineWeb', 'c4']);
    crawling.toggle('gopherQuality', false);
    expect(crawling.settings.value.on).not.toContain('gopherQuality');
    crawling.stop();
  });

  it('stops at once, and what is stopped changes nothing', async () => {
    const { client, crawling } = create(() => Promise.reject(new RunError('cancelled', 'stopped')));
    void crawling.run();
    crawling.stop();
    expect(crawling.phase.value).toBe('stopped');
    await vi.advanceTimersByTimeAsync(10);
    expect(client.stop).toHaveBeenCalled();
    expect([crawling.report.value, crawling.failure.value]).toEqual([recorded, null]);
    expect(readKeptCrawl()).toBeNull();
  });

  it('shows a failure in words and can be run again', async () => {
    let broken = true;
    const { crawling } = create(() =>
      broken ? Promise.reject(new RunError('crashed', 'It broke.')) : Promise.resolve(recorded),
    );
    await crawling.run();
    expect([crawling.phase.value, crawling.failure.value?.message]).toEqual(['failed', 'It broke.']);
    broken = false;
    await crawling.run();
    expect([crawling.phase.value, crawling.failure.value]).toEqual(['live', null]);
  });

  it('another seed puts the labels aside; what was kept comes back without a run', async () => {
    const { client, crawling } = create(() => Promise.resolve(recorded));
    crawling.label(0, true);
    await vi.advanceTimersByTimeAsync(250);
    const kept = crawling.settings.value;
    crawling.setSeed(2);
    expect(crawling.settings.value.labels.every((label) => label === null)).toBe(true);
    crawling.stop();
    crawling.restoreKept();
    expect([crawling.seed.value, crawling.settings.value]).toEqual([1, kept]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(client.clean).toHaveBeenCalledTimes(1);
  });

  it('puts damaged storage aside', () => {
    for (const text of ['{', '{"version":2}', '{"version":1,"seed":1,"stages":"x"}', '"no"']) {
      stored.set('terrarium.crawl', text);
      expect(readKeptCrawl()).toBeNull();
    }
  });
});
