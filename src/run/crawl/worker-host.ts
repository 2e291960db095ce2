import { yieldToEvents } from '#models/event-loop';
import { describeFailure } from '../failure.ts';
import { createTurns } from '../turns.ts';
import { layOutCrawl, type CrawlBench } from './crawl-bench.ts';
import type { CrawlPhase, CrawlReply, CrawlRequest } from './protocol.ts';
import { reportCrawl, samplePages } from './report-crawl.ts';

/** How long the worker computes before it looks for messages. */
const SLICE_MS = 40;

class Overtaken extends Error {}

/**
 * Answers requests one after the other; of those to clean only the newest is finished.
 * @param pages of the crawls
 */
export function createCrawlHost(
  post: (reply: CrawlReply) => void,
  pages?: number,
): (request: CrawlRequest) => Promise<void> {
  const turns = createTurns();
  let bench: CrawlBench | undefined;
  let newestClean = 0;

  /** Computes in slices and tells how far it is. */
  async function drive<Result>(
    id: number,
    phase: CrawlPhase,
    steps: Generator<number, Result>,
  ): Promise<Result> {
    let paused = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - paused < SLICE_MS) continue;
      post({ id, type: 'progress', phase, share: step.value });
      await yieldToEvents();
      if (phase === 'filtering' && id !== newestClean) throw new Overtaken();
      paused = performance.now();
    }
  }

  async function benchFor(id: number, seed: number): Promise<CrawlBench> {
    if (bench?.seed !== seed) bench = await drive(id, 'writing', layOutCrawl(seed, pages));
    return bench;
  }

  async function answer(request: CrawlRequest): Promise<void> {
    const { id, seed } = request;
    if (request.type === 'sample') {
      post({ id, type: 'sample', pages: samplePages(await benchFor(id, seed)) });
      return;
    }
    if (id !== newestClean) throw new Overtaken();
    const laidOut = await benchFor(id, seed);
    const report = await drive(id, 'filtering', reportCrawl(laidOut, request.settings));
    post({ id, type: 'report', report });
  }

  return async (request) => {
    if (request.type === 'clean') newestClean = request.id;
    try {
      await turns.take(() => answer(request));
    } catch (error) {
      const { id } = request;
      if (error instanceof Overtaken) post({ id, type: 'overtaken' });
      else post({ id, type: 'failed', failure: describeFailure(error) });
    }
  };
}
