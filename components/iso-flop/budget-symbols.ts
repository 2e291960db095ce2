/** A shape for each budget, so that no colour is needed to tell them apart. */
export const budgetSymbols = ['circle', 'triangle', 'square', 'cross', 'diamond2'] as const;
