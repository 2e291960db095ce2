import { createRng, deriveSeed } from '#lab';
import { createGrownModel } from '#run/grown-model';
import type { TrainingSpec } from '#run/protocol';
import { siteTokenizer } from '#run/site-tokenizer';
import { writeTrainingText } from '#run/training-text';
import { createTurns } from '#run/turns';
import { checkText } from '#world';
import { createKindClassifier } from './kind-classifier.ts';

export interface GrowthExamOptions {
  readonly spec: TrainingSpec;
  /** Texts to draw. */
  readonly samples: number;
  readonly temperature: number;
  /** Address of the folder with the tokenizer. */
  readonly models: URL;
}

export interface GrowthExam {
  /** From the order to the last step: compiling, writing the corpus and the looks at milestones included. */
  readonly seconds: number;
  readonly steps: number;
  readonly sentences: number;
  readonly wellFormedShare: number;
  /** Share of the texts whose sentences stand word for word, in this order, in one document trained on. */
  readonly copiedShare: number;
  /** Kinds of document that at least 2 % of the texts are of. */
  readonly kinds: readonly string[];
  /** Nats a token on held-out documents, and the floor of those, facts known. */
  readonly heldOutLoss: number;
  readonly floor: number;
  readonly examples: readonly string[];
}

/** Grows a model exactly as the page does, then examines what it writes without a prompt. */
export async function examineGrowth(options: GrowthExamOptions): Promise<GrowthExam> {
  const { spec, samples, temperature, models } = options;
  const grown = createGrownModel(() => siteTokenizer(models), createTurns());
  let heldOutLoss = NaN;
  let floor = NaN;
  const started = performance.now();
  const { step } = await grown.train({
    spec,
    from: null,
    signal: new AbortController().signal,
    report(event) {
      if (event.type === 'milestone') ({ heldOutLoss } = event.milestone);
      if (event.type === 'ground') floor = event.ground.floor.factsKnown;
    },
  });
  const seconds = (performance.now() - started) / 1000;

  const { model, tokenizer } = grown.current();
  const drawn = await model.generateBatch(
    Array.from({ length: samples }, () => []),
    { maxTokens: model.contextLength - 1, temperature, rng: createRng(deriveSeed(spec.seed, 'exam')) },
  );
  const texts = drawn.map(({ ids }) => model.detokenize(ids));
  const read = writeTrainingText({ seed: spec.seed, tokenizer, contextLength: model.contextLength });

  const reports = texts.map((text) => checkText(read.world, text));
  const sentences = reports.flatMap((report) => report.sentences);
  const complete = texts.map((text) => text.slice(0, text.search(/[.?!][^.?!]*$/) + 1));
  const copied = complete.filter(
    (text) => text !== '' && read.corpus.documents.some((document) => document.text.includes(text)),
  );
  const kindOf = createKindClassifier(read.world, read.corpus.documents.slice(0, 1500));
  const counts = new Map<string, number>();
  for (const report of reports) {
    const kind = kindOf(report.sentences.flatMap(({ group }) => group ?? []));
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    seconds,
    steps: step,
    sentences: sentences.length,
    wellFormedShare: sentences.filter(({ wellFormed }) => wellFormed).length / Math.max(1, sentences.length),
    copiedShare: copied.length / texts.length,
    kinds: [...counts].flatMap(([kind, count]) => (count >= 0.02 * texts.length ? [kind] : [])),
    heldOutLoss,
    floor,
    examples: texts.slice(0, 5),
  };
}
