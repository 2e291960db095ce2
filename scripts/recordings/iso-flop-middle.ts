import { budgetRecording } from '../sweep/budget-recording.ts';

export default budgetRecording({
  about: 'The fourth budget, 6.4e10 FLOPs, spent on seven sizes.',
  minutes: 7,
  out: 'components/iso-flop/recorded/middle-budget.json',
  budgets: [6.4e10],
  seeds: 3,
  firstRate: 0.016,
});
