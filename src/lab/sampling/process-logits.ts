import { requireAboveZero, requireRange } from '../require.ts';
import { minP, topK, topP, typicalP } from './filters.ts';
import { indexOfMaximum, softmax } from './softmax.ts';

/** Shapes the next-token distribution; whatever is left out changes nothing. */
export interface SamplingOptions {
  /** Divides the logits; 0 keeps the likeliest token alone. Default 1. */
  readonly temperature?: number;
  /** Keeps the k likeliest tokens; a whole number above 0. */
  readonly topK?: number;
  /** Keeps the smallest set of likeliest tokens with this mass, in (0, 1]. */
  readonly topP?: number;
  /** Keeps tokens at least this share as likely as the likeliest, in [0, 1]. */
  readonly minP?: number;
  /** Keeps the tokens of most typical surprise up to this mass, in (0, 1]. */
  readonly typicalP?: number;
  /** Divides positive and multiplies negative logits of tokens already written (CTRL, Keskar et al. 2019); 1 is none. */
  readonly repetitionPenalty?: number;
  /** The tokens the penalty looks back on. */
  readonly previousTokens?: readonly number[];
}

/** The controls in the order in which they are applied. */
export const processingSteps = [
  'repetitionPenalty',
  'temperature',
  'topK',
  'topP',
  'minP',
  'typicalP',
] as const;
export type ProcessingStep = (typeof processingSteps)[number];

/** Logits after one control, and what it did. */
export interface ProcessedStep {
  /** `logits` for the logits as the model gave them, before any control. */
  readonly step: 'logits' | ProcessingStep;
  /** −Infinity for every token dropped so far. */
  readonly logits: Float64Array;
  /** Softmax of those. */
  readonly probabilities: Float64Array;
  /** Tokens that this step dropped, ascending. */
  readonly dropped: readonly number[];
}

type Filter = (probs: ArrayLike<number>, value: number) => Float64Array;

/** A filter of probabilities as a step on logits. */
const filtering =
  (filter: Filter) =>
  (logits: Float64Array, value: number): Float64Array => {
    const kept = filter(softmax(logits), value);
    return logits.map((logit, index) => (kept[index]! > 0 ? logit : -Infinity));
  };

const apply: Readonly<
  Record<ProcessingStep, (logits: Float64Array, value: number, options: SamplingOptions) => Float64Array>
> = {
  repetitionPenalty: (logits, penalty, { previousTokens = [] }) => {
    requireAboveZero('The repetition penalty', penalty, Number.MAX_VALUE);
    const result = Float64Array.from(logits);
    for (const id of new Set(previousTokens)) {
      const logit = result[id];
      if (logit !== undefined) result[id] = logit > 0 ? logit / penalty : logit * penalty;
    }
    return result;
  },
  temperature: (logits, temperature) => {
    requireRange('The temperature', temperature, 0, Number.MAX_VALUE);
    if (temperature > 0) return logits.map((logit) => logit / temperature);
    const best = indexOfMaximum(logits);
    return logits.map((logit, index) => (index === best ? logit : -Infinity));
  },
  topK: filtering(topK),
  topP: filtering(topP),
  minP: filtering(minP),
  typicalP: filtering(typicalP),
};

/** The logits as they are, and after each control that is set. */
function* processing(
  logits: ArrayLike<number>,
  options: SamplingOptions,
): Generator<{ readonly step: ProcessedStep['step']; readonly logits: Float64Array }, void> {
  let current: Float64Array = Float64Array.from(logits);
  yield { step: 'logits', logits: current };
  for (const step of processingSteps) {
    const value = options[step];
    if (value === undefined) continue;
    current = apply[step](current, value, options);
    yield { step, logits: current };
  }
}

/**
 * Logits after every control, in the order of Hugging Face transformers' generation in Python: repetition
 * penalty, temperature, top-k, top-p, min-p, typical-p. Dropped tokens are −Infinity; softmax gives the distribution drawn
 * from. Others differ: transformers.js 4.3 knows the penalty, temperature and top-k only, in the same order, and takes no
 * notice of the rest; llama.cpp applies temperature last.
 * @throws RangeError naming a control that is out of range
 */
export function processLogits(logits: ArrayLike<number>, options: SamplingOptions): Float64Array {
  let result: Float64Array = new Float64Array();
  for (const step of processing(logits, options)) result = step.logits;
  return result;
}

/**
 * What `processLogits` does, step by step: the logits as they came, then one entry for each control that is set, in the
 * order in which they work. The last entry's logits are those of `processLogits`.
 * @throws RangeError naming a control that is out of range
 */
export function traceProcessing(logits: ArrayLike<number>, options: SamplingOptions): ProcessedStep[] {
  let before: Float64Array | undefined;
  return Array.from(processing(logits, options), (step) => {
    const dropped = step.logits.reduce<number[]>((ids, logit, id) => {
      if (logit === -Infinity && before !== undefined && before[id]! > -Infinity) ids.push(id);
      return ids;
    }, []);
    before = step.logits;
    return { ...step, probabilities: softmax(step.logits), dropped };
  });
}
