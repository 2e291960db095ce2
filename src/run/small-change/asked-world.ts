import type { World } from '#world';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';

/**
 * The world that a model tells of.
 * @throws RunError `unfit` where it is not this site's
 */
export function askedWorld(held: HeldModel): World {
  const world = worldOf(held.info().world);
  if (world === null)
    throw new RunError(
      'unfit',
      'This model tells of another version of the world, so nobody knows which of its answers are right.',
      'Choose another model.',
    );
  return world;
}
