import { MODEL_FORMAT_VERSION, requireVersions, VersionMismatchError } from '#models/checkpoint';
import { TOKENIZER_VERSION } from '#models/tokenizer-version';
import type { Failure } from '#run/failure';
import { WORLD_VERSION } from '#world/version';
import type { PlantRecord } from './plant.ts';

/** What can still be done with a plant. */
export interface Fitness {
  readonly canBeAsked: boolean;
  /** Why it cannot grow on, for the reader; null when it can. */
  readonly obstacle: Failure | null;
}

/** Holds a plant's versions against those of the course as it is now. */
export function fitnessOf({ versions, spec }: Pick<PlantRecord, 'versions' | 'spec'>): Fitness {
  const canBeAsked = versions.format === MODEL_FORMAT_VERSION;
  if (spec === null) {
    return {
      canBeAsked,
      obstacle: {
        code: 'unfit',
        message:
          'Only the weights of this model are here, not the state of its training, so it cannot grow on.',
        remedy: 'You can ask it. To grow on, import it with its training state or grow a new one.',
      },
    };
  }
  try {
    requireVersions(versions, { world: WORLD_VERSION, tokenizer: TOKENIZER_VERSION });
    return { canBeAsked, obstacle: null };
  } catch (error) {
    if (!(error instanceof VersionMismatchError)) throw error;
    const remedy = canBeAsked
      ? 'You can still ask it, with the tokenizer it learnt with.'
      : 'It can only be deleted here.';
    return { canBeAsked, obstacle: { code: 'unfit', message: error.message, remedy } };
  }
}
