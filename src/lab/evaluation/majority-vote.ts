import { requireCount, requireRange } from '../require.ts';
import { logGamma } from '../statistics/gamma.ts';
import { requireProbability } from './require-probability.ts';

/** The answer given most often; of equals the one that was given first. Undefined where there is none. */
export function majorityVote<Answer>(answers: readonly Answer[]): Answer | undefined {
  const counts = new Map<Answer, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  // A map goes through its keys in the order in which they came.
  return [...counts].reduce<[Answer | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
}

/**
 * How often the majority of n independent answers is right when each is right with probability p and there is one wrong answer
 * only. Equal votes count half. Voting amplifies whichever side of ½ one starts on (Condorcet 1785).
 * @param p in [0, 1]
 * @param n voters, from 1
 */
export function binaryMajorityAccuracy(p: number, n: number): number {
  requireProbability('The chance of a right answer', p);
  return majorityAccuracy([p, 1 - p], n)[0]!;
}

/** ln(1/k!) for k from 0 to n. */
const inverseFactorials = (n: number): Float64Array =>
  Float64Array.from({ length: n + 1 }, (_, k) => -logGamma(k + 1));

/**
 * How often each answer wins a vote among n independent draws, exactly; where several have equally many votes each of them
 * wins equally often. Equal votes are so settled as `majorityVote` settles them on average, since draws come in any order.
 * Sums the multinomial distribution, in about answers² · n³ steps.
 * @param shares of each answer among all, in [0, 1] with sum 1; for counts divide by their sum
 * @param n draws, from 1 to 200
 * @returns for each answer the chance that it is the outcome of the vote, with sum 1
 * @throws RangeError when a number is out of range
 */
export function majorityAccuracy(shares: readonly number[], n: number): number[] {
  requireCount('The number of answers drawn', n);
  requireRange('The number of answers drawn', n, 1, 200);
  for (const share of shares) requireProbability('A share', share);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-6) throw new RangeError(`The shares sum to ${total}, not to 1.`);
  const logInverse = inverseFactorials(n);
  /** share^k / k!, the weight of k votes. */
  const weight = (share: number, k: number): number =>
    k === 0 ? 1 : share === 0 ? 0 : Math.exp(k * Math.log(share) + logInverse[k]!);

  return shares.map((own, winner) => {
    const others = shares.filter((_, i) => i !== winner);
    let chance = 0;
    for (let votes = 1; votes <= n; votes++) {
      // ways[ties][left]: weight of the others having `left` votes in all, none more than `votes`, `ties` just as many.
      let ways = new Map([[0, Float64Array.of(1, ...new Array<number>(n - votes).fill(0))]]);
      for (const share of others) {
        const after = new Map<number, Float64Array>();
        for (const [ties, row] of ways) {
          for (let k = 0; k <= Math.min(votes, n - votes); k++) {
            const w = weight(share, k);
            if (w === 0) continue;
            const key = ties + Number(k === votes);
            const target = after.get(key) ?? new Float64Array(row.length);
            after.set(key, target);
            for (let sum = 0; sum + k < row.length; sum++) target[sum + k]! += row[sum]! * w;
          }
        }
        ways = after;
      }
      const all = [...ways].reduce((sum, [ties, row]) => sum + row[n - votes]! / (ties + 1), 0);
      if (all > 0) chance += Math.exp(Math.log(all) + Math.log(weight(own, votes) || 0) - logInverse[n]!);
    }
    return chance;
  });
}
