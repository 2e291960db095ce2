import { requireCount } from '../require.ts';

function requireTrials(n: number, c: number, k: number): void {
  requireCount('The number of samples', n);
  requireCount('The number of right samples', c, 0);
  requireCount('The number drawn', k);
  if (c > n || k > n)
    throw new RangeError(
      `Of ${n} samples neither ${c} can be right nor ${k} drawn, if that is more than all.`,
    );
}

/** C(a, k) / C(n, k), for a from 0 to n: the chance that k of n drawn without putting back all fall among a of them. */
function shareOfDraws(a: number, n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= Math.max(0, a - i) / (n - i);
  return product;
}

/**
 * The unbiased estimate of how often at least one of k samples is right, 1 − C(n − c, k) / C(n, k). The plain
 * 1 − (1 − c/n)^k is too low on average. Chen et al. 2021, arXiv 2107.03374, equation 1.
 * @param n samples taken of one task
 * @param c how many of them are right
 * @param k how many one would draw, from 1 to n
 * @throws RangeError when a number is not whole, or out of range
 */
export function passAtK(n: number, c: number, k: number): number {
  requireTrials(n, c, k);
  return 1 - shareOfDraws(n - c, n, k);
}

/**
 * The unbiased estimate of how often all of k samples are right, C(c, k) / C(n, k). Yao et al. 2024 (τ-bench), arXiv
 * 2406.12045.
 * @param n samples taken of one task
 * @param c how many of them are right
 * @param k how many one would draw, from 1 to n
 * @throws RangeError when a number is not whole, or out of range
 */
export function passHatK(n: number, c: number, k: number): number {
  requireTrials(n, c, k);
  return shareOfDraws(c, n, k);
}
