import { answerQuestions } from '#run/ladder/answer-questions';
import { climbLadder } from '#run/ladder/climb';
import { mentionsRead } from '#run/ladder/mentions-read';
import { namesakeShare } from '#run/ladder/namesakes';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import { LADDER_MODEL, type LadderUpdate, type RungTally } from '#run/ladder/protocol';
import type { HeldModel } from '#run/held-model';
import { createWorld, LADDER_RELATIONS, type World } from '#world';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
const TEMPERATURES = [0.7, 1];
const PHRASINGS = [0, 1, 2, 3, 4, 5];
/** Names whose like training answered with 'I do not know', and which it never met. */
const STRANGERS = Array.from({ length: 20 }, (_, i) => STRANGER_NAMES.name(2 * i + 1));

const round = (value: number): number => Number(value.toPrecision(6));

const rounded = (tally: RungTally): RungTally => ({
  ...tally,
  confidence: round(tally.confidence),
  confidenceSquared: round(tally.confidenceSquared),
});

interface Setting {
  readonly temperature: number;
  readonly seed: number;
  readonly phrasing: number;
}

async function climb(held: HeldModel, world: World, setting: Setting, signal: AbortSignal) {
  let last: LadderUpdate | undefined;
  const asked = await climbLadder(held, setting, (update) => (last = update), signal);
  const namesakes = last!.rungs.map(({ mentions }) => {
    const onRung = new Set(
      world.ladder.find((rung) => rung.mentions === mentions)!.people.map(({ id }) => id),
    );
    const wrong = asked.flatMap(({ question, answer }) =>
      onRung.has(question.subject) && answer.outcome === 'wrong' && answer.stated !== null
        ? [answer.stated]
        : [],
    );
    const { expected, ...share } = namesakeShare(world, wrong);
    return { mentions, ...share, expected: round(expected) };
  });
  return { ...setting, rungs: last!.rungs.map(rounded), namesakes };
}

/** Whether the model owns up where nobody could know: about strangers, in the same questions. */
async function askStrangers(held: HeldModel, world: World, signal: AbortSignal) {
  const { id } = world.people[0]!;
  const questions = STRANGERS.flatMap((name) =>
    LADDER_RELATIONS.map((relation) => {
      const [first] = ladderQuestions(world, LADDER_MODEL, id, relation);
      return { ...first!, subject: name, prompt: first!.prompt.replace(id, name) };
    }),
  );
  const answers = await answerQuestions(held.model, world, questions, { temperature: 0, seed: 1, signal });
  return {
    asked: answers.length,
    unknown: answers.filter(({ outcome }) => outcome === 'unknown').length,
    broken: answers.filter(({ outcome }) => outcome === 'broken').length,
  };
}

/** What needs no model to be right: a guess among a relation's values, and the one that the text tells most. */
function baselines(world: World) {
  const { commonest } = mentionsRead[LADDER_MODEL];
  const people = world.ladder.flatMap((rung) => rung.people);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const alwaysRight = LADDER_RELATIONS.map((relation) =>
    mean(people.map(({ id }) => (world.value(relation, id) === commonest[relation]!.value ? 1 : 0))),
  );
  return {
    chance: round(mean(LADDER_RELATIONS.map((relation) => 1 / world.domainSize(relation)))),
    commonest: round(mean(alwaysRight)),
  };
}

async function record(context: RecordContext) {
  const { signal } = context;
  const world = createWorld({ size: 'full' });
  const held = await holdShipped(LADDER_MODEL);
  const settings: Setting[] = [
    ...PHRASINGS.map((phrasing) => ({ temperature: 0, seed: SEEDS[0]!, phrasing })),
    ...TEMPERATURES.flatMap((temperature) => SEEDS.map((seed) => ({ temperature, seed, phrasing: 0 }))),
  ];
  const points = openPoints<Awaited<ReturnType<typeof climb>>>(context, settings.length);
  const runs = [];
  for (const setting of settings)
    runs.push(
      await points.point(`${setting.temperature} ${setting.seed} ${setting.phrasing}`, () =>
        climb(held, world, setting, signal),
      ),
    );
  return {
    model: held.info(),
    seeds: SEEDS,
    ...baselines(world),
    strangers: await askStrangers(held, world, signal),
    runs,
  };
}

export default defineRecording({
  about:
    'What the shrub tells of everybody on the ladder: greedily in six phrasings, and drawn at two temperatures from five seeds.',
  lesson: 'hallucination',
  minutes: 3,
  seed: 1,
  out: 'components/ladder/recorded/ladder.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
    (file) => `public/models/${LADDER_MODEL}/${file}`,
  ),
  record,
  sample: {
    seconds: 5,
    recompute: async ({ signal }) =>
      askStrangers(await holdShipped(LADDER_MODEL), createWorld({ size: 'full' }), signal),
    stored: ({ strangers }: Awaited<ReturnType<typeof record>>) => strangers,
  },
});
