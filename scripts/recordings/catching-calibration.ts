import { deriveSeed } from '#lab';
import type { TransformerModel } from '#models';
import { valueBeliefs } from '#run/catching/value-beliefs';
import { ladderQuestions, type LadderQuestion } from '#run/ladder/people-by-rung';
import { createCorpus, createWorld, type RelationId, type World } from '#world';
import { readOn } from '../growing/read-on.ts';
import { loadShippedModel } from '../growing/shipped-model.ts';
import { loadCourseTokenizer } from '../growing/training-set.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Relations whose values are words: home, trade and pet. A number's first digits would stand for all that begin with them. */
const RELATIONS: readonly RelationId[] = ['home', 'trade', 'pet'];
const PHRASINGS = 4;
/** Rungs from never to a thousand times, and how many of their people. */
const RUNGS = [0, 10, 30, 100, 300, 1000];
const PEOPLE = 10;
/** A few documents read many times, as in supervised fine-tuning. */
const PRACTICE = { words: 6000, steps: 40, rateShare: 0.25 };

/** A question about each of these facts of people on those rungs; no document of the practice tells of them. */
const questionsOf = (world: World): LadderQuestion[] =>
  world.ladder
    .filter(({ mentions }) => RUNGS.includes(mentions))
    .flatMap(({ people }) =>
      people
        .slice(0, PEOPLE)
        .flatMap(({ id }, i) =>
          RELATIONS.map((relation, j) => ladderQuestions(world, 'shrub', id, relation)[(i + j) % PHRASINGS]!),
        ),
    );

/** Questions and answers, nothing else, about people off the ladder, towns and trades: all of them true, and never 'I do not know'. */
function practiceTexts(world: World, seed: number): string[] {
  const { documents } = createCorpus(world, {
    words: PRACTICE.words,
    seed: deriveSeed(seed, 'practice'),
    mix: { questionAnswer: 1 },
    phrasings: { kind: 'training' },
    ladderScale: 0,
  });
  return documents.map(({ text }) => text);
}

/** Of each question the confidence, negative where the value was wrong. */
async function beliefs(model: TransformerModel, questions = Infinity): Promise<number[]> {
  const world = createWorld({ size: 'full' });
  const found = await valueBeliefs(
    model,
    loadCourseTokenizer(),
    world,
    questionsOf(world).slice(0, questions),
  );
  return found.map(({ confidence, right }) => Number((right ? confidence : -confidence).toPrecision(4)));
}

async function practised(seed: number, signal: AbortSignal): Promise<number[]> {
  const texts = practiceTexts(createWorld({ size: 'full' }), seed);
  const { steps, rateShare } = PRACTICE;
  const trainer = await readOn({ model: 'shrub', texts, steps, rateShare, seed }, signal);
  try {
    return await beliefs(trainer.model(loadCourseTokenizer()));
  } finally {
    trainer.dispose();
  }
}

async function record(context: RecordContext) {
  const { signal } = context;
  const points = openPoints<number[]>(context, SEEDS.length + 1);
  const base = await points.point('base', async () => beliefs((await loadShippedModel('shrub')).model));
  const tuned = [];
  for (const seed of SEEDS) tuned.push(await points.point(`seed ${seed}`, () => practised(seed, signal)));
  return { seeds: SEEDS, practice: PRACTICE, base, tuned };
}

type Recorded = Awaited<ReturnType<typeof record>>;

const SAMPLE_QUESTIONS = 6;

export default defineRecording({
  about:
    'How sure the shrub is of facts, among all the values they could have, before and after practising answers.',
  lesson: 'hallucination',
  minutes: 2,
  seed: 1,
  out: 'components/catching/recorded/catching-calibration.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json'].map((file) => `public/models/shrub/${file}`),
  record,
  sample: {
    seconds: 2,
    recompute: async () => beliefs((await loadShippedModel('shrub')).model, SAMPLE_QUESTIONS),
    stored: ({ base }: Recorded) => base.slice(0, SAMPLE_QUESTIONS),
  },
});
