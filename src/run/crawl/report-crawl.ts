import { trainQualityClassifier } from '#lab';
import {
  hashShingles,
  meetingsBySimilarity,
  similarPairs,
  type PipelineOutcome,
  type StageOutcome,
} from '#lab/filtering/pipeline/index';
import { countWords, type LabelledDocument } from '#world';
import { rareTowns, worthKeeping } from '#world/crawl/index';
import { labelledPages, type CrawlBench } from './crawl-bench.ts';
import { droppedExamples, keptExamples } from './examples.ts';
import {
  HONEST_GROUPS,
  type ClassifierReport,
  type CrawlReport,
  type HonestGroup,
  type Quality,
  type SamplePage,
  type StageReport,
} from './report.ts';
import type { CrawlSettings } from './settings.ts';

/** Less similar pairs are left out: there are a great many. */
const LEAST_SIMILARITY = 0.1;
const TELLING_WORDS = 6;
/** The pipeline's share of the work; the rest is measuring similarities. */
const PIPELINE_SHARE = 0.85;

/** Runs a reader's pipeline over a crawl and holds it against the truth. Yields the share done. */
export function* reportCrawl(bench: CrawlBench, settings: CrawlSettings): Generator<number, CrawlReport> {
  const { documents, texts, pipeline } = bench;
  const steps = pipeline.run(texts, settings, labelledPages(bench, settings));
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield PIPELINE_SHARE * step.value;
  const outcome = step.value;
  yield PIPELINE_SHARE;
  const groupOf = groupsOf(bench);
  const isKept = new Set(outcome.kept.map(({ index }) => index));
  const worthy = documents.filter(({ label }) => worthKeeping(label)).length;
  return {
    seed: bench.seed,
    documents: documents.length,
    words: documents.reduce((sum, { words }) => sum + words, 0),
    kept: outcome.kept.length,
    wordsKept: outcome.kept.reduce((sum, { text }) => sum + countWords(text), 0),
    worthy,
    keptWorthy: outcome.kept.filter(({ index }) => worthKeeping(documents[index]!.label)).length,
    stages: outcome.stages.map((stage) => reportStage(documents, stage, groupOf)),
    qualities: countQualities(documents, isKept),
    groups: Object.fromEntries(
      HONEST_GROUPS.map((group) => {
        const members = documents.flatMap((_, index) => (groupOf(index) === group ? [index] : []));
        return [group, { raw: members.length, kept: members.filter((index) => isKept.has(index)).length }];
      }),
    ) as unknown as CrawlReport['groups'],
    similarities: measureSimilarities(bench, settings, outcome),
    classifier: reportClassifier(bench, settings),
  };
}

/** Pages for the reader to label, with what is true of them. */
export const samplePages = ({ documents, sample }: CrawlBench): SamplePage[] =>
  sample.map((index) => {
    const { text, label } = documents[index]!;
    return { index, text, quality: label.quality, isWorthKeeping: worthKeeping(label) };
  });

function groupsOf({ world, documents }: CrawlBench): (index: number) => HonestGroup | undefined {
  const rare = new Set(rareTowns(world));
  return (index) => {
    const { label } = documents[index]!;
    if (!worthKeeping(label)) return undefined;
    if (label.quality === 'dialect') return 'dialect';
    return rare.has(label.page?.town ?? '') ? 'rareTown' : 'largeTown';
  };
}

function reportStage(
  documents: readonly LabelledDocument[],
  outcome: StageOutcome,
  groupOf: (index: number) => HonestGroup | undefined,
): StageReport {
  const { stage, state, incoming, kept, drops } = outcome;
  const isWorthy = (index: number): boolean => worthKeeping(documents[index]!.label);
  const lost = drops.filter(({ index }) => isWorthy(index));
  const rules = new Map<string, { count: number; wrongly: number }>();
  for (const { index, fired } of drops) {
    const { count, wrongly } = rules.get(fired.rule) ?? { count: 0, wrongly: 0 };
    rules.set(fired.rule, { count: count + 1, wrongly: wrongly + (isWorthy(index) ? 1 : 0) });
  }
  return {
    stage,
    state,
    incoming: incoming.length,
    kept: kept.length,
    incomingWorthy: incoming.filter(isWorthy).length,
    keptWorthy: kept.filter(({ index }) => isWorthy(index)).length,
    wordsKept: kept.reduce((sum, { text }) => sum + countWords(text), 0),
    lost: Object.fromEntries(
      HONEST_GROUPS.map((group) => [group, lost.filter(({ index }) => groupOf(index) === group).length]),
    ) as unknown as StageReport['lost'],
    rules: [...rules].map(([rule, counts]) => ({ rule, ...counts })).sort((a, b) => b.count - a.count),
    dropped: droppedExamples(documents, outcome),
    keptExamples: state === 'worked' ? keptExamples(documents, outcome) : [],
  };
}

function countQualities(
  documents: readonly LabelledDocument[],
  isKept: ReadonlySet<number>,
): CrawlReport['qualities'] {
  const counts = new Map<Quality, { raw: number; kept: number }>();
  documents.forEach(({ label: { quality } }, index) => {
    const { raw, kept } = counts.get(quality) ?? { raw: 0, kept: 0 };
    counts.set(quality, { raw: raw + 1, kept: kept + (isKept.has(index) ? 1 : 0) });
  });
  return [...counts].map(([quality, count]) => ({ quality, ...count })).sort((a, b) => b.raw - a.raw);
}

/** Of the pages that reach the near-duplicate stage, with the text they have there. */
function measureSimilarities(
  { texts }: CrawlBench,
  { order, thresholds }: CrawlSettings,
  { stages }: PipelineOutcome,
): CrawlReport['similarities'] {
  const place = order.indexOf('nearDuplicates');
  const reaching = place === 0 ? texts : stages[place - 1]!.kept.map(({ text }) => text);
  const sets = hashShingles(reaching, thresholds.shingle);
  const banding = { bands: thresholds.buckets, rows: thresholds.hashes };
  const bins = meetingsBySimilarity(sets, similarPairs(sets, LEAST_SIMILARITY), banding);
  return bins.filter(({ pairs }) => pairs > 0);
}

function reportClassifier(bench: CrawlBench, settings: CrawlSettings): ClassifierReport | null {
  const labelled = labelledPages(bench, settings);
  if (new Set(labelled.map(({ keep }) => keep)).size < 2) return null;
  const { wordWeights } = trainQualityClassifier(
    labelled.map(({ text }) => text),
    labelled.map(({ keep }) => keep),
  );
  const words = wordWeights.map(([word]) => word);
  return {
    examples: labelled.length,
    keep: words.slice(0, TELLING_WORDS),
    drop: words.slice(-TELLING_WORDS).reverse(),
  };
}
