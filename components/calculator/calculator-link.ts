import { accelerators } from '#lab/costs/accelerators';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { budgetKinds, budgetRanges, type CalculatorInputs } from './inputs.ts';

const schema = {
  version: 1,
  fields: {
    kind: field.oneOf(budgetKinds),
    amount: field.number(0.01, 1e32),
    gpu: field.oneOf([...accelerators.map(({ id }) => id), 'other']),
    peakTflops: field.number(0.001, 1e7),
    dollarsPerHour: field.number(0.0001, 10_000),
    utilisation: field.number(0.01, 100),
    finalShare: field.number(0.1, 100),
    served: field.number(0, 1e18),
    servingUtilisation: field.number(0.01, 100),
    unique: field.number(1e3, 1e18),
    size: field.number(1e3, 1e15),
  },
} as const;

/** A link to the calculator with all that was set. */
export function calculatorLink(
  inputs: CalculatorInputs,
  restore: (inputs: CalculatorInputs) => void,
): FigureLink {
  return linkedState<CalculatorInputs>(schema, inputs, (next) => {
    const { min, max } = budgetRanges[next.kind];
    restore({ ...next, amount: Math.min(max, Math.max(min, next.amount)) });
  });
}
