import type { FileManifest } from '#models/verify-files';
import type { Milestone, TrainingGround, TrainingSpec } from '#run/protocol';
import { nameLimit, tidyName, type PlantRecord } from '../plant.ts';

/** What `terrarium.json` tells of a plant. */
export interface Story {
  readonly name: string;
  readonly createdMs: number;
  readonly stepsDone: number | null;
  readonly spec: TrainingSpec | null;
  readonly ground: TrainingGround | null;
  readonly losses: readonly number[];
  readonly milestones: readonly Milestone[];
  readonly files: FileManifest['files'];
}

const STORY_VERSION = 1;

export function writeStory(record: PlantRecord, { files }: FileManifest): string {
  const { name, createdMs, stepsDone, spec, ground, milestones } = record;
  // Nine digits give every 32-bit number back exactly.
  const losses = Array.from(record.losses, (loss) => Number(loss.toPrecision(9)));
  const story: Story = { name, createdMs, stepsDone, spec, ground, losses, milestones, files };
  return `${JSON.stringify({ version: STORY_VERSION, ...story })}\n`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown, limit = 2000): value is string =>
  typeof value === 'string' && value.length <= limit;

function isSpec(value: unknown): value is TrainingSpec {
  return (
    isRecord(value) &&
    ['sprout', 'fern', 'shrub'].includes(value['size'] as string) &&
    ['wasm', 'webgpu'].includes(value['backend'] as string) &&
    isCount(value['seed']) &&
    isCount(value['steps'])
  );
}

function isMilestone(value: unknown): value is Milestone {
  if (!isRecord(value)) return false;
  const { step, sample, wellFormedShare, sentences, heldOutLoss } = value;
  const isSentence = (one: unknown): boolean =>
    isRecord(one) && isText(one['text']) && typeof one['wellFormed'] === 'boolean';
  return (
    isCount(step) &&
    isCount(sentences) &&
    isNumber(heldOutLoss) &&
    (wellFormedShare === null || isNumber(wellFormedShare)) &&
    Array.isArray(sample) &&
    sample.length <= 200 &&
    sample.every(isSentence)
  );
}

function isGround(value: unknown): value is TrainingGround {
  if (!isRecord(value)) return false;
  const { model, spec, corpus, floor, worldVersion, tokensPerWord, tokensPerStep, stepsBefore } = value;
  if (!isRecord(model) || !isRecord(corpus) || !isRecord(floor) || !isSpec(spec)) return false;
  const counts = [
    model['parameters'],
    model['vocabularySize'],
    model['contextLength'],
    corpus['documents'],
    stepsBefore,
  ];
  const numbers = [
    corpus['words'],
    corpus['tokens'],
    floor['factsKnown'],
    floor['factsUnknown'],
    tokensPerWord,
    tokensPerStep,
  ];
  const { world } = model;
  const isWorld =
    world === null ||
    (isRecord(world) && ['pocket', 'full'].includes(world['size'] as string) && isText(world['version']));
  return (
    counts.every(isCount) &&
    numbers.every(isNumber) &&
    isText(worldVersion) &&
    isText(model['name']) &&
    isWorld
  );
}

function isManifest(value: unknown): value is FileManifest['files'] {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (file) => isRecord(file) && isText(file['sha256']) && isCount(file['sizeBytes']),
    )
  );
}

/** Steps a story may tell of: beyond that its lists alone would fill the page's memory. */
const stepLimit = 1_000_000;

/**
 * Reads the parsed contents of a `terrarium.json`.
 * @returns the story, or the name of the part that cannot be used
 */
export function readStory(contents: unknown): Story | string {
  if (!isRecord(contents)) return 'it is no JSON object';
  if (contents['version'] !== STORY_VERSION)
    return `its version is ${JSON.stringify(contents['version'])}, not ${STORY_VERSION}`;
  const { name, createdMs, stepsDone, spec, ground, losses, milestones, files } = contents;
  if (!isText(name, 10 * nameLimit)) return 'its name is no text';
  if (!isNumber(createdMs)) return 'its createdMs is no number';
  if (stepsDone !== null && !(isCount(stepsDone) && stepsDone <= stepLimit))
    return 'its stepsDone is no number of steps';
  if (spec !== null && !isSpec(spec)) return 'its spec is no training run';
  if (ground !== null && !isGround(ground)) return 'its ground is none';
  if (!Array.isArray(losses) || losses.length > stepLimit || !losses.every(isNumber))
    return 'its losses are no list of numbers';
  if (losses.length > (stepsDone ?? 0))
    return `it tells of ${losses.length} losses in ${stepsDone ?? 0} steps`;
  if (!Array.isArray(milestones) || milestones.length > 1000 || !milestones.every(isMilestone))
    return 'its milestones are none';
  if (!isManifest(files)) return 'its list of files cannot be read';
  return {
    name: tidyName(name, 'Imported model'),
    createdMs,
    stepsDone,
    spec,
    ground,
    losses,
    milestones,
    files,
  };
}
