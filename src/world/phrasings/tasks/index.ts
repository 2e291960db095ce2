import type { RuleGroup } from '../../grammar/rule.ts';

export const TASKS_GROUPS: readonly RuleGroup[] = [];
