import { taskProbes } from '#models/capabilities/probes';
import { answerSpread, type AnswerSpread } from '#run/answer-spread';
import type { HeldModel } from '#run/held-model';
import { promptOffers } from '#run/prompt-offers';
import type { Answer } from '#run/protocol';
import { ANSWER_TOKENS, ANSWERS_A_DRAW, SPREAD_TEMPERATURES } from '#run/spread-plan';
import { OPENINGS_A_SET, usefulVariety } from '#run/story-set';
import { createWorld } from '#world';
import { drawAnswers, holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Largest clusters that are kept with their words. */
const LISTED = 8;
const RECORD_TASK = 'turns a request for a ticket into its record, unseen names';

const round = (value: number): number => Number(value.toPrecision(5));

interface Question {
  readonly text: string;
  readonly hasMarkers?: boolean;
}

async function ask(
  held: HeldModel,
  { text, hasMarkers = false }: Question,
  at: { readonly temperature: number; readonly seed: number },
  signal: AbortSignal,
): Promise<readonly Answer[]> {
  const room = { count: ANSWERS_A_DRAW, maxTokens: ANSWER_TOKENS };
  const query = { prompt: text, hasMarkers, withStatements: true, ...room, ...at };
  return (await drawAnswers(held, query, signal)).answers;
}

/** One draw in numbers, without words. */
const drawNumbers = ({ clusters, entropyNats, distinct2, quality }: AnswerSpread) => ({
  counts: clusters.map(({ count }) => count),
  entropyNats: round(entropyNats),
  distinct2: round(distinct2!),
  wellFormed: quality!.wellFormed,
  claims: quality!.claims,
  true: quality!.true,
});

/** One prompt at one temperature: every draw's numbers, and what the first one said. */
async function measurePoint(held: HeldModel, question: Question, temperature: number, signal: AbortSignal) {
  const spreads: AnswerSpread[] = [];
  for (const seed of SEEDS)
    spreads.push(answerSpread(question.text, await ask(held, question, { temperature, seed }, signal)));
  return { temperature, draws: spreads.map(drawNumbers), first: spreads[0]!.clusters.slice(0, LISTED) };
}

/** The same three jobs at one temperature, each over all seeds: a new request for a record with each. */
async function measureJobs(held: HeldModel, temperature: number, signal: AbortSignal) {
  const world = createWorld({ size: 'full' });
  const requests = taskProbes(world, 1, SEEDS.length).find(({ name }) => name === RECORD_TASK)!.items;
  const offers = promptOffers('full');
  const [fact, story] = ['told often', 'a story'].map((wanted) =>
    offers.find(({ detail }) => detail === wanted)!,
  );
  const jobs = { valid: 0, rightRecords: 0, true: 0, variety: [] as number[] };
  for (const [index, seed] of SEEDS.entries()) {
    const at = { temperature, seed };
    const request = { text: requests[index]!.prompt, hasMarkers: true };
    const records = answerSpread(request.text, await ask(held, request, at, signal)).quality!;
    jobs.valid += records.wellFormed;
    jobs.rightRecords += records.true;
    jobs.true += answerSpread(fact!.text, await ask(held, fact!, at, signal)).quality!.true;
    const openings = await ask(held, story!, at, signal);
    const sets = Array.from({ length: ANSWERS_A_DRAW / OPENINGS_A_SET }, (_, set) =>
      usefulVariety(story!.text, openings.slice(set * OPENINGS_A_SET, (set + 1) * OPENINGS_A_SET)),
    );
    jobs.variety.push(round(sets.reduce((sum, value) => sum + value, 0) / sets.length));
  }
  return { temperature, ...jobs };
}

async function record(context: RecordContext) {
  const { signal } = context;
  const points = openPoints<object>(
    context,
    (promptOffers('pocket').length + 1) * SPREAD_TEMPERATURES.length,
  );
  const fern = await holdShipped('fern');
  const prompts = [];
  for (const { text, detail } of promptOffers('pocket')) {
    const over: object[] = [];
    for (const temperature of SPREAD_TEMPERATURES)
      over.push(
        await points.point(`${text} ${temperature}`, () => measurePoint(fern, { text }, temperature, signal)),
      );
    prompts.push({ text, detail, points: over });
  }
  const shrub = await holdShipped('shrub');
  const jobs: object[] = [];
  for (const temperature of SPREAD_TEMPERATURES)
    jobs.push(await points.point(`jobs ${temperature}`, () => measureJobs(shrub, temperature, signal)));
  return { model: fern.info(), seeds: SEEDS, prompts, jobs: { model: shrub.info(), points: jobs } };
}

type Recorded = Awaited<ReturnType<typeof record>>;

/** One prompt at one temperature: cheap enough to be drawn anew each time. */
const SAMPLE = { prompt: 2, temperature: 3 };

export default defineRecording({
  about:
    'How far 40 answers of the fern to one prompt lie apart at six temperatures, and three jobs for the shrub.',
  lesson: 'sampling',
  minutes: 3,
  seed: 1,
  out: 'components/spread/recorded/spread.json',
  data: ['fern', 'shrub'].flatMap((name) =>
    ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  record,
  sample: {
    seconds: 5,
    async recompute({ signal }) {
      const { text } = promptOffers('pocket')[SAMPLE.prompt]!;
      const temperature = SPREAD_TEMPERATURES[SAMPLE.temperature]!;
      return measurePoint(await holdShipped('fern'), { text }, temperature, signal);
    },
    stored: ({ prompts }: Recorded) => prompts[SAMPLE.prompt]!.points[SAMPLE.temperature],
  },
});
