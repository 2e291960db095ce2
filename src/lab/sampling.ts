import type { Rng } from './rng.ts';

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

function requireRange(name: string, value: number, low: number, high: number, openLow = false): void {
  if (value >= low && value <= high && !(openLow && value === low)) return;
  throw new RangeError(`${name} must lie in ${openLow ? '(' : '['}${low}, ${high}], not ${value}.`);
}

function indexOfMaximum(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/**
 * Probabilities proportional to e^(logit / temperature), in natural units. At temperature 0 all mass goes to the
 * first of the greatest logits. A logit of −Infinity has probability 0.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  requireRange('The temperature', temperature, 0, Number.MAX_VALUE);
  const result = new Float64Array(logits.length);
  if (logits.length === 0) return result;
  const best = indexOfMaximum(logits);
  if (temperature === 0) {
    result[best] = 1;
    return result;
  }
  let total = 0;
  for (let i = 0; i < result.length; i++) {
    const weight = Math.exp((logits[i]! - logits[best]!) / temperature);
    result[i] = weight;
    total += weight;
  }
  return result.map((weight) => weight / total);
}

/** Probabilities of the kept tokens, scaled to sum to 1; the others are 0. */
function keepOnly(probs: ArrayLike<number>, kept: (index: number) => boolean): Float64Array {
  const result = Float64Array.from(probs, (p, index) => (kept(index) ? p : 0));
  const total = result.reduce((sum, p) => sum + p, 0);
  return result.map((p) => p / total);
}

/** The first tokens in the order of `key` (ascending, ties by index) whose mass reaches `mass`; always at least one. */
function keepUntilMass(probs: ArrayLike<number>, mass: number, key: (index: number) => number): Float64Array {
  const order = Array.from(probs, (_, index) => index).sort((a, b) => key(a) - key(b) || a - b);
  const kept = new Set<number>();
  let total = 0;
  for (const index of order) {
    kept.add(index);
    total += probs[index]!;
    if (total >= mass) break;
  }
  return keepOnly(probs, (index) => kept.has(index));
}

/** The k likeliest tokens, renormalised; tokens as likely as the k-th stay (Fan et al. 2018, arXiv 1805.04833). */
export function topK(probs: ArrayLike<number>, k: number): Float64Array {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`Top-k keeps a whole number of tokens above 0, not ${k}.`);
  if (k >= probs.length) return Float64Array.from(probs);
  const threshold = Float64Array.from(probs).sort()[probs.length - k]!;
  return keepOnly(probs, (index) => probs[index]! >= threshold);
}

/** The smallest set of likeliest tokens with mass at least p, renormalised (Holtzman et al. 2020, arXiv 1904.09751). */
export function topP(probs: ArrayLike<number>, p: number): Float64Array {
  requireRange('Top-p', p, 0, 1, true);
  if (p === 1) return Float64Array.from(probs);
  return keepUntilMass(probs, p, (index) => -probs[index]!);
}

/** Tokens with at least p times the greatest probability, renormalised (Nguyen et al. 2025, arXiv 2407.01082). */
export function minP(probs: ArrayLike<number>, p: number): Float64Array {
  requireRange('Min-p', p, 0, 1);
  const threshold = p * (probs[indexOfMaximum(probs)] ?? 0);
  return keepOnly(probs, (index) => probs[index]! >= threshold);
}

/** Tokens whose surprise is nearest the entropy, up to mass p, renormalised (Meister et al. 2023, arXiv 2202.00666). */
export function typicalP(probs: ArrayLike<number>, p: number): Float64Array {
  requireRange('Typical-p', p, 0, 1, true);
  if (p === 1) return Float64Array.from(probs);
  const expected = entropy(probs);
  const distance = (index: number): number =>
    probs[index]! === 0 ? Number.MAX_VALUE : Math.abs(-Math.log(probs[index]!) - expected);
  return keepUntilMass(probs, p, distance);
}

/** Entropy in nats. */
export function entropy(probs: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < probs.length; i++) {
    const p = probs[i]!;
    if (p > 0) sum -= p * Math.log(p);
  }
  return sum;
}

/** A token drawn with these probabilities; one random number is used. */
export function sampleIndex(probs: ArrayLike<number>, rng: Rng): number {
  let left = rng();
  let last = 0;
  for (let i = 0; i < probs.length; i++) {
    const p = probs[i]!;
    if (p <= 0) continue;
    last = i;
    left -= p;
    if (left < 0) return i;
  }
  return last;
}

/**
 * Logits after every control, in the order of Hugging Face transformers' generation: repetition penalty,
 * temperature, top-k, top-p, min-p, typical-p. Dropped tokens are −Infinity; softmax gives the distribution drawn from.
 */
export function processLogits(logits: ArrayLike<number>, options: SamplingOptions): Float64Array {
  const { temperature = 1, repetitionPenalty = 1, previousTokens = [] } = options;
  requireRange('The repetition penalty', repetitionPenalty, 0, Number.MAX_VALUE, true);
  requireRange('The temperature', temperature, 0, Number.MAX_VALUE);
  let result = Float64Array.from(logits);
  for (const id of new Set(previousTokens)) {
    const logit = result[id];
    if (logit !== undefined) result[id] = logit > 0 ? logit / repetitionPenalty : logit * repetitionPenalty;
  }
  if (temperature === 0) {
    const best = indexOfMaximum(result);
    return result.map((logit, index) => (index === best ? logit : -Infinity));
  }
  result = result.map((logit) => logit / temperature);
  const filters: ((probs: Float64Array) => Float64Array)[] = [];
  if (options.topK !== undefined) filters.push((probs) => topK(probs, options.topK!));
  if (options.topP !== undefined) filters.push((probs) => topP(probs, options.topP!));
  if (options.minP !== undefined) filters.push((probs) => minP(probs, options.minP!));
  if (options.typicalP !== undefined) filters.push((probs) => typicalP(probs, options.typicalP!));
  for (const filter of filters) {
    const kept = filter(softmax(result));
    result = result.map((logit, index) => (kept[index]! > 0 ? logit : -Infinity));
  }
  return result;
}
