import { createRng, deriveSeed } from '#lab';
import { createTurns } from '#run/turns';
import { createGrownModel } from '#run/grown-model';
import type { TrainingSpec } from '#run/protocol';
import { defaultRecipe, createCorpus, createWorld } from '#world';
import { classifyKinds } from './classify-kinds.ts';

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
  /** Share of the texts that stand word for word in one of the documents trained on. */
  readonly copiedShare: number;
  /** Kinds of document of which there were at least 1 % among the texts. */
  readonly kinds: readonly string[];
  readonly heldOutLoss: number;
  readonly floor: number;
}

/** Grows a model exactly as the page does, then examines what it writes. */
export async function examineGrowth(options: GrowthExamOptions): Promise<GrowthExam> {
  const { spec, samples, temperature, models } = options;
  const grown = createGrownModel(models, createTurns());
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

  const { model } = grown.current();
  const drawn = await model.generateBatch(
    Array.from({ length: samples }, () => []),
    { maxTokens: model.contextLength - 1, temperature, rng: createRng(deriveSeed(spec.seed, 'exam')) },
  );
  const texts = drawn.map(({ ids }) => model.detokenize(ids));
  return { seconds, steps: step, heldOutLoss, floor, ...judge(texts, spec.seed) };
}

type Judgement = Pick<GrowthExam, 'sentences' | 'wellFormedShare' | 'copiedShare' | 'kinds'>;

function judge(texts: readonly string[], seed: number): Judgement {
  throw new Error(`to be written ${texts.length} ${seed} ${String([createCorpus, createWorld, defaultRecipe, classifyKinds])}`);
}
