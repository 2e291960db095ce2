import { requireCount, requireRange } from '../require.ts';
import { logGamma } from '../statistics/gamma.ts';
import { requireProbability } from './require-probability.ts';

const MOST_VOTES = 200;

/** The answer given most often; of equals the one that was given first. Undefined where there is none. */
export function majorityVote<Answer>(answers: readonly Answer[]): Answer | undefined {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  let winner: Answer | undefined;
  let most = 0;
  // A map goes through its keys in the order in which they came.
  for (const [answer, count] of counts) {
    if (count <= most) continue;
    winner = answer;
    most = count;
  }
  return winner;
}

const logFactorial = (n: number): number => logGamma(n + 1);

/**
 * The chance of each answer to win n votes that are spread over the answers with a probability proportional to a product of one
 * weight for each answer. Of several with equally many votes each wins equally often.
 * @param logWeight ln of the weight of so many votes for an answer; −Infinity where that cannot be
 */
function winningChances(
  answers: number,
  n: number,
  logWeight: (answer: number, votes: number) => number,
): number[] {
  const weights = Array.from({ length: answers }, (_, answer) =>
    Float64Array.from({ length: n + 1 }, (_, votes) => Math.exp(logWeight(answer, votes))),
  );
  const chances = weights.map((own, winner) => {
    let sum = 0;
    for (let votes = Math.ceil(n / answers); votes <= n; votes++) {
      if (own[votes] === 0) continue;
      const others = weights.filter((_, answer) => answer !== winner);
      sum += own[votes]! * weightOfOthers(others, n - votes, votes);
    }
    return sum;
  });
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / total);
}

/** Weight of the others having so many votes together, none more than `limit`; each way with t at the limit counts 1 / (t + 1). */
function weightOfOthers(others: readonly Float64Array[], votes: number, limit: number): number {
  // Of each number of answers at the limit, the weight of each number of votes handed out so far.
  let rows: Float64Array[] = [Float64Array.from({ length: votes + 1 }, (_, sum) => Number(sum === 0))];
  for (const weights of others) {
    const after = Array.from({ length: rows.length + 1 }, () => new Float64Array(votes + 1));
    for (const [ties, row] of rows.entries()) {
      for (let k = 0; k <= Math.min(limit, votes); k++) {
        const target = after[ties + Number(k === limit)]!;
        for (let sum = 0; sum + k <= votes; sum++) target[sum + k]! += row[sum]! * weights[k]!;
      }
    }
    // More than these cannot all have as many votes.
    rows = after.slice(0, Math.floor(votes / limit) + 1);
  }
  return rows.reduce((total, row, ties) => total + row[votes]! / (ties + 1), 0);
}

function requireVotes(n: number): void {
  requireCount('The number of votes', n);
  requireRange('The number of votes', n, 1, MOST_VOTES);
}

/**
 * How often each answer wins a vote of n independent draws, exactly, by summing the multinomial distribution. Of several with
 * equally many votes each wins equally often, which is what taking the first given (`majorityVote`) comes to, since the draws
 * have no order. Where the most frequent answer is wrong, more votes make it win more often.
 * @param shares how often each answer is given, in [0, 1] with sum 1
 * @param n votes, from 1 to 200
 * @returns for each answer how often it wins, with sum 1
 * @throws RangeError when a number is out of range
 */
export function majorityChances(shares: readonly number[], n: number): number[] {
  requireVotes(n);
  for (const share of shares) requireProbability('A share', share);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(Math.abs(total - 1) < 1e-6)) throw new RangeError(`The shares sum to ${total}, not to 1.`);
  return winningChances(shares.length, n, (answer, votes) =>
    votes === 0 ? 0 : votes * Math.log(shares[answer]! * n) - logFactorial(votes),
  );
}

/**
 * How often each answer wins a vote of n of the answers that were sampled, drawn without putting back: an unbiased estimate of
 * `majorityChances`, as `passAtK` is of coverage. Ties are settled as there.
 * @param counts how often each answer was sampled
 * @param n votes, from 1 to the number of samples, at most 200
 * @returns for each answer how often it wins, with sum 1
 * @throws RangeError when a number is out of range
 */
export function majorityChancesOfSamples(counts: readonly number[], n: number): number[] {
  requireVotes(n);
  for (const count of counts) requireCount('A count of answers', count, 0);
  const samples = counts.reduce((sum, count) => sum + count, 0);
  if (n > samples) throw new RangeError(`Of ${samples} samples ${n} cannot be drawn.`);
  return winningChances(counts.length, n, (answer, votes) => {
    const count = counts[answer]!;
    if (votes > count) return -Infinity;
    // Scaled by (samples / n)^votes, the same for every outcome, so that great counts do not overflow.
    const scale = votes * Math.log(n / samples);
    return logFactorial(count) - logFactorial(votes) - logFactorial(count - votes) + scale;
  });
}
