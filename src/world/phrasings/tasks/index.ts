import type { RuleGroup } from '../../grammar/rule.ts';
import { ABSTENTION_GROUPS } from './abstention.ts';
import { ERRAND_GROUPS } from './errands/index.ts';
import { GUEST_BOOK_GROUPS } from './guest-book.ts';
import { INSTRUCTION_GROUPS } from './instructions.ts';
import { REQUEST_GROUPS } from './requests/index.ts';
import { RUNNING_TOTAL_GROUPS } from './running-totals.ts';
import { SUM_GROUPS } from './sums.ts';
import { WORKED_SUM_GROUPS } from './worked-sums.ts';

/** Sentences of the tasks that later lessons ask of a model. */
export const TASKS_GROUPS: readonly RuleGroup[] = [
  ...SUM_GROUPS,
  ...RUNNING_TOTAL_GROUPS,
  ...WORKED_SUM_GROUPS,
  ...REQUEST_GROUPS,
  ...ERRAND_GROUPS,
  ...GUEST_BOOK_GROUPS,
  ...ABSTENTION_GROUPS,
  ...INSTRUCTION_GROUPS,
];
