import type { TransformerConfig } from './transformer/config.ts';
import type { Tensors } from './transformer/parameters.ts';
import type { TrainingRecipe } from './transformer/recipe.ts';

/** Version of the checkpoint layout and of what its numbers mean. Raise it when old checkpoints would be misread. */
export const MODEL_FORMAT_VERSION = '1';

/** What a model's data come from. */
export interface DataVersions {
  /** Version of the world whose text it reads. */
  readonly world: string;
  /** Fingerprint of the tokenizer. */
  readonly tokenizer: string;
}

export interface CheckpointVersions extends DataVersions {
  readonly format: string;
}

/** Everything training needs to go on as if it had never stopped. */
export interface Checkpoint {
  readonly versions: CheckpointVersions;
  readonly config: TransformerConfig;
  readonly recipe: TrainingRecipe;
  readonly seed: number;
  readonly stepsDone: number;
  /** Targets that counted in the loss so far. */
  readonly tokensSeen: number;
  readonly weights: Tensors;
  readonly firstMoments: Tensors;
  readonly secondMoments: Tensors;
}

/** A checkpoint that belongs to another world, tokenizer or format; the message says which, and what to do. */
export class VersionMismatchError extends Error {
  readonly part: keyof CheckpointVersions;
  readonly found: string;
  readonly expected: string;

  constructor(part: keyof CheckpointVersions, found: string, expected: string) {
    const reasons: Record<keyof CheckpointVersions, string> = {
      format: `It was saved in format ${found}; this course reads format ${expected}.`,
      world: `It learned from world ${found}; this course now tells of world ${expected}, whose facts differ.`,
      tokenizer: `Its tokens are those of tokenizer ${found}; this course uses ${expected}, where ids mean other words.`,
    };
    super(`This saved model does not fit. ${reasons[part]} Grow a new model; the old file stays as it is.`);
    this.name = 'VersionMismatchError';
    this.part = part;
    this.found = found;
    this.expected = expected;
  }
}

/** @throws VersionMismatchError when a checkpoint's versions are not these */
export function requireVersions(found: CheckpointVersions, versions: DataVersions): void {
  const expected: CheckpointVersions = { ...versions, format: MODEL_FORMAT_VERSION };
  for (const part of ['format', 'tokenizer', 'world'] as const) {
    if (found[part] !== expected[part]) throw new VersionMismatchError(part, found[part], expected[part]);
  }
}
