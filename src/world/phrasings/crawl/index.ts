import type { RuleGroup } from '../../grammar/rule.ts';
import { DIALECT_GROUPS } from './dialect.ts';

/** Sentences of the crawl that the checker knows; spam, frames and filler are none of the world's sentences. */
export const CRAWL_GROUPS: readonly RuleGroup[] = DIALECT_GROUPS;
