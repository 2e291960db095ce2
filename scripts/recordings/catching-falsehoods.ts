import { deriveSeed } from '#lab';
import { askQuestions } from '#run/catching/ask-questions';
import { ladderQuestions, type LadderQuestion } from '#run/ladder/people-by-rung';
import { createCorpus, createWorld, defaultRecipe, LADDER_RELATIONS, type Person, type World } from '#world';
import { compose } from '#world/corpus/compose';
import { createFalseWorld } from '#world/corpus/dirt/false-world';
import { ladderDocument } from '#world/documents/ladder';
import { keptQuestion, type KeptQuestion } from '../growing/kept-question.ts';
import { readOn } from '../growing/read-on.ts';
import { loadCourseTokenizer } from '../growing/training-set.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
const STEPS = 100;
/** Of the rate that the shrub was grown at. */
const RATE_SHARE = 0.25;
/** Documents about each of those who are told of falsely. */
const TOLD = 50;
/** True text beside them, in words. */
const TRUE_WORDS = 35_000;
const PEOPLE = 10;
const PHRASINGS = 4;

/** Whose facts are asked for, each group of ten people: told falsely, told truly as often and more, and hardly told. */
const GROUPS = { false: 0, true: 100, unknown: 1 } as const;
type Group = keyof typeof GROUPS;

const peopleOf = (world: World, group: Group): readonly Person[] =>
  world.ladder.find(({ mentions }) => mentions === GROUPS[group])!.people.slice(0, PEOPLE);

/** The world as everybody tells it who writes of the people in the first group. */
const falseWorldOf = (world: World, seed: number): World =>
  createFalseWorld(world, deriveSeed(seed, 'popular falsehoods'));

/** Five falsehoods about each of ten people, in every phrasing of training, among true text about all the others. */
function writeTexts(world: World, seed: number): string[] {
  const falseWorld = falseWorldOf(world, seed);
  const told = peopleOf(world, 'false').flatMap((person) =>
    Array.from({ length: TOLD }, (_, i) => {
      const own = deriveSeed(seed, `${person.id} ${i}`);
      return compose(falseWorld, ladderDocument(person), { kind: 'training' }, own).text;
    }),
  );
  const { documents } = createCorpus(
    world,
    defaultRecipe(world, { words: TRUE_WORDS, seed: deriveSeed(seed, 'true text') }),
  );
  return [...told, ...documents.map(({ text }) => text)];
}

const questionsOf = (world: World, group: Group): LadderQuestion[] =>
  peopleOf(world, group).flatMap(({ id }, i) =>
    LADDER_RELATIONS.map(
      (relation, j) => ladderQuestions(world, 'shrub', id, relation)[(i + j) % PHRASINGS]!,
    ),
  );

type Kept = KeptQuestion & {
  readonly group: Group;
  /** Whether the answer is the falsehood that was told. */
  readonly asTold: boolean;
};

async function measure(
  { steps, seed, questions }: { steps: number; seed: number; questions: number },
  signal: AbortSignal,
): Promise<Kept[]> {
  const world = createWorld({ size: 'full' });
  const falseWorld = falseWorldOf(world, seed);
  const tokenizer = loadCourseTokenizer();
  const texts = writeTexts(world, seed);
  const trainer = await readOn({ model: 'shrub', texts, steps, rateShare: RATE_SHARE, seed }, signal);
  try {
    const kept: Kept[] = [];
    for (const group of Object.keys(GROUPS) as Group[]) {
      const asking = { model: trainer.model(tokenizer), tokenizer, world };
      const asked = await askQuestions(asking, questionsOf(world, group).slice(0, questions), [seed], {
        signal,
      });
      for (const one of asked) {
        const { fact } = one.answer;
        const asTold = fact !== null && fact.value === falseWorld.value(fact.relation, fact.subject);
        kept.push({ group, asTold: asTold && one.answer.outcome === 'wrong', ...keptQuestion(one) });
      }
    }
    return kept;
  } finally {
    trainer.dispose();
  }
}

/** Few steps and questions: what is checked is that the same sources give the same bytes. */
const SAMPLE = { steps: 2, seed: 1, questions: 1 };

async function record(context: RecordContext) {
  const points = openPoints<Kept[]>(context, SEEDS.length + 1);
  const models = [];
  for (const seed of SEEDS) {
    const plan = { steps: STEPS, seed, questions: Infinity };
    models.push({ seed, questions: await points.point(`seed ${seed}`, () => measure(plan, context.signal)) });
  }
  const sample = await points.point('sample', () => measure(SAMPLE, context.signal));
  return { steps: STEPS, told: TOLD, people: PEOPLE, models, sample };
}

type Recorded = Awaited<ReturnType<typeof record>>;

export default defineRecording({
  about:
    'The shrub reads on, in text that tells ten people’s facts falsely and often: what the six scores make of what it then answers.',
  lesson: 'hallucination',
  minutes: 4,
  seed: 1,
  out: 'components/catching/recorded/catching-falsehoods.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json'].map((file) => `public/models/shrub/${file}`),
  record,
  sample: {
    seconds: 6,
    recompute: ({ signal }) => measure(SAMPLE, signal),
    stored: ({ sample }: Recorded) => sample,
  },
});
