import type { DataConstrainedLaw } from './data-constrained.ts';
import type { ParametricLaw } from './parametric-law.ts';

/** Hoffmann et al. 2022, arXiv 2203.15556, equation 10 (section D.2), as printed. [S2-01] */
const hoffmannPrinted: ParametricLaw = { A: 406.4, B: 410.7, E: 1.69, alpha: 0.34, beta: 0.28 };

/** The same fit unrounded, from the TeX source of the paper. [S2-02] */
const hoffmannUnrounded: ParametricLaw = {
  A: Math.exp(6.0073404),
  B: Math.exp(6.0179186),
  E: Math.exp(0.5267228),
  alpha: 0.33917084,
  beta: 0.2849083,
};

/**
 * Besiroglu et al. 2024, arXiv 2404.10102: the same procedure on 240 of Hoffmann's runs, read off Figure 4, with the
 * losses summed. Standard errors: A 124.58, B 1293.23, E 0.03, alpha 0.02, beta 0.02. [S2-09]
 */
const besiroglu: ParametricLaw = { A: 482.01, B: 2085.43, E: 1.8172, alpha: 0.3478, beta: 0.3658 };

/**
 * Muennighoff et al. 2023, arXiv 2305.16264, appendix A: runs on C4 with repeated data; alpha and beta were held equal.
 * Digits as in the authors' repository huggingface/datablations (README, 'Parametric Fit'). [S2-20]
 */
const muennighoff: DataConstrainedLaw = {
  A: Math.exp(6.255414),
  B: Math.exp(7.3049974),
  E: Math.exp(0.6254804),
  alpha: 0.3526596,
  beta: 0.3526596,
  repeatedTokens: 15.387756,
  excessParameters: 5.309743,
};

/** Laws fitted to real models, in nats a token; tokens are each paper's own. */
export const publishedLaws = { hoffmannPrinted, hoffmannUnrounded, besiroglu, muennighoff } as const;
