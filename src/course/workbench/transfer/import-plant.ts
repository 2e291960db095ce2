import { MODEL_FORMAT_VERSION, type Checkpoint, type CheckpointVersions } from '#models/checkpoint';
import { decodeCheckpoint } from '#models/checkpoint-file';
import { importHuggingFace, type HuggingFaceModel } from '#models/hugging-face';
import {
  countParameters,
  modelSizes,
  sizedConfig,
  type ModelSize,
  type TransformerConfig,
} from '#models/transformer/config';
import type { Tensors } from '#models/transformer/parameters';
import { validateRecipe } from '#models/transformer/recipe';
import { ModelFilesError, verifyFiles } from '#models/verify-files';
import { RunError } from '#run/failure';
import { newPlantId, type Plant } from '../plant.ts';
import { modelFileNames, STATE_FILE, STORY_FILE } from './files.ts';
import { importLimits } from './limits.ts';
import { readArchive, type NamedFiles } from './read-archive.ts';
import { readStory, type Story } from './story.ts';

const wantedFiles = [...modelFileNames, STATE_FILE, STORY_FILE];
const neededFiles = ['config.json', 'model.safetensors', 'tokenizer.json'] as const;
const chooseAgain = 'Nothing was kept. Choose the zip that this page exported, or the files of one model.';

const unusable = (message: string, remedy = chooseAgain): RunError =>
  new RunError('unusable-file', message, remedy);

/**
 * Makes a plant of the files a reader chose: a zip that the course exported, or the loose files of a model in Hugging
 * Face's Llama layout. Everything is checked before anything is kept.
 * @throws RunError `unusable-file` that names the file, what is wrong with it and what to do
 */
export function importPlant(chosen: NamedFiles, nowMs: number): Plant {
  const files = readArchive(chosen, wantedFiles);
  const missing = neededFiles.filter((name) => !files.has(name));
  if (missing.length > 0) {
    throw unusable(
      files.size === 0
        ? 'None of these files belongs to a model.'
        : `The model’s ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      'Choose one zip of a model, or its config.json, model.safetensors and tokenizer.json together.',
    );
  }
  for (const [name, { length }] of files) {
    if (name.endsWith('.json') && length > importLimits.jsonBytes)
      throw unusable(`The file ${name} is ${Math.round(length / 1e6)} MB long, too long to be a model’s.`);
  }
  const story = findStory(files);
  if (story !== null) requireIntact(story, files);
  const model = readModel(files);
  const { config } = model.weights;
  requireNumbers('model.safetensors', model.weights.tensors);
  const versions = versionsOf(model);
  const checkpoint = findCheckpoint(files, model, versions);
  const spec = checkpoint === null || story === null ? null : specOf(story, checkpoint);
  const whole = spec !== null;
  const bytes = copy(files.get(whole ? STATE_FILE : 'model.safetensors')!);
  return {
    record: {
      id: newPlantId(),
      name: story?.name ?? 'Imported model',
      createdMs: story?.createdMs ?? nowMs,
      savedMs: nowMs,
      versions,
      config,
      parameters: countParameters(config),
      size: sizeOf(config),
      spec,
      stepsDone: checkpoint?.stepsDone ?? story?.stepsDone ?? null,
      ground: story?.ground ?? null,
      losses: Float32Array.from(story?.losses ?? []),
      milestones: story?.milestones ?? [],
      sizeBytes: bytes.length,
    },
    state: { kind: whole ? 'checkpoint' : 'weights', bytes, tokenizer: model.tokenizer.json },
  };
}

/** Runs a reader of `#models`, whose errors say what is wrong; what to do is the same for all. */
function reading<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw unusable(`${what} cannot be used. ${message.replace(/\.?$/, '.')}`);
  }
}

function findStory(files: NamedFiles): Story | null {
  const bytes = files.get(STORY_FILE);
  if (bytes === undefined) return null;
  const story = reading(`The file ${STORY_FILE}`, () =>
    readStory(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))),
  );
  if (typeof story !== 'string') return story;
  throw unusable(
    `The file ${STORY_FILE} cannot be used: ${story}.`,
    `Take it out of the zip to import the weights alone, or export the model again.`,
  );
}

/** A file that the story lists must be there as it was exported. */
function requireIntact(story: Story, files: NamedFiles): void {
  try {
    verifyFiles({ files: story.files }, Object.fromEntries(files));
  } catch (error) {
    if (!(error instanceof ModelFilesError)) throw error;
    throw unusable(
      error.problems.map(({ message }) => message).join(' '),
      `Export the model again. If you changed its files on purpose, take ${STORY_FILE} out of the zip.`,
    );
  }
}

