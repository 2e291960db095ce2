export {
  bagOfWords,
  createVocabulary,
  type SparseVector,
  type Vocabulary,
  type VocabularyOptions,
} from './bag-of-words.ts';
export {
  c4Rules,
  c4Thresholds,
  c4ThresholdsSwapped,
  type C4LineRule,
  type C4Options,
  type C4Verdict,
  type RemovedLine,
} from './c4-rules.ts';
export { fineWebRules, fineWebThresholds } from './fineweb-rules.ts';
export { gopherRules, gopherThresholds, type GopherThresholds } from './gopher-rules.ts';
export {
  predictLogistic,
  trainLogistic,
  trainQualityClassifier,
  type LogisticModel,
  type LogisticOptions,
  type QualityClassifier,
} from './logistic.ts';
export { bandingFor, candidatePairs, fineWebBanding, lshProbability, type Banding } from './lsh.ts';
export { estimateJaccard, minHashSignature, type MinHashOptions } from './min-hash.ts';
export {
  nearDuplicates,
  type DuplicateLink,
  type NearDuplicateOptions,
  type NearDuplicates,
} from './near-duplicates.ts';
export { ngramPerplexity, trainNgram, type NgramModel } from './ngram-perplexity.ts';
export { precisionRecall, type PrecisionRecall } from './precision-recall.ts';
export { jaccard, shingles } from './shingles.ts';
export type { RuleReading, Verdict } from './verdict.ts';
