import { createRng, deriveSeed } from '#lab';
import type { TransformerModel } from '#models';
import { checkText, type World } from '#world';
import type { Milestone, SampleSentence } from './protocol.ts';
import type { TrainingText } from './training-text.ts';

/** Temperature of the samples: low enough to show what the model has learnt rather than what the dice do. */
const sampleTemperature = 0.7;
const texts = 32;
const tokensPerText = 48;

export interface MeasureGrowthOptions {
  readonly model: TransformerModel;
  readonly text: Pick<TrainingText, 'world' | 'heldOut'>;
  readonly step: number;
  readonly seed: number;
}

/** Draws texts without a prompt, checks their sentences, and takes the loss on the held-out documents. */
export async function measureGrowth({ model, text, step, seed }: MeasureGrowthOptions): Promise<Milestone> {
  const drawn = await model.generateBatch(
    Array.from({ length: texts }, () => []),
    {
      maxTokens: tokensPerText,
      temperature: sampleTemperature,
      rng: createRng(deriveSeed(seed, `sample ${step}`)),
    },
  );
  const checked = drawn.map(({ ids }) => checkSentences(text.world, model.detokenize(ids)));
  const sentences = checked.flat();
  const wellFormed = sentences.filter((sentence) => sentence.wellFormed).length;
  const raw = { text: model.detokenize(drawn[0]!.ids).trim(), wellFormed: false };
  return {
    step,
    sample: checked.find((some) => some.length > 0) ?? [raw],
    wellFormedShare: sentences.length === 0 ? null : wellFormed / sentences.length,
    sentences: sentences.length,
    heldOutLoss: await meanLoss(model, text),
  };
}

function checkSentences(world: World, text: string): SampleSentence[] {
  return checkText(world, text).sentences.map((sentence) => ({
    text: sentence.text,
    wellFormed: sentence.wellFormed,
  }));
}

async function meanLoss(
  model: TransformerModel,
  { heldOut }: Pick<TrainingText, 'heldOut'>,
): Promise<number> {
  const losses = await model.tokenLosses(heldOut);
  const total = losses.reduce((sum, loss) => sum + loss, 0);
  return total / heldOut.lossMask.reduce((sum, weight) => sum + weight, 0);
}
