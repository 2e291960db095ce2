import { countWords, type LabelledDocument } from '#world';
import { labelledPages, layOutCrawl } from './crawl-bench.ts';
import type { CrawlSettings } from './settings.ts';

/** A page that a pipeline kept. */
export interface CleanedDocument extends Pick<LabelledDocument, 'label' | 'mentions'> {
  /** Its place in the raw crawl. */
  readonly index: number;
  /** What is left of its text: C4's stage takes lines out. */
  readonly text: string;
  readonly words: number;
}

/** The raw crawl of a seed, as it came in. */
export function rawCrawl(seed: number, pages?: number): readonly LabelledDocument[] {
  return driveToEnd(layOutCrawl(seed, pages)).documents;
}

/**
 * What a reader's pipeline leaves of the crawl of a seed: the same values give the same bytes. May be nothing at all.
 * `mentions` and `label` are those of the page as it came in. Takes a few seconds: call it in a worker.
 * @param pages of the raw crawl; the widget's 900 when left out. A longer crawl begins with the shorter one
 * @throws RangeError when a setting is out of range
 */
export function cleanCrawl(
  seed: number,
  settings: CrawlSettings,
  pages?: number,
): readonly CleanedDocument[] {
  const bench = driveToEnd(layOutCrawl(seed, pages));
  const { kept } = driveToEnd(bench.pipeline.run(bench.texts, settings, labelledPages(bench, settings)));
  return kept.map(({ index, text }) => {
    const { label, mentions } = bench.documents[index]!;
    return { index, text, label, mentions, words: countWords(text) };
  });
}

/** Runs steps to their end without a pause. */
export function driveToEnd<Result>(steps: Generator<number, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
