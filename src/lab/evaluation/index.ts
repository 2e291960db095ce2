export { auroc, aurocInterval } from './auroc.ts';
export { bestOfNAccuracy, type Verifier } from './best-of-n.ts';
export { countEntropy, distinctN, repetitionN } from './diversity.ts';
export { majorityChances, majorityChancesOfSamples, majorityVote } from './majority-vote.ts';
export {
  meanScore,
  pairedDifference,
  type MeanScore,
  type PairedDifference,
  type ScoreOptions,
} from './paired-difference.ts';
export { passAtK, passHatK } from './pass-at-k.ts';
export { riskCoverage, type RiskCoverage, type RiskCoveragePoint } from './risk-coverage.ts';
export { sampleSizeForDifference, type SampleSizeOptions } from './sample-size.ts';
export { semanticEntropy } from './semantic-entropy.ts';
export { wilsonInterval } from './wilson-interval.ts';
