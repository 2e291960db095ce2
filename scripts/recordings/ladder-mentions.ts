import type { LadderModel } from '#run/ladder/people-by-rung';
import { countMentions, createWorld, LADDER_RELATIONS, type LabelledDocument, type World } from '#world';
import { textReadBy } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

const MODELS: readonly LadderModel[] = ['fern', 'shrub'];

/**
 * How often the people on the ladder were told of. The ladder's documents tell all of its facts once, and no other
 * document any, so that one number holds for all five.
 */
function countTold(world: World, documents: readonly LabelledDocument[]): Record<string, number> {
  const counts = countMentions(documents);
  const people = world.ladder.flatMap((rung) => rung.people);
  return Object.fromEntries(
    people.map(({ id }) => {
      const told = new Set(LADDER_RELATIONS.map((relation) => counts.subject(relation, id)));
      if (told.size > 1) throw new Error(`The facts about ${id} were not told equally often.`);
      return [id, [...told][0]!];
    }),
  );
}

/** The value of each of the ladder's relations that the text gives to people most often, and its share of all. */
function findCommonest(documents: readonly LabelledDocument[]) {
  return Object.fromEntries(
    LADDER_RELATIONS.map((relation) => {
      const counts = new Map<string, number>();
      for (const { mentions } of documents)
        for (const fact of mentions)
          if (fact.relation === relation) counts.set(fact.value, (counts.get(fact.value) ?? 0) + 1);
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [value, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
      return [relation, { value, share: Number((count / all).toPrecision(6)) }];
    }),
  );
}

function countFor(name: LadderModel) {
  const documents = textReadBy(name);
  const world = createWorld({ size: name === 'fern' ? 'pocket' : 'full' });
  return { told: countTold(world, documents), commonest: findCommonest(documents) };
}

export default defineRecording({
  about: 'How often the shipped models read of each person on the ladder, and the values they read most.',
  lesson: 'hallucination',
  minutes: 1,
  seed: 1,
  out: 'src/run/ladder/recorded/mentions.json',
  data: MODELS.map((name) => `public/models/${name}/card.json`),
  record({ log }) {
    const models = MODELS.map((name) => {
      log(`writing what ${name} read again`);
      return [name, countFor(name)] as const;
    });
    return { models: Object.fromEntries(models) };
  },
  sample: {
    seconds: 12,
    recompute: () => countFor('fern'),
    stored: ({ models }) => models.fern,
  },
});
