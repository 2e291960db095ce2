import { readRecording } from '#course/read-recording.build';
import type { TrialMarks } from '#run/trial/spec';
import { writeStatements } from '#run/trial/statements';
import type { DuelDirt } from '#run/trial/train-off-plans';
import { createWorld } from '#world';
import { duelMarks, type DuelData } from './duel.ts';
import type { SetMarks } from './sets.ts';

const world = createWorld({ size: 'pocket' });

interface RecordedTrainOff {
  readonly stamp: { readonly seed: number };
  readonly chance: { readonly sets: number; readonly duel: number };
  readonly sets: readonly SetMarks[];
  readonly small: TrialMarks;
  readonly large: readonly (TrialMarks & { readonly dirt: DuelDirt; readonly dirtyShare: number })[];
}

const recording = readRecording('components/train-off/recorded/train-off.json') as RecordedTrainOff | null;

/** The five sets as they were recorded; null while they were not. */
export const recordedSets = recording && {
  recorded: recording.sets,
  facts: writeStatements(world, 'pages').length,
  chance: recording.chance.sets,
  seed: recording.stamp.seed,
};

/** The duel as it was recorded; null while it was not. */
export const recordedDuel: { readonly data: DuelData; readonly seed: number } | null = recording && {
  seed: recording.stamp.seed,
  data: {
    facts: writeStatements(world, 'primer').length,
    chance: recording.chance.duel,
    small: duelMarks(recording.small),
    large: recording.large.map(({ dirt, dirtyShare, ...marks }) => ({
      dirt,
      dirtyShare,
      ...duelMarks(marks),
    })),
  },
};
