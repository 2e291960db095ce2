import { accelerators } from '#lab/costs/accelerators';
import { Choice } from '../frame/Choice.tsx';
import { QuantityField } from '../frame/QuantityField.tsx';
import type { Calculation } from './calculate.ts';
import { budgetRanges, type BudgetKind, type CalculatorInputs } from './inputs.ts';
import { amount, scientific } from './words.ts';

interface Props {
  readonly inputs: CalculatorInputs;
  readonly result: Calculation;
  readonly disabled: boolean;
  readonly change: (part: Partial<CalculatorInputs>) => void;
}

const kindLabels: Readonly<Record<BudgetKind, string>> = {
  dollars: 'Money, in dollars',
  hours: 'GPU-hours',
  flops: 'FLOPs',
};

/** A budget, and the machine it is spent on. */
export function BudgetForm({ inputs, result, disabled, change }: Props) {
  const { kind, gpu } = inputs;
  const chosen = accelerators.find(({ id }) => id === gpu);
  const pickGpu = (id: string): void => {
    const next = accelerators.find((one) => one.id === id);
    change(
      next === undefined
        ? { gpu: id }
        : { gpu: id, peakTflops: next.peakFlops / 1e12, dollarsPerHour: next.dollarsPerHour.likely },
    );
  };
  return (
    <>
      <div class="calculator-budget">
        <Choice
          legend="The budget is in"
          options={(Object.keys(kindLabels) as BudgetKind[]).map((value) => ({
            value,
            label: kindLabels[value],
          }))}
          value={kind}
          disabled={disabled}
          onChange={(next) => change({ kind: next, amount: inKind(next, inputs, result) })}
        />
        <QuantityField
          label="How much"
          {...budgetRanges[kind]}
          value={inputs.amount}
          disabled={disabled}
          hint="12,000, 1e21 and 10 billion are all fine."
          onChange={(much) => change({ amount: much })}
        />
      </div>
      <details class="t-data calculator-assumptions">
        <summary>
          The machine: {chosen?.name ?? 'another'}, ${inputs.dollarsPerHour} an hour, {inputs.utilisation} %
          used
        </summary>
        <Choice
          legend="GPU"
          options={[
            ...accelerators.map(({ id, name, dollarsPerHour: { low, high }, priced }) => ({
              value: id,
              label: name,
              detail: `$${low.toFixed(2)} to ${high.toFixed(2)} an hour, ${priced}`,
            })),
            { value: 'other', label: 'Another', detail: 'set its peak and price' },
          ]}
          value={gpu}
          disabled={disabled}
          onChange={pickGpu}
        />
        <div class="calculator-fields">
          <QuantityField
            label="Dollars for a GPU-hour"
            min={0.0001}
            max={10_000}
            value={inputs.dollarsPerHour}
            disabled={disabled}
            hint="On demand; the middle of what was asked (S2-26). Prices go up as well as down."
            onChange={(dollarsPerHour) => change({ dollarsPerHour })}
          />
          <QuantityField
            label="Peak, in TFLOP/s"
            min={0.001}
            max={1e7}
            value={inputs.peakTflops}
            disabled={disabled}
            hint="Dense bf16 (S2-22). Headline figures with sparsity are twice as high."
            onChange={(peakTflops) => change({ peakTflops, gpu: 'other' })}
          />
          <QuantityField
            label="Share of the peak used, in %"
            min={0.01}
            max={100}
            value={inputs.utilisation}
            disabled={disabled}
            hint="Dense models get 35 to 50 % (S2-23)."
            onChange={(utilisation) => change({ utilisation })}
          />
          <QuantityField
            label="Share that reaches the final run, in %"
            min={0.1}
            max={100}
            value={inputs.finalShare}
            disabled={disabled}
            hint="Failed and trial runs add 10 to over 100 % (S2-21), so 50 to 90 % is no bad luck."
            onChange={(finalShare) => change({ finalShare })}
          />
        </div>
      </details>
      <p class="t-quiet">
        That is {scientific(result.flops)} FLOPs for the final run, {amount(result.gpuHours)} GPU-hours of it.
      </p>
    </>
  );
}

/** The same budget, counted otherwise, to three digits. */
function inKind(kind: BudgetKind, { finalShare }: CalculatorInputs, result: Calculation): number {
  const ofRun = { dollars: result.dollars, hours: result.gpuHours, flops: result.flops }[kind];
  const { min, max } = budgetRanges[kind];
  return Math.min(max, Math.max(min, Number(((ofRun * 100) / finalShare).toPrecision(3))));
}
