import { createRng } from '#lab';
import { pieceReader } from '#models/analysis/token-pieces';
import { checkText, type Fact, type RelationId, type World } from '#world';
import { grammarOf } from '#world/grammar/grammar';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';
import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import type { AnswerSource } from './cell.ts';
import type { GroundedQuery, GroundedResult, StatedAnswer } from './protocol.ts';
import { readAnswer, sourceOf } from './read-answer.ts';

const ANSWER_TOKENS = 40;

/**
 * Puts one question to a model, greedily, with notes and without, and weighs the token that an answer's value begins with.
 * Markers such as `<user>` in what a reader typed are the characters they are made of.
 * @throws RunError `unfit` when the model's world is not this site's
 */
export async function askWithNotes(
  held: HeldModel,
  { notes, question, withVocabulary = false }: GroundedQuery,
): Promise<GroundedResult> {
  const { model, tokenizer } = held;
  const info = held.info();
  const world = worldOf(info.world);
  if (world === null)
    throw new RunError('unfit', 'The world of this model is not known here.', 'Choose another model.');
  const told = notes.map((note) => `Note: ${note}`).join('\n');
  const turn = `<user>${question}<assistant>`;
  const plain = (text: string): number[] => tokenizer.encode(text, { special: false });
  const asked = [...tokenizer.encode('<user>'), ...plain(question), ...tokenizer.encode('<assistant>')];
  const prompts = { alone: asked, grounded: [...plain(told), ...asked] };

  const write = async (prompt: readonly number[]): Promise<string> => {
    const [answer] = await model.generateBatch([prompt], {
      maxTokens: ANSWER_TOKENS,
      temperature: 0,
      rng: createRng(0),
      stopIds: tokenizer.encode('<user>'),
    });
    return tokenizer.decode(answer!.ids).trim();
  };
  const texts = { alone: await write(prompts.alone), grounded: await write(prompts.grounded) };

  const about = aboutWhat(world, question, turn);
  const facts = checkText(world, told).assertions.map(({ fact }) => fact);
  const alone = state(world, turn, texts.alone, about);
  const grounded = state(world, told + turn, texts.grounded, about);
  const written = upToValue(world, texts.grounded, about?.relation, grounded.value);
  const logitsAfter = (prompt: readonly number[]) =>
    model.logits([tokenizer.eosId, ...[...prompt, ...plain(written)].slice(1 - info.contextLength)]);
  const piece = pieceReader(tokenizer);
  return {
    model: info,
    asked: about,
    facts,
    unread: notes.filter((note) => !isReadable(world, note)).length,
    lost: Math.max(0, prompts.grounded.length - (info.contextLength - ANSWER_TOKENS)),
    alone,
    grounded,
    ...whoseFact(world, told + turn, texts.grounded, about, facts, alone.value),
    written,
    aloneLogits: await logitsAfter(prompts.alone),
    groundedLogits: await logitsAfter(prompts.grounded),
    ...(withVocabulary && {
      vocabulary: Array.from({ length: model.vocabularySize }, (_, id) => piece(id).text),
    }),
  };
}

/** Whether a note is made of whole sentences of the world. */
function isReadable(world: World, note: string): boolean {
  const { sentences, wellFormedShare } = checkText(world, `Note: ${note}`);
  return sentences.length > 0 && wellFormedShare === 1;
}

type About = GroundedResult['asked'];

/** The first person that a question names, and the relation that its sentence asks for. */
function aboutWhat(world: World, question: string, turn: string): About {
  const group = checkText(world, turn).sentences[0]?.group ?? '';
  const [relation, form] = group.split('.');
  const person = grammarOf(world).names.mentioned(question)[0];
  return form === 'question' && person !== undefined ? { person, relation: relation as RelationId } : null;
}

function state(world: World, prompt: string, text: string, about: About): StatedAnswer {
  if (about === null) return { text, value: null, isTrue: null };
  const read = readAnswer(world, prompt, text, about.relation);
  const value = read.kind === 'value' ? read.value : null;
  const values = world.values(about.relation, about.person);
  return { text, value, isTrue: value === null || values.length === 0 ? null : values.includes(value) };
}

function whoseFact(
  world: World,
  prompt: string,
  text: string,
  about: About,
  notes: readonly Fact[],
  memory: string | null,
): { source: AnswerSource | null; whose: string | null } {
  if (about === null) return { source: null, whose: null };
  const read = readAnswer(world, prompt, text, about.relation);
  const source = sourceOf(read, { ...about, notes }, memory ?? undefined);
  const followed = notes.find(
    ({ relation, subject, value }) =>
      read.kind === 'value' &&
      relation === about.relation &&
      value === read.value &&
      (subject === about.person) === (source === 'note'),
  );
  return { source, whose: source === 'note' || source === 'other note' ? (followed?.subject ?? null) : null };
}

/** An answer as far as it stands before its value; the whole where it has none. */
function upToValue(
  world: World,
  text: string,
  relation: RelationId | undefined,
  value: string | null,
): string {
  if (relation === undefined || value === null) return '';
  const entry = world.lexicon[relationOf(relation).value as NounCategory].find(({ id }) => id === value);
  const starts = Object.values(entry?.forms ?? {})
    .map((form) => text.indexOf(form))
    .filter((at) => at >= 0);
  return starts.length === 0 ? '' : text.slice(0, Math.max(...starts)).trimEnd();
}
