import type { Failure } from '../failure.ts';
import type { CrawlReport, SamplePage } from './report.ts';
import type { CrawlSettings } from './settings.ts';

/** Page to worker. A newer `clean` overtakes an older one. */
export type CrawlRequest =
  | { readonly id: number; readonly type: 'clean'; readonly seed: number; readonly settings: CrawlSettings }
  | { readonly id: number; readonly type: 'sample'; readonly seed: number };

/** What the worker is at. */
export type CrawlPhase = 'writing' | 'filtering';

/** Worker to page. A job ends with all but `progress`. */
export type CrawlReply =
  | { readonly id: number; readonly type: 'progress'; readonly phase: CrawlPhase; readonly share: number }
  | { readonly id: number; readonly type: 'report'; readonly report: CrawlReport }
  | { readonly id: number; readonly type: 'sample'; readonly pages: readonly SamplePage[] }
  | { readonly id: number; readonly type: 'overtaken' }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure };
