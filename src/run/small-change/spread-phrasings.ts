import { LADDER_RELATIONS, primerRecipe, type World } from '#world';
import { cutStatements, type CutStatement } from '#world/phrasings/cut-statements';
import type { HeldModel } from '../held-model.ts';
import { askedWorld } from './asked-world.ts';
import type { PhrasingCount, PhrasingSpreadQuery, PhrasingSpreadUpdate } from './protocol.ts';
import { readAll } from './read-all.ts';
import { statedValue } from './stated-value.ts';
import { VALUE_TOKENS } from './try-kinds.ts';

/**
 * Asks the same facts of the best-known people in every phrasing, and counts how many come out right in each.
 * @throws RunError `unfit` where the model's world is not this site's
 */
export async function spreadPhrasings(
  held: HeldModel,
  { people: wanted }: Pick<PhrasingSpreadQuery, 'people'>,
  report: (update: PhrasingSpreadUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const world = askedWorld(held);
  const people = bestKnown(world).slice(0, wanted);
  const model = held.info();
  const tasks = LADDER_RELATIONS.map((relation) => ({ relation, ways: cutStatements(world, relation) }));
  const total = tasks.reduce((sum, { ways }) => sum + ways.length, 0);
  const relations = tasks.map(({ relation }) => ({ relation, phrasings: [] as PhrasingCount[] }));
  let done = 0;
  const tell = (): void => report({ model, done, total, relations: structuredClone(relations) });
  tell();
  for (const [task, { relation, ways }] of tasks.entries())
    for (const way of ways) {
      const texts = people.map((id) => way.text(id));
      const read = await readAll(held, texts, { answerTokens: VALUE_TOKENS, signal });
      if (signal.aborted) return;
      const right = read.filter(
        ({ answer }, at) => statedValue(world, texts[at]!, answer, relation, people[at]!)?.isTrue === true,
      );
      relations[task]!.phrasings.push({
        source: way.source,
        read: isRead(world, way),
        people: people.length,
        true: right.length,
      });
      done++;
      tell();
    }
}

/** People of the highest rungs, from the top; in the pocket world, whose rungs are short, those whom its text mentions most after them. */
function bestKnown(world: World): readonly string[] {
  const rungs = world.ladder.filter(({ mentions }) => mentions >= 100).toReversed();
  const top = rungs.flatMap(({ people }) => people);
  return (world.size === 'full' ? top : [...top, ...world.zipf]).map(({ id }) => id);
}

/** The pocket world's models read the primer, with a few ways to say each thing; the others read all that are not withheld. */
function isRead({ size }: World, { number, withheld }: CutStatement): boolean {
  const policy = primerRecipe({ words: 1, seed: 1 }).phrasings;
  return size === 'pocket' && policy.kind === 'few' ? number < policy.count : !withheld;
}
