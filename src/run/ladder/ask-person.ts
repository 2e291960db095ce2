import type { RelationId, World } from '#world';
import { genderOfNumber, STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { judgeAnswer, worldOf } from '../judge-answer.ts';
import type { Judgement } from '../protocol.ts';
import { readPrompt } from '../read-prompt.ts';
import { statementOf } from '../statement-of-answer.ts';
import { writeAnswers } from '../write-answers.ts';
import { ladderQuestions } from './people-by-rung.ts';
import type { PersonQuery, PersonUpdate } from './protocol.ts';
import { readName } from './read-name.ts';

const ANSWER_TOKENS = 40;

/**
 * A woman and a man whom nobody knows. They stand for names that the grammar cannot read, so that an answer about them is
 * judged as one about any unknown person would be, with whichever pronoun it takes.
 */
const STAND_INS = (['female', 'male'] as const).map((gender) => {
  const number = [0, 1, 2, 3, 4, 5, 6, 7].find((index) => genderOfNumber(index) === gender)!;
  return STRANGER_NAMES.name(number);
});

/**
 * Asks about anybody, known or not, in the first of a relation's phrasings.
 * @throws RunError when the name is none, or the model's world is not this site's
 */
export async function askPerson(
  held: HeldModel,
  query: Omit<PersonQuery, 'kind' | 'model'>,
  report: (update: PersonUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const { relation, ...draw } = query;
  const model = held.info();
  const world = worldOf(model.world);
  const name = readName(query.name);
  if (world === null) throw new RunError('unfit', 'This model read of another world than this site’s.');
  if (name === null)
    throw new RunError('unusable-form', 'That is no name.', 'Write one of letters, such as Ada Lovelace.');
  const question = questionAbout(world, relation, name);
  const resident = isResident(world, name);
  const prompt = `<user>${question}<assistant>`;
  const room = { maxTokens: ANSWER_TOKENS };
  const { ids, reading } = readPrompt(prompt, held.tokenizer, held.model.contextLength, ANSWER_TOKENS, true);
  await writeAnswers({
    model: held.model,
    prompt: ids,
    query: { ...draw, ...room },
    report: (answers) => report({ model, reading, question, resident, answers }),
    signal,
    judge: (_, whole) => judgeAbout(world, name, prompt, whole.slice(whole.indexOf('<assistant>') + 11)),
  });
}

const isResident = (world: World, name: string): boolean => world.people.some(({ id }) => id === name);

/** Somebody of the world is asked about with the name changed: names are all that a question takes. */
function questionAbout(world: World, relation: RelationId, name: string): string {
  const { id } = world.people[0]!;
  const [first] = ladderQuestions(world, 'shrub', id, relation);
  return first!.prompt.replace(/^<user>|<assistant>$/gu, '').replace(id, name);
}

/** How the world judges an answer; what it states goes with it. */
export function judgeAbout(world: World, name: string, prompt: string, answer: string): Judgement | null {
  if (isResident(world, name)) return judgeWithStatement(world, prompt, answer);
  const judgements = STAND_INS.map((standIn) =>
    judgeWithStatement(world, prompt.replace(name, standIn), withStandIn(answer, name, standIn)),
  );
  return judgements.find((judgement) => judgement?.verdict !== 'broken') ?? judgements[0]!;
}

function judgeWithStatement(world: World, before: string, answer: string): Judgement | null {
  const judgement = judgeAnswer(world, before, before + answer);
  if (judgement === null) return null;
  const statement = statementOf(world, before, before + answer);
  return statement === null ? judgement : { ...judgement, statement };
}

/** An answer may call somebody by the whole name or the first part of it. */
function withStandIn(answer: string, name: string, standIn: string): string {
  // Of what a name may hold, only the full stop means something in a pattern.
  const alone = (part: string): RegExp =>
    new RegExp(`(?<!\\p{L})${part.replaceAll('.', '\\.')}(?!\\p{L})`, 'gu');
  return answer.replace(alone(name), standIn).replace(alone(name.split(' ')[0]!), standIn);
}
