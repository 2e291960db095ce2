import { worldOf } from '#run/judge-answer';
import { measureLink } from '#run/snowball/measure-link';
import { measurePeople, WRONG_TRADES, type PeopleTally } from '#run/snowball/measure-people';
import { mentionsRead } from '#run/ladder/mentions-read';
import { peopleByRung, type LadderModel } from '#run/ladder/people-by-rung';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const models: readonly LadderModel[] = ['fern', 'shrub'];
const seed = 1;
/** The people that the texts tell of most often beside the ladder; all there are in the pocket world. */
const CAST = 36;

async function measureModel(
  name: LadderModel,
  point: (key: string, compute: () => Promise<PeopleTally>) => Promise<PeopleTally>,
  signal: AbortSignal,
) {
  const held = await holdShipped(name);
  const world = worldOf(held.info().world)!;
  const groups = [];
  for (const { mentions, people } of peopleByRung(world, mentionsRead[name].told)) {
    const rung = world.ladder.find((one) => one.mentions === mentions)!;
    const told = people.reduce((sum, person) => sum + person.told, 0) / people.length;
    const tally = await point(`${name}, rung ${mentions}`, () =>
      measurePeople(held, world, rung.people, seed, signal),
    );
    groups.push({ rung: mentions, told: Number(told.toFixed(1)), ...tally });
  }
  const cast = await point(`${name}, cast`, () =>
    measurePeople(held, world, world.zipf.slice(0, CAST), seed, signal),
  );
  groups.push({ rung: null, told: null, ...cast });
  return { model: held.info(), link: await measureLink(held, world, signal), groups };
}

export default defineRecording({
  about:
    'Which good the fern and the shrub name after a wrong trade of a person, by how well the person is known; and whether they know which trade makes which good.',
  lesson: 'hallucination',
  minutes: 2,
  seed,
  out: 'components/snowball/recorded/snowball.json',
  data: models.flatMap((name) =>
    ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  async record(context) {
    const { point } = openPoints<PeopleTally>(context, 16);
    const found = [];
    for (const name of models) found.push(await measureModel(name, point, context.signal));
    return { wrongTrades: WRONG_TRADES, models: found };
  },
  sample: {
    seconds: 4,
    async recompute({ signal }) {
      const held = await holdShipped('fern');
      const world = worldOf(held.info().world)!;
      return measurePeople(held, world, world.ladder.at(-1)!.people, seed, signal);
    },
    stored({ models: [fern] }) {
      const { people, known, counts, countsOfKnown, byAccident, recognised, examples } = fern!.groups.at(-2)!;
      return { people, known, counts, countsOfKnown, byAccident, recognised, examples };
    },
  },
});
