import { budgetRecording } from '../sweep/budget-recording.ts';

export default budgetRecording({
  about: 'The largest budget that is fitted, 2e11 FLOPs, spent on seven sizes.',
  minutes: 15,
  out: 'components/iso-flop/recorded/large-budget.json',
  budgets: [2e11],
  seeds: 3,
  firstRate: 0.008,
});
