import type { RuleGroup } from '../../grammar/rule.ts';

export const STORIES_GROUPS: readonly RuleGroup[] = [];
