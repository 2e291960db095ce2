import { WITHHELD_BUDGET } from '#run/sweep/plan';
import { budgetRecording } from '../sweep/budget-recording.ts';

export default budgetRecording({
  about: 'A budget that no fit sees, 3.2e11 FLOPs, spent on seven sizes: the check of the extrapolation.',
  minutes: 17,
  out: 'components/iso-flop/recorded/withheld-budget.json',
  budgets: [WITHHELD_BUDGET],
  seeds: 3,
  firstRate: 0.008,
});
