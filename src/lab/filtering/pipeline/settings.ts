import { c4Thresholds } from '../c4-rules.ts';
import { fineWebThresholds } from '../fineweb-rules.ts';
import { gopherThresholds } from '../gopher-rules.ts';
import { fineWebBanding } from '../lsh.ts';

export const STAGES = [
  'gopherQuality',
  'gopherRepetition',
  'c4',
  'fineWeb',
  'nearDuplicates',
  'perplexity',
  'classifier',
] as const;

export type StageId = (typeof STAGES)[number];

/** The numbers of a stage, as published or, where nobody published one, as this course begins. */
const STAGE_THRESHOLDS = {
  gopherQuality: {
    minWords: gopherThresholds.minWords,
    maxWords: gopherThresholds.maxWords,
    minMeanWordLength: gopherThresholds.minMeanWordLength,
    maxMeanWordLength: gopherThresholds.maxMeanWordLength,
    maxHashRatio: gopherThresholds.maxHashRatio,
    maxEllipsisRatio: gopherThresholds.maxEllipsisRatio,
    maxBulletLines: gopherThresholds.maxBulletLines,
    maxEllipsisLines: gopherThresholds.maxEllipsisLines,
    minWordsWithLetter: gopherThresholds.minWordsWithLetter,
    minStopWords: gopherThresholds.minStopWords,
  },
  gopherRepetition: {
    maxDuplicateLines: gopherThresholds.maxDuplicateLines,
    maxDuplicateParagraphs: gopherThresholds.maxDuplicateParagraphs,
    maxDuplicateLineCharacters: gopherThresholds.maxDuplicateLineCharacters,
    maxDuplicateParagraphCharacters: gopherThresholds.maxDuplicateParagraphCharacters,
    maxTop2gram: gopherThresholds.maxTop2gram,
    maxTop3gram: gopherThresholds.maxTop3gram,
    maxTop4gram: gopherThresholds.maxTop4gram,
    maxDuplicate5grams: gopherThresholds.maxDuplicate5grams,
    maxDuplicate6grams: gopherThresholds.maxDuplicate6grams,
    maxDuplicate7grams: gopherThresholds.maxDuplicate7grams,
    maxDuplicate8grams: gopherThresholds.maxDuplicate8grams,
    maxDuplicate9grams: gopherThresholds.maxDuplicate9grams,
    maxDuplicate10grams: gopherThresholds.maxDuplicate10grams,
  },
  c4: { minWordsInLine: c4Thresholds.minWordsInLine, minSentences: c4Thresholds.minSentences },
  fineWeb: fineWebThresholds,
  /** Words in a shingle, and the banding of the hashes. */
  nearDuplicates: { buckets: fineWebBanding.bands, hashes: fineWebBanding.rows, shingle: 5 },
  /** Pages whose words are harder to guess go; those that are suspiciously easy may go as well. */
  perplexity: { minPerplexity: 1, maxPerplexity: 1000 },
  /** Least probability that a page is one to keep. */
  classifier: { minProbability: 0.5 },
} as const satisfies Readonly<Record<StageId, Readonly<Record<string, number>>>>;

type KeyOf<T> = T extends unknown ? keyof T : never;
export type ThresholdName = KeyOf<(typeof STAGE_THRESHOLDS)[StageId]>;
export type Thresholds = Readonly<Record<ThresholdName, number>>;

export const defaultThresholds: Thresholds = Object.assign(
  {},
  ...Object.values(STAGE_THRESHOLDS),
) as Thresholds;

/** The thresholds of a stage, in the order in which they are asked. */
export const thresholdsOf = (stage: StageId): readonly ThresholdName[] =>
  Object.keys(STAGE_THRESHOLDS[stage]) as ThresholdName[];

export interface ThresholdRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const SHARE: ThresholdRange = { min: 0, max: 1, step: 0.01 };
const RANGES: Readonly<Partial<Record<ThresholdName, ThresholdRange>>> = {
  minWords: { min: 0, max: 100_000, step: 1 },
  maxWords: { min: 0, max: 100_000, step: 1 },
  minMeanWordLength: { min: 0, max: 20, step: 0.1 },
  maxMeanWordLength: { min: 0, max: 20, step: 0.1 },
  minStopWords: { min: 0, max: 8, step: 1 },
  minWordsInLine: { min: 0, max: 100, step: 1 },
  minSentences: { min: 0, max: 100, step: 1 },
  shortLineLength: { min: 0, max: 1000, step: 1 },
  buckets: { min: 1, max: 64, step: 1 },
  hashes: { min: 1, max: 16, step: 1 },
  shingle: { min: 1, max: 10, step: 1 },
  minPerplexity: { min: 1, max: 1_000_000, step: 1 },
  maxPerplexity: { min: 1, max: 1_000_000, step: 1 },
};

/** What a threshold may be. Either end of a range lets everything through or nothing. */
export const rangeOf = (name: ThresholdName): ThresholdRange => RANGES[name] ?? SHARE;

/** A filtering pipeline: which stages, in which order, with which numbers. */
export interface PipelineSettings {
  /** All stages, each once, in the order in which documents meet them. */
  readonly order: readonly StageId[];
  /** Those that are on. */
  readonly on: readonly StageId[];
  readonly thresholds: Thresholds;
  /** Whether C4's stage also drops pages with a word of the blocklist. */
  readonly blocklist: boolean;
  /** Which reference text the perplexity is measured by: a key of the pipeline's references. */
  readonly reference: string;
}

/** @throws RangeError saying which setting cannot be */
export function validateSettings({ order, on, thresholds }: PipelineSettings): void {
  if (order.length !== STAGES.length || STAGES.some((stage) => !order.includes(stage)))
    throw new RangeError('The order names each stage once.');
  const stranger = on.find((stage) => !STAGES.includes(stage));
  if (stranger !== undefined) throw new RangeError(`There is no stage "${stranger}".`);
  for (const name of Object.keys(defaultThresholds) as ThresholdName[]) {
    const { min, max, step } = rangeOf(name);
    const value = thresholds[name];
    if (!(value >= min && value <= max))
      throw new RangeError(`The threshold ${name} lies between ${min} and ${max}, not at ${value}.`);
    if (step === 1 && !Number.isInteger(value))
      throw new RangeError(`The threshold ${name} is a whole number, not ${value}.`);
  }
}
