/** What a budget is counted in. */
export const budgetKinds = ['dollars', 'hours', 'flops'] as const;
export type BudgetKind = (typeof budgetKinds)[number];

/** Everything the reader sets. Percentages as people write them. */
export interface CalculatorInputs {
  readonly kind: BudgetKind;
  /** Dollars, GPU-hours or FLOPs. */
  readonly amount: number;
  /** Id of an accelerator, or `other`. */
  readonly gpu: string;
  readonly peakTflops: number;
  readonly dollarsPerHour: number;
  readonly utilisation: number;
  /** Share of the budget that reaches the final run. */
  readonly finalShare: number;
  /** Tokens served over the model's life; 0 for none. */
  readonly served: number;
  readonly servingUtilisation: number;
  /** Different tokens at hand. */
  readonly unique: number;
  /** Parameters of a model that is smaller than the optimum, or larger. */
  readonly size: number;
}

/** What each kind of budget may be: from a cent to more than there is. */
export const budgetRanges: Readonly<Record<BudgetKind, { readonly min: number; readonly max: number }>> = {
  dollars: { min: 0.01, max: 1e13 },
  hours: { min: 0.01, max: 1e13 },
  flops: { min: 1e12, max: 1e32 },
};

export const firstInputs: CalculatorInputs = {
  kind: 'dollars',
  amount: 1_000_000,
  gpu: 'h100',
  peakTflops: 989,
  dollarsPerHour: 3.15,
  utilisation: 40,
  finalShare: 100,
  served: 1e12,
  servingUtilisation: 4,
  unique: 1e11,
  size: 8e9,
};
