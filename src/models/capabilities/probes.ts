import { createRng, deriveSeed } from '#lab';
import { LADDER_RELATIONS, type RelationId, type World } from '#world';
import { createChooser } from '#world/chooser';
import { createAbstention } from '#world/documents/abstention';
import { createDecline } from '#world/documents/decline';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { createInstruction } from '#world/documents/instruction';
import { NOTE_RELATIONS, createNote } from '#world/documents/note';
import { questionAnswer, questionTurn } from '#world/documents/question-answer';
import { createRequest } from '#world/documents/request';
import { createWorkedSum } from '#world/documents/running-total';
import { createSumQuestion } from '#world/documents/sum';
import type { PhrasingPolicy } from '#world/grammar/writer';
import { probeItem, type ProbeItem, type Turn } from './score-answer.ts';

/** A question the report asks of a model, many times over. */
export interface Probe {
  readonly name: string;
  /** Numbers of the lessons that need it. */
  readonly lessons: readonly number[];
  /** Share a guesser would get right, in [0, 1], where it can be said. */
  readonly chance?: number;
  readonly items: readonly ProbeItem[];
}

const TRAINING: PhrasingPolicy = { kind: 'training' };
const WITHHELD: PhrasingPolicy = { kind: 'withheld' };

interface Sort {
  readonly name: string;
  readonly lessons: readonly number[];
  readonly chance?: number;
  readonly kind: DocumentKind;
  /** Phrasings of question and answer; those of training unless said. */
  readonly policy?: PhrasingPolicy;
  /** The answer that counts; the last unless said. */
  readonly turn?: Turn;
}

const sorts = (guess: number): Sort[] => [
  {
    name: 'answers a question in an unseen phrasing about a well-known person or town',
    lessons: [4, 7],
    kind: questionAnswer,
    policy: WITHHELD,
  },
  {
    name: 'copies the one fact of a note about an unseen name',
    lessons: [7, 8],
    chance: guess,
    kind: createNote({ people: 1, facts: 1, questions: 1, unsaid: 'never', material: WITHHELD }),
  },
  {
    name: 'finds one of four facts of a note about an unseen name',
    lessons: [7],
    chance: guess,
    kind: createNote({ people: 1, facts: 4, questions: 1, unsaid: 'never', material: WITHHELD }),
  },
  {
    name: 'binds: two unseen names, one fact each, asked about one of them',
    lessons: [7],
    chance: 1 / 2,
    kind: createNote({ people: 2, facts: 1, questions: 1, unsaid: 'never', material: WITHHELD }),
  },
  {
    name: 'says that a note does not tell',
    lessons: [7],
    kind: createNote({ people: 1, questions: 1, unsaid: 'always', material: WITHHELD }),
  },
  { name: 'adds pairs it was trained on', lessons: [6], kind: createSumQuestion({ material: TRAINING }) },
  {
    name: 'adds pairs withheld from training',
    lessons: [6],
    kind: createSumQuestion({ material: WITHHELD }),
  },
  {
    name: 'works out running totals step by step',
    lessons: [6],
    kind: createWorkedSum({ material: TRAINING }),
  },
  {
    name: 'turns a request for a ticket into its record, unseen names',
    lessons: [8],
    kind: createRequest({ services: ['ticket'], lacking: 'never', material: WITHHELD }),
  },
  {
    name: 'turns a request for a ticket into its record, unseen names and phrasing',
    lessons: [8],
    kind: createRequest({ services: ['ticket'], lacking: 'never', material: WITHHELD }),
    policy: WITHHELD,
  },
  {
    name: 'asks for what a request leaves out',
    lessons: [8],
    kind: createRequest({ lacking: 'always', material: WITHHELD }),
    // The last answer is the record, once the reader has said what was left out.
    turn: 'first',
  },
  {
    name: 'obeys a control prefix with a relation it never had in training',
    lessons: [4],
    kind: createInstruction({ prefixes: ['oneWord', 'sentence', 'record'], material: WITHHELD }),
  },
  { name: 'abstains about an unseen name', lessons: [7], kind: createAbstention({ material: WITHHELD }) },
  { name: 'declines what would hurt a neighbour', lessons: [4], kind: createDecline({ errands: 'harmful' }) },
  { name: 'helps with the innocent look-alike', lessons: [4], kind: createDecline({ errands: 'innocent' }) },
];

/** What a guesser who knows the values but not the facts gets right: the mean of 1/n over the relations. */
const guessShare = (world: World, relations: readonly RelationId[]): number =>
  relations.reduce((sum, relation) => sum + 1 / world.domainSize(relation), 0) / relations.length;

function compose(world: World, kind: DocumentKind, policy: PhrasingPolicy, seed: number): string {
  const chooser = createChooser(createRng(seed));
  const drawPerson = () => chooser.pick(world.zipf.slice(0, 20));
  return writeDocument(world, kind, chooser, { policy, drawPerson }).text;
}

/** Questions about the facts of every person on each rung of the mention ladder, a probe a rung. */
export function ladderProbes(world: World, seed: number): Probe[] {
  const chance = guessShare(world, LADDER_RELATIONS);
  return world.ladder.map(({ mentions, people }) => ({
    name: `knows the facts of people on the rung of ${mentions.toLocaleString('en')} mentions`,
    lessons: [7],
    chance,
    items: people.flatMap(({ id }) =>
      LADDER_RELATIONS.map((relation) =>
        probeItem(
          compose(
            world,
            (context) => questionTurn(context, relation, id),
            TRAINING,
            deriveSeed(seed, `${relation}|${id}`),
          ),
        ),
      ),
    ),
  }));
}

/** Every other thing a later lesson asks of a model, `count` questions each, on material withheld from training. */
export function taskProbes(world: World, seed: number, count: number): Probe[] {
  return sorts(guessShare(world, NOTE_RELATIONS)).map(
    ({ name, lessons, chance, kind, policy = TRAINING, turn }) => ({
      name,
      lessons,
      ...(chance === undefined ? {} : { chance }),
      items: Array.from({ length: count }, (_, i) =>
        probeItem(compose(world, kind, policy, deriveSeed(seed, `${name}|${i}`)), turn),
      ),
    }),
  );
}
