import { computeOptimal } from '#lab/scaling/compute-optimal';
import type { ParametricLaw } from '#lab/scaling/parametric-law';
import { publishedLaws } from '#lab/scaling/published-laws';
import type { NamedLaw } from './facts.ts';

/** The laws that were published for real models, in the order of their history. */
export const publishedToCompare: readonly NamedLaw[] = [
  { name: 'Hoffmann, as printed', source: 'S2-01', law: publishedLaws.hoffmannPrinted },
  { name: 'Hoffmann, unrounded', source: 'S2-02', law: publishedLaws.hoffmannUnrounded },
  { name: 'Besiroglu, fitted again', source: 'S2-09', law: publishedLaws.besiroglu },
];

/** FLOPs that trained Chinchilla and Gopher [S2-05]. */
export const CHINCHILLA_FLOPS = 5.76e23;

/** Exponent of the best size over compute; NaN for what is no law. */
export const sizeExponent = ({ alpha, beta }: ParametricLaw): number => beta / (alpha + beta);

/** Tokens a parameter at the law's optimum; undefined where a fit went astray and there is none. */
export function tokensAParameter(law: ParametricLaw, flops: number): number | undefined {
  try {
    const { N, D } = computeOptimal(law, flops);
    const ratio = D / N;
    return ratio > 0 && Number.isFinite(ratio) ? ratio : undefined;
  } catch {
    return undefined;
  }
}
