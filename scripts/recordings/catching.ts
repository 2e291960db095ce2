import { askQuestions, type AskedQuestion, type FactQuestion } from '#run/catching/ask-questions';
import type { HeldModel } from '#run/held-model';
import { ladderQuestions } from '#run/ladder/people-by-rung';
import { countMentions, createWorld, LADDER_RELATIONS, type RelationId, type World } from '#world';
import { holdShipped, textReadBy } from '../growing/ask-shipped.ts';
import { keptQuestion, type KeptQuestion } from '../growing/kept-question.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Rungs on either side of the step from guessing to knowing. */
const MIDDLE_RUNGS = [30, 100];
/** Everybody else's facts that were told about as often, or somewhat more: those are known half. */
const BETWEEN = { least: 40, most: 400 };
/** Phrasings of a question that training has. */
const PHRASINGS = 4;

interface Place {
  readonly where: 'ladder' | 'elsewhere';
  readonly relation: RelationId;
  readonly subject: string;
  /** How often training told the fact. */
  readonly told: number;
}

/** The facts in the middle: of the ladder's two rungs, and of those who do not stand on it. */
function middleFacts(world: World): Place[] {
  const counts = countMentions(textReadBy('shrub'));
  const of = (where: Place['where'], people: readonly { readonly id: string }[]): Place[] =>
    people.flatMap(({ id }) =>
      LADDER_RELATIONS.map((relation) => ({
        where,
        relation,
        subject: id,
        told: counts.subject(relation, id),
      })),
    );
  const rungs = world.ladder.filter(({ mentions }) => MIDDLE_RUNGS.includes(mentions));
  return [
    ...of(
      'ladder',
      rungs.flatMap(({ people }) => people),
    ),
    ...of('elsewhere', world.zipf).filter(({ told }) => told >= BETWEEN.least && told <= BETWEEN.most),
  ];
}

/** A question about a fact, the phrasings by turns. */
const questionOf = (world: World, { relation, subject }: Omit<Place, 'told'>, index: number): FactQuestion =>
  ladderQuestions(world, 'shrub', subject, relation)[index % PHRASINGS]!;

const ask = (held: HeldModel, world: World, questions: readonly FactQuestion[], signal: AbortSignal) =>
  askQuestions({ ...held, world }, questions, SEEDS, { signal });

/** The commonest meaning of a question's samples: how many have it, and in how many wordings. */
function commonest({ sets }: AskedQuestion): { readonly samples: number; readonly wordings: number } {
  const groups = Map.groupBy(
    sets.flatMap(({ samples }) => samples),
    ({ meaning }) => meaning,
  );
  const [most] = [...groups.values()].sort((a, b) => b.length - a.length);
  return { samples: most!.length, wordings: new Set(most!.map(({ text }) => text.trim())).size };
}

type Kept = KeptQuestion & { readonly commonest: ReturnType<typeof commonest> };

async function record(context: RecordContext) {
  const { signal, log } = context;
  const world = createWorld({ size: 'full' });
  log('counting what was told');
  const facts = middleFacts(world);
  const points = openPoints<Kept>(context, facts.length);
  const held = await holdShipped('shrub');
  const questions = [];
  for (const [index, fact] of facts.entries()) {
    const kept = await points.point(`${fact.relation} ${fact.subject}`, async () => {
      const [asked] = await ask(held, world, [questionOf(world, fact, index)], signal);
      return { ...keptQuestion(asked!), commonest: commonest(asked!) };
    });
    questions.push({ ...fact, ...kept });
  }
  return { model: held.info(), seeds: SEEDS, questions };
}

type Recorded = Awaited<ReturnType<typeof record>>;

export default defineRecording({
  about:
    'What six scores make of the shrub’s answers about facts it half knows, by five seeds of 12 samples each.',
  lesson: 'hallucination',
  minutes: 5,
  seed: 1,
  out: 'components/catching/recorded/catching.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
    (file) => `public/models/shrub/${file}`,
  ),
  record,
  sample: {
    seconds: 2,
    async recompute({ signal }) {
      const world = createWorld({ size: 'full' });
      const [rung] = world.ladder.filter(({ mentions }) => MIDDLE_RUNGS.includes(mentions));
      const fact = { where: 'ladder', relation: LADDER_RELATIONS[0]!, subject: rung!.people[0]!.id } as const;
      const [asked] = await ask(await holdShipped('shrub'), world, [questionOf(world, fact, 0)], signal);
      return { ...keptQuestion(asked!), commonest: commonest(asked!) };
    },
    stored: ({ questions }: Recorded) => {
      const { outcome, answer, samples, commonest: most } = questions[0]!;
      return { outcome, answer, samples, commonest: most };
    },
  },
});
