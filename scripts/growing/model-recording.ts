import { countParameters, createManifest, type HuggingFaceFiles } from '#models';
import type { ModelCard } from '#models/model-card';
import { defineRecording, type RecordContext, type Recording } from '../records/recording.ts';
import { exportGrown } from './export-grown.ts';
import { firstLossesOf, growModel } from './grow-model.ts';
import { growCommand, tokensPerStep, wordsFor, type GrowthPlan } from './growth-plan.ts';
import { heldOutLoss } from './held-out-loss.ts';
import { modelOf } from './shipped-model.ts';
import {
  createHeldOutSet,
  HELD_OUT_DOCUMENTS,
  loadCourseTokenizer,
  worldSizeOf,
  type TextName,
} from './training-set.ts';

/** What the page says of each text. */
const TEXT_IN_WORDS: Readonly<Record<TextName, string>> = {
  primer: 'the pocket world (60 people) said in two ways instead of eight, more of the short kinds',
  pocket: 'the pocket world (60 people) in all its phrasings, mostly stories and biographies',
  full: 'the full world (600 people) with every task a later lesson asks for',
  notes: 'short notes about strangers, each with one question',
  tasks: 'the full world, 600 people, with more of the tasks',
  sums: 'sums in words of every sort, about half of them with their working',
};
const TOKENIZER = 'public/models/tokenizer.json';
const FILES = ['config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** A model that the site ships: how it grows and what its card says of it. */
export interface ShippedModelPlan extends Pick<
  ModelCard,
  'name' | 'about' | 'reason' | 'intendedUse' | 'limits'
> {
  /** About, on one core of a server's CPU. */
  readonly minutes: number;
  /** Without `words`: about as many as the steps read once. */
  readonly plan: Omit<GrowthPlan, 'words'> & Partial<Pick<GrowthPlan, 'words'>>;
}

type CardResult = Omit<ModelCard, 'stamp'>;

/**
 * The recording that grows a shipped model, measures its loss as it ships and writes its files and its card. What it can do is
 * another recording's, see `capabilities-recording.ts`: asking it anew takes no new growth.
 */
export function modelRecording(shipped: ShippedModelPlan): Recording<CardResult> {
  const { name, plan, minutes } = shipped;
  const folder = `public/models/${name}`;
  const whole = (): GrowthPlan => ({
    words: wordsFor(plan.size, plan.steps, loadCourseTokenizer()),
    ...plan,
  });
  return defineRecording<CardResult>({
    about: shipped.about,
    minutes,
    seed: plan.seed,
    out: `${folder}/card.json`,
    files: FILES.map((file) => `${folder}/${file}`),
    data: [TOKENIZER],
    async record(context) {
      const { card, files } = await growAndMeasure(shipped, whole(), context);
      const paths = FILES.map((file) => [`${folder}/${file}`, files[file]] as const);
      return { result: card, files: Object.fromEntries(paths) };
    },
    sample: {
      seconds: plan.size === 'shrub' ? 30 : 12,
      recompute: () => firstLossesOf(whole(), loadCourseTokenizer()),
      stored: ({ growth }) => growth.firstLosses,
    },
  });
}

async function growAndMeasure(
  { name, about, reason, intendedUse, limits }: ShippedModelPlan,
  plan: GrowthPlan,
  { folder, signal, log, progress }: RecordContext,
): Promise<{ card: CardResult; files: HuggingFaceFiles }> {
  const tokenizer = loadCourseTokenizer();
  const { checkpoint, firstLosses, set } = await growModel({
    plan,
    tokenizer,
    folder,
    signal,
    log,
    progress,
  });
  const files = exportGrown(checkpoint, tokenizer);
  // Measured as it ships: half precision has rounded its weights.
  const { model } = await modelOf(files);
  const heldOut = createHeldOutSet({ ...plan, tokenizer }, HELD_OUT_DOCUMENTS);
  const heldOutNats = await heldOutLoss(model, heldOut);
  log(`loss on unseen documents ${heldOutNats.toFixed(3)} nats a token`);
  model.dispose();

  const { config, recipe, stepsDone, tokensSeen } = checkpoint;
  const parameters = countParameters(config);
  const card: CardResult = {
    name,
    about,
    reason,
    intendedUse,
    limits,
    licence: 'MIT',
    model: {
      size: plan.size,
      architecture: 'decoder with RMSNorm, rotary positions, SwiGLU and tied embeddings (Llama layout)',
      parameters,
      vocabularySize: config.vocabularySize,
      width: config.width,
      layers: config.layers,
      heads: config.heads,
      contextLength: config.contextLength,
      weightFormat: 'F16',
    },
    growth: {
      text: plan.text,
      textInWords: TEXT_IN_WORDS[plan.text],
      world: worldSizeOf(plan.text),
      words: set.corpus.words,
      documents: set.documents.length,
      seed: plan.seed,
      steps: stepsDone,
      ...(plan.more === undefined ? {} : { more: plan.more }),
      notesFirst: plan.notesFirst,
      tasksLast: plan.tasksLast,
      tokensSeen,
      tokensPerParameter: Number((tokensSeen / parameters).toFixed(1)),
      tokensPerStep: tokensPerStep(plan.size, tokenizer),
      peakLearningRate: recipe.schedule.peakLearningRate,
      command: growCommand(plan),
      firstLosses,
    },
    loss: {
      heldOut: heldOutNats,
      documents: HELD_OUT_DOCUMENTS,
      uniform: Math.log(config.vocabularySize),
      floor: heldOut.floor,
    },
    files: createManifest({ ...files }).files,
  };
  return { card, files };
}
