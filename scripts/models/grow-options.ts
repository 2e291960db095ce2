import { parseArgs } from 'node:util';
import { modelSizes, type ModelSize } from '#models';
import type { World } from '#world';

/** What `npm run grow` was asked to do. */
export interface GrowOptions {
  readonly size: ModelSize;
  readonly world: World['size'];
  /** Steps of the run, or with `goOn` steps beyond those it has done. */
  readonly steps: number;
  readonly words: number;
  readonly seed: number;
  /** Folder for the finished model; beside the checkpoint when not given. */
  readonly out: string | undefined;
  /** Whether a finished run is to be trained further. */
  readonly goOn: boolean;
  /** Whether to write weights in half precision. */
  readonly half: boolean;
}

const defaultSteps: Record<ModelSize, number> = { sprout: 1500, fern: 3000, shrub: 10_000 };
const defaultWords: Record<World['size'], number> = { pocket: 200_000, full: 2_000_000 };

export const usage =
  'npm run grow -- sprout|fern|shrub [--world pocket|full] [--steps N] [--words N] [--seed N] [--out DIR] ' +
  '[--half] [--continue]';

function wholeNumber(name: string, text: string | undefined, standard: number, least: number): number {
  if (text === undefined) return standard;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name} takes a whole number from ${least} up, not '${text}'. ${usage}`);
}

/** @throws Error with the usage when something is missing, unknown or makes no sense */
export function growOptions(args: readonly string[]): GrowOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      world: { type: 'string', default: 'full' },
      steps: { type: 'string' },
      words: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      half: { type: 'boolean', default: false },
      continue: { type: 'boolean', default: false },
    },
  });
  const size = modelSizes.find((name) => name === positionals[0]);
  if (size === undefined || positionals.length > 1) throw new Error(`Which model? ${usage}`);
  const { world } = values;
  if (world !== 'pocket' && world !== 'full') throw new Error(`There is no world '${world}'. ${usage}`);
  return {
    size,
    world,
    steps: wholeNumber('steps', values.steps, defaultSteps[size], 1),
    words: wholeNumber('words', values.words, defaultWords[world], 1000),
    seed: wholeNumber('seed', values.seed, 1, 0),
    out: values.out,
    goOn: values.continue,
    half: values.half,
  };
}
