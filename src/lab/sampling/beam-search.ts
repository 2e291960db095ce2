import { requireCount } from '../require.ts';

export interface BeamSearchOptions {
  /** Beginnings kept after each step. */
  readonly beams: number;
  /** Most tokens to write, the end token counted. */
  readonly length: number;
  /** A text is complete with it; left out, every text has the full length. */
  readonly endToken?: number;
  /**
   * Exponent p of the score Σ log-probability / length^p, as in Hugging Face transformers: above 0 favours long texts, below 0
   * short ones. Default 1.
   */
  readonly lengthPenalty?: number;
  /** Tokens before the search; not counted in lengths or scores. */
  readonly prefix?: readonly number[];
}

export interface Beam {
  /** What was written, the end token among it. */
  readonly tokens: readonly number[];
  /** Σ of the tokens' log-probabilities, in nats. */
  readonly logProb: number;
  /** logProb / length^lengthPenalty. */
  readonly score: number;
}

/** Log-probabilities of each token after a prefix, in nats. */
type NextLogProbs = (prefix: readonly number[]) => ArrayLike<number> | Promise<ArrayLike<number>>;

/** Compares as if the tokens were words: earlier ids first, and a beginning before what goes on from it. */
function compareTokens(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((token, i) => token !== b[i]);
  return place < 0 ? a.length - b.length : a[place]! - (b[place] ?? -1);
}

/** The greatest first; of equals the one whose tokens come first. */
const best = (beams: readonly Beam[], count: number, key: 'logProb' | 'score'): Beam[] =>
  beams.toSorted((a, b) => b[key] - a[key] || compareTokens(a.tokens, b.tokens)).slice(0, count);

/**
 * Beam search: at each step every beginning goes on with every token, and the likeliest of the results are kept; those that
 * are complete step aside, and the search goes on until no beginning is left or all are as long as they may be. Wide enough,
 * it finds the best of all texts; narrow, it may miss it. Equal scores are ordered by token ids, so the outcome is certain.
 * Completed texts do not stop it early, as `early_stopping="never"` in Hugging Face transformers.
 * @returns up to `beams` texts, best score first
 * @throws RangeError when a number is out of range
 */
export async function beamSearch(
  nextLogProbs: NextLogProbs,
  { beams, length, endToken, lengthPenalty = 1, prefix = [] }: BeamSearchOptions,
): Promise<Beam[]> {
  requireCount('The number of beams', beams);
  requireCount('The length', length);
  let open: Beam[] = [{ tokens: [], logProb: 0, score: 0 }];
  let complete: Beam[] = [];
  for (let step = 1; step <= length && open.length > 0; step++) {
    const candidates: Beam[] = [];
    for (const { tokens, logProb } of open) {
      const logProbs = await nextLogProbs([...prefix, ...tokens]);
      for (let token = 0; token < logProbs.length; token++) {
        const sum = logProb + logProbs[token]!;
        if (sum === -Infinity) continue;
        candidates.push({ tokens: [...tokens, token], logProb: sum, score: sum / step ** lengthPenalty });
      }
    }
    const isComplete = ({ tokens }: Beam): boolean => step === length || tokens.at(-1) === endToken;
    // A complete text takes no place from a beginning, since it does not have to be gone on with.
    open = best(
      candidates.filter((beam) => !isComplete(beam)),
      beams,
      'logProb',
    );
    complete = best([...complete, ...candidates.filter(isComplete)], beams, 'score');
  }
  return complete;
}
