import { createWorld } from '#world';
import { writeSumProblems, type SumMaterial } from '#run/sums/write-problems';

export const world = createWorld({ size: 'full' });

export const problemsOf = (material: SumMaterial, steps: number, count = 12) =>
  writeSumProblems(world, { material, steps, count, seed: 1 });
