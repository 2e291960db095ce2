import { c4Rules } from '../c4-rules.ts';
import { fineWebRules } from '../fineweb-rules.ts';
import { gopherRules } from '../gopher-rules.ts';
import { nearDuplicates } from '../near-duplicates.ts';
import { ngramPerplexity, trainNgram, type NgramModel } from '../ngram-perplexity.ts';
import { trainQualityClassifier } from '../logistic.ts';
import { judge, type RuleReading } from '../verdict.ts';
import { thresholdsOf, type PipelineSettings, type StageId, type Thresholds } from './settings.ts';
import { judgeEach, type Flowing, type Outcome } from './stage.ts';

/** A document somebody has read and judged. */
export interface Labelled {
  readonly text: string;
  readonly keep: boolean;
}

export interface PipelineMaterial {
  /** Texts that the perplexity may be measured by, by name; each is asked for once, when it is needed. */
  readonly references: Readonly<Record<string, () => readonly string[]>>;
  readonly blocklist: readonly string[];
}

/** Runs one stage on the documents that reach it; null when it has nothing to judge by. */
export type Stage = (
  documents: readonly Flowing[],
  settings: PipelineSettings,
  labelled: readonly Labelled[],
) => Generator<number, Outcome | null>;

const HASH_RULE = 'sharedBucket';

/** What a threshold of Gopher's reads does not hang on it, so a text is measured once. */
function rememberedReadings(): (text: string) => readonly RuleReading[] {
  const known = new Map<string, readonly RuleReading[]>();
  return (text) => {
    let readings = known.get(text);
    if (!readings) known.set(text, (readings = gopherRules(text).readings));
    return readings;
  };
}

function gopherStage(stage: StageId, readingsOf: (text: string) => readonly RuleReading[]): Stage {
  const names = new Set<string>(thresholdsOf(stage));
  return (documents, { thresholds }) =>
    judgeEach(documents, ({ text }) => {
      const readings = readingsOf(text)
        .filter(({ rule }) => names.has(rule))
        .map((reading) => ({ ...reading, threshold: thresholds[reading.rule as keyof Thresholds] }));
      return judge(readings);
    });
}

const c4Stage =
  (blocklist: readonly string[]): Stage =>
  (documents, { thresholds: { minWordsInLine, minSentences }, ...settings }) =>
    judgeEach(documents, ({ text }) =>
      c4Rules(text, { minWordsInLine, minSentences, blocklist: settings.blocklist ? blocklist : [] }),
    );

const fineWebStage: Stage = (documents, { thresholds }) =>
  judgeEach(documents, ({ text }) => {
    const { maxDroppedPunctuatedLines, minDroppedDuplicateCharacters } = thresholds;
    const { minDroppedShortLines, shortLineLength } = thresholds;
    return fineWebRules(text, {
      maxDroppedPunctuatedLines,
      minDroppedDuplicateCharacters,
      minDroppedShortLines,
      shortLineLength,
    });
  });

const nearDuplicateStage: Stage = function* (documents, { thresholds: { buckets, hashes, shingle } }) {
  yield 0;
  const texts = documents.map(({ text }) => text);
  const { clusters, links } = nearDuplicates(texts, { bands: buckets, rows: hashes, shingle });
  const similarity = new Map<number, number>();
  for (const link of links) {
    for (const place of [link.earlier, link.later]) {
      similarity.set(place, Math.max(similarity.get(place) ?? 0, link.similarity));
    }
  }
  const firstOf = new Map(clusters.flatMap(([first, ...later]) => later.map((place) => [place, first!])));
  const drops = [...firstOf]
    .sort(([a], [b]) => a - b)
    .map(([place, first]) => ({
      index: documents[place]!.index,
      earlier: documents[first]!.index,
      fired: {
        rule: HASH_RULE,
        measured: similarity.get(place)!,
        threshold: (1 / buckets) ** (1 / hashes),
        allows: 'less than',
      } as const,
    }));
  return { kept: documents.filter((_, place) => !firstOf.has(place)), drops };
};

function perplexityStage(references: PipelineMaterial['references']): Stage {
  const models = new Map<string, { model: NgramModel; known: Map<string, number> }>();
  return function* (documents, { reference, thresholds: { minPerplexity, maxPerplexity } }) {
    yield 0;
    const texts = references[reference];
    if (!texts) throw new RangeError(`There is no reference text "${reference}".`);
    let learnt = models.get(reference);
    if (!learnt) models.set(reference, (learnt = { model: trainNgram(texts()), known: new Map() }));
    const { model, known } = learnt;
    return yield* judgeEach(documents, ({ text }) => {
      const measured = known.get(text) ?? ngramPerplexity(model, text);
      known.set(text, measured);
      return judge([
        { rule: 'minPerplexity', measured, threshold: minPerplexity, allows: 'at least' },
        { rule: 'maxPerplexity', measured, threshold: maxPerplexity, allows: 'at most' },
      ]);
    });
  };
}

const classifierStage: Stage = function* (documents, { thresholds: { minProbability } }, labelled) {
  if (new Set(labelled.map(({ keep }) => keep)).size < 2) return null;
  yield 0;
  const { predict } = trainQualityClassifier(
    labelled.map(({ text }) => text),
    labelled.map(({ keep }) => keep),
  );
  return yield* judgeEach(documents, ({ text }) =>
    judge([
      { rule: 'minProbability', measured: predict(text), threshold: minProbability, allows: 'at least' },
    ]),
  );
};

/** Every stage by its name, with what it remembers from run to run. */
export function createStages({ references, blocklist }: PipelineMaterial): Readonly<Record<StageId, Stage>> {
  const readingsOf = rememberedReadings();
  return {
    gopherQuality: gopherStage('gopherQuality', readingsOf),
    gopherRepetition: gopherStage('gopherRepetition', readingsOf),
    c4: c4Stage(blocklist),
    fineWeb: fineWebStage,
    nearDuplicates: nearDuplicateStage,
    perplexity: perplexityStage(references),
    classifier: classifierStage,
  };
}
