import type { RuleGroup } from '../grammar/rule.ts';
import { CRAWL_GROUPS } from './crawl/index.ts';
import { PAGES_GROUPS } from './pages/index.ts';
import { groupsOf } from './relation-phrasings.ts';
import { RELATION_PHRASINGS } from './relations/index.ts';
import { STORIES_GROUPS } from './stories/index.ts';
import { TASKS_GROUPS } from './tasks/index.ts';

/** Every group of sentences the world knows: what the generator says and the checker recognises. */
export const ALL_GROUPS: readonly RuleGroup[] = [
  ...RELATION_PHRASINGS.flatMap(groupsOf),
  ...PAGES_GROUPS,
  ...STORIES_GROUPS,
  ...TASKS_GROUPS,
  ...CRAWL_GROUPS,
];
