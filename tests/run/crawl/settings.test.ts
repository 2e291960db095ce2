import { expect, it } from 'vitest';
import { defaultThresholds, STAGES } from '#lab/filtering/pipeline/settings';
import { defaultCrawlSettings, readSettings, writeSettings, type CrawlSettings } from '#run/crawl/settings';

const changed: CrawlSettings = {
  ...defaultCrawlSettings,
  order: STAGES.toReversed(),
  on: ['perplexity', 'c4'],
  thresholds: { ...defaultThresholds, minWords: 0, maxTop2gram: 1, maxPerplexity: 77 },
  blocklist: false,
  reference: 'pages',
  labels: defaultCrawlSettings.labels.map((_, i) => (i % 3 === 0 ? null : i % 3 === 1)),
};

it('settings are read back as they were written', () => {
  expect(readSettings(writeSettings(defaultCrawlSettings))).toEqual(defaultCrawlSettings);
  expect(readSettings(writeSettings(changed))).toEqual(changed);
  expect(writeSettings(changed).stages).toBe('lPnfCrq');
  expect(writeSettings(defaultCrawlSettings).changed).toBe('');
});

it.each([
  ['a stage twice', { stages: 'QQcfnpl' }],
  ['a stage too few', { stages: 'QRCFN' }],
  ['no threshold of ours', { changed: 'minFun=1' }],
  ['a threshold out of range', { changed: 'buckets=65' }],
  ['a half bucket', { changed: 'buckets=1.5' }],
  ['a threshold that is no number', { changed: 'minWords=abc' }],
  ['a threshold of nothing', { changed: 'minWords=' }],
  ['too few labels', { labels: 'kd' }],
  ['labels of another kind', { labels: 'x'.repeat(20) }],
  ['another reference', { reference: 'books' as never }],
])('refuses %s', (_, part) => {
  expect(readSettings({ ...writeSettings(defaultCrawlSettings), ...part })).toBeUndefined();
});
