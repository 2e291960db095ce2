import type { World } from '#world';
import { SETS_A_SEED, type DecodingTask } from './decoder.ts';

const STORY = 'When';
/** People told of now and then, and rather often: a model has an opinion of them, and not always the right one. */
const RUNGS = [30, 100];

/** The prompts of a task, one for each set. */
export function taskPrompts(world: World, task: DecodingTask): string[] {
  if (task === 'story') return Array.from({ length: SETS_A_SEED }, () => STORY);
  const people = world.ladder
    .filter(({ mentions }) => RUNGS.includes(mentions))
    .flatMap((rung) => rung.people);
  return people.slice(0, SETS_A_SEED).map(({ id }) => `${id} lives in`);
}