function readModel(files: NamedFiles): HuggingFaceModel {
  const model = reading('This model', () => importHuggingFace(Object.fromEntries(files)));
  const { weights, tokenizer } = model;
  const parameters = countParameters(weights.config);
  if (parameters > importLimits.parameters) {
    throw unusable(
      `This model has ${parameters.toLocaleString('en-GB')} parameters; here a model may have at most ${importLimits.parameters.toLocaleString('en-GB')}.`,
      'Choose a smaller model.',
    );
  }
  const { vocabularySize } = weights.config;
  if (tokenizer.vocabularySize !== vocabularySize) {
    throw unusable(
      `The tokenizer.json knows ${tokenizer.vocabularySize} tokens and the config.json ${vocabularySize}: they belong to different models.`,
    );
  }
  reading('The file tokenizer.json', () => tokenizer.decode(tokenizer.encode('Mara lives in a town.')));
  return model;
}

function requireNumbers(file: string, tensors: Tensors): void {
  for (const [name, values] of Object.entries(tensors)) {
    const at = values.findIndex((value) => !Number.isFinite(value));
    if (at !== -1)
      throw unusable(
        `In ${file}, tensor ‘${name}’ holds ${values[at]} at place ${at}: its training had broken down.`,
      );
  }
}

/** A model that does not say where it comes from belongs to no world; its tokens are those of its own tokenizer. */
function versionsOf({ versions, tokenizer }: HuggingFaceModel): CheckpointVersions {
  if (versions === undefined)
    return { world: 'unknown', tokenizer: tokenizer.version, format: MODEL_FORMAT_VERSION };
  const { world, tokenizer: named, format } = versions as Partial<Record<keyof CheckpointVersions, unknown>>;
  if (typeof world !== 'string' || typeof named !== 'string' || typeof format !== 'string')
    throw unusable('The config.json gives no versions that can be read under ‘terrarium’.');
  if (named !== tokenizer.version) {
    throw unusable(
      `The model was trained with tokenizer ${named}, but this tokenizer.json is ${tokenizer.version}: its ids mean other words.`,
      'Choose the tokenizer.json that was exported with the model.',
    );
  }
  return { world, tokenizer: named, format };
}

function findCheckpoint(
  files: NamedFiles,
  model: HuggingFaceModel,
  versions: CheckpointVersions,
): Checkpoint | null {
  const bytes = files.get(STATE_FILE);
  if (bytes === undefined) return null;
  const checkpoint = reading(`The file ${STATE_FILE}`, () => {
    const read = decodeCheckpoint(bytes);
    validateRecipe(read.recipe);
    return read;
  });
  const strange = strangeness(checkpoint, model, versions);
  if (strange !== null) {
    throw unusable(
      `The file ${STATE_FILE} does not belong to this model: ${strange}.`,
      `Take it and ${STORY_FILE} out of the zip to import the weights alone, or export the model again.`,
    );
  }
  for (const part of ['weights', 'firstMoments', 'secondMoments'] as const)
    requireNumbers(STATE_FILE, checkpoint[part]);
  return checkpoint;
}

/** What does not fit between a checkpoint and the model it came with; null when all does. */
function strangeness(
  checkpoint: Checkpoint,
  { weights }: HuggingFaceModel,
  versions: CheckpointVersions,
): string | null {
  const { config, recipe, seed, stepsDone, tokensSeen } = checkpoint;
  const sameConfig = (Object.keys(weights.config) as (keyof TransformerConfig)[]).every(
    (key) => config[key] === weights.config[key],
  );
  if (!sameConfig) return 'its shape is another';
  if (
    (['world', 'tokenizer', 'format'] as const).some((part) => checkpoint.versions[part] !== versions[part])
  )
    return 'its versions are others';
  if (![seed, stepsDone, tokensSeen].every((count) => Number.isSafeInteger(count) && count >= 0))
    return 'it has no seed or no steps';
  const { phaseEnds } = recipe.schedule;
  const rises = phaseEnds.every(
    (end, index) => Number.isSafeInteger(end) && end > (phaseEnds[index - 1] ?? 0),
  );
  if (phaseEnds.length === 0 || !rises || recipe.batchSize > 64)
    return 'its training recipe cannot be followed here';
  const differs = Object.entries(weights.tensors).find(([name, values]) => {
    const others = checkpoint.weights[name]!;
    return values.some((value, index) => value !== others[index]);
  });
  return differs === undefined ? null : `tensor ‘${differs[0]}’ differs`;
}

/** The run to go on with, once the story and the checkpoint tell of the same one. */
function specOf(
  { spec, stepsDone }: Story,
  { config, recipe, seed, stepsDone: done }: Checkpoint,
): Story['spec'] {
  if (spec === null) return null;
  const { schedule } = recipe;
  const agrees =
    stepsDone === done &&
    spec.seed === seed &&
    spec.steps >= schedule.phaseEnds.at(-1)! &&
    spec.size === sizeOf(config) &&
    done <= spec.steps;
  if (agrees) return spec;
  throw unusable(
    `The files ${STORY_FILE} and ${STATE_FILE} tell of different runs.`,
    `Take both out of the zip to import the weights alone, or export the model again.`,
  );
}

function sizeOf(config: TransformerConfig): ModelSize | null {
  const same = (size: ModelSize): boolean => {
    const own = sizedConfig(size, config.vocabularySize);
    return (Object.keys(own) as (keyof TransformerConfig)[]).every((key) => own[key] === config[key]);
  };
  return modelSizes.find(same) ?? null;
}

const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
