import { percent, wholeNumber } from '#course/wording';
import type { Approach, Calculation, Constrained, Serving, Sized } from './calculate.ts';
import type { CalculatorInputs } from './inputs.ts';

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** `63 billion`, `1.4 trillion`, `12,500`, `3.1e18`. */
export function amount(value: number): string {
  if (value >= 1e16) return scientific(value);
  const [scale, name] = scales.find(([size]) => value >= size * 0.9995) ?? [1, ''];
  const size = value / scale;
  const digits = size >= 100 || scale === 1 ? wholeNumber(size) : String(Number(size.toPrecision(2)));
  return name === '' ? (size < 10 ? String(Number(size.toPrecision(2))) : digits) : `${digits} ${name}`;
}

/** `4.5e23`, to two digits. */
export const scientific = (value: number): string =>
  value >= 1e5 ? value.toExponential(1).replace('e+', 'e').replace('.0e', 'e') : amount(value);

/** `$1.2 million`, `$0.40`. */
export const money = (dollars: number): string =>
  dollars >= 1e5 ? `$${amount(dollars)}` : `$${dollars < 10 ? dollars.toFixed(2) : wholeNumber(dollars)}`;

/** `18`, `2.3`, `1,900`. */
export const ratio = (value: number): string =>
  value >= 1e6
    ? scientific(value)
    : value >= 10
      ? wholeNumber(Number(value.toPrecision(3)))
      : String(Number(value.toPrecision(2)));

const times = (value: number): string => (value >= 10 ? wholeNumber(value) : value.toFixed(1));

export const approachWords: Readonly<
  Record<Approach['id'], { readonly name: string; readonly note: string }>
> = {
  approach1: { name: '1: training curves', note: 'interval of the exponent alone' },
  approach2: { name: '2: isoFLOP curves', note: 'interval of the exponent alone' },
  printed: { name: '3: law as printed', note: 'printed interval is too narrow to draw' },
  unrounded: { name: '3: unrounded', note: 'printed interval is too narrow to draw' },
  corrected: { name: '3: corrected', note: 'interval of 100 fits to runs drawn anew' },
};

/** What the budget buys, in a sentence. */
export function budgetFinding({ flops, approaches, best }: Calculation): string {
  const sizes = approaches.map(({ N }) => N);
  const ratios = approaches.map(({ N, D }) => D / N);
  const ends = (values: readonly number[], words: (value: number) => string): string => {
    const [low, high] = [words(Math.min(...values)), words(Math.max(...values))];
    return low === high ? low : `${low} to ${high}`;
  };
  return `${scientific(flops)} FLOPs: by the five fits ${ends(sizes, amount)} parameters, at ${ends(ratios, ratio)} tokens each. The corrected fit says ${amount(best.N)} on ${amount(best.D)} tokens, ${ratio(best.D / best.N)} for each parameter.`;
}

export function reachNote({ flops }: Calculation): string {
  if (flops < 6e18)
    return 'This is below the budgets that the fits were made on, 6e18 to 3e21 FLOPs: everything here is extrapolated.';
  if (flops > 3e21) {
    return `This is ${times(flops / 3e21)} times the largest budget that the fits were made on, 3e21 FLOPs: everything here is extrapolated.`;
  }
  return 'This is within the budgets that the fits were made on, 6e18 to 3e21 FLOPs.';
}

export function servingWords(
  { served }: CalculatorInputs,
  { N, D, total, totalOfBest }: Serving,
  { best }: Calculation,
): string {
  if (served === 0)
    return `Nothing served: the training optimum, ${amount(best.N)} parameters, is the cheapest.`;
  return `For ${amount(served)} tokens served, the same loss is cheapest with ${amount(N)} parameters on ${amount(D)} tokens: ${ratio(D / N)} for each parameter, ${times(D / best.D)} times the data of the training optimum, and ${percent(1 - total / totalOfBest)} less to pay in all.`;
}

/** Readings after which a repeated token has given 98 % of all it has: 4 times R*_D. [S2-20] */
const lastUsefulEpochs = 60;

export function constrainedWords(
  { unique }: CalculatorInputs,
  { N, D, epochs, loss, fresh, lossOfFreshSize }: Constrained,
): string {
  if (fresh.D <= unique) {
    return `${amount(unique)} different tokens are enough: by this law the optimum reads ${amount(fresh.D)}, each once at most.`;
  }
  const repeated = `${amount(N)} parameters that read ${amount(unique)} tokens ${times(epochs)} times (${amount(D)} in all), loss ${loss.toFixed(3)}`;
  const spent = loss - fresh.loss;
  if (epochs > lastUsefulEpochs)
    return `The optimum wants ${amount(fresh.D)} fresh tokens and there are ${amount(unique)}. With more than ${lastUsefulEpochs} readings of each hardly anything is gained: by this law the loss ends at ${loss.toFixed(3)}, where fresh data would have given ${fresh.loss.toFixed(3)}, and most of the budget buys nothing. Get more text, or spend less.`;
  const gain = lossOfFreshSize - loss;
  return `The optimum wants ${amount(fresh.D)} fresh tokens and there are ${amount(unique)}. Best with what there is: ${repeated}. Fresh data would have given ${fresh.loss.toFixed(3)}: the shortage costs ${spent.toFixed(3)} nats${gain > 0.0005 ? `, and keeping the size as planned would cost ${gain.toFixed(3)} more` : ''}.`;
}

export function sizedWords({ N, D, loss, computeShare }: Sized, { best }: Calculation): string {
  const place = N < best.N ? 'smaller than' : 'larger than';
  const off = Math.max(N / best.N, best.N / N);
  if (off < 1.05)
    return `${amount(N)} parameters are the optimum: loss ${loss.toFixed(3)} on ${amount(D)} tokens.`;
  const waste = computeShare > 0.995 ? 'hardly any compute' : `${percent(1 - computeShare)} of the compute`;
  const run = N < best.N ? `, and each token costs ${percent(N / best.N)} of the optimum’s to serve` : '';
  return `${amount(N)} parameters, ${times(off)} times ${place} the optimum, read ${amount(D)} tokens, ${ratio(D / N)} each: loss ${loss.toFixed(3)} against ${best.loss.toFixed(3)}. That gives away ${waste}${run}.`;
}
