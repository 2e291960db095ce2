import type { Checkpoint } from '#models';
import { encodeCheckpoint } from '#models/checkpoint-file';
import { countParameters } from '#models/transformer/config';
import type { Growth } from './growth.ts';
import type { Plant } from './plant.ts';

/**
 * The plant on the table as of a checkpoint of it; what was shown of later steps is left out. Null while there is
 * nothing to keep.
 */
export function takeSnapshot(growth: Growth, checkpoint: Checkpoint, nowMs: number): Plant | null {
  const label = growth.plant.peek();
  const spec = growth.spec.peek();
  const ground = growth.ground.peek();
  const tokenizer = growth.tokenizer.peek();
  if (label === null || spec === null || ground === null || tokenizer === null) return null;
  const { stepsDone, versions, config } = checkpoint;
  const bytes = encodeCheckpoint(checkpoint);
  const losses = new Float32Array(stepsDone);
  for (const { step, loss } of growth.losses.peek()) {
    if (step <= stepsDone) losses[step - 1] = loss;
  }
  return {
    record: {
      ...label,
      savedMs: nowMs,
      versions,
      config,
      parameters: countParameters(config),
      size: spec.size,
      spec,
      stepsDone,
      ground,
      losses,
      milestones: growth.milestones.peek().filter(({ step }) => step <= stepsDone),
      sizeBytes: bytes.length,
    },
    state: { kind: 'checkpoint', bytes, tokenizer },
  };
}
