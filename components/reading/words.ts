import { inWords, plural, wholeNumber } from '#course/wording';
import type { AttentionTarget, HeadRole } from '#models/analysis/head-roles';
import type { TokenPiece } from '#models/analysis/token-pieces';
import type {
  AttentionResult,
  EmbeddingsMoment,
  EmbeddingsResult,
  TokenisedText,
  WindowResult,
} from '#run/analysis/protocol';
import { visible } from '#course/wording';
import type { Moment } from './reading.ts';

/** A token in running text: its word, or what it is instead. */
export function nameOf({ text, kind }: TokenPiece): string {
  if (kind === 'bytes') return `byte ${text}`;
  if (kind === 'marker') return 'the start of the text';
  const word = text.trim();
  return word === '' ? visible(text) : `‘${word}’`;
}

const oneDecimal = (value: number): string => value.toFixed(1);
const percentOf = (share: number): string => `${Math.round(share * 100)} %`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const perCharacter = ({ pieces, characters }: TokenisedText): number => pieces.length / characters;

/** Counts, and which of the examples costs most. */
export function tokensFinding(texts: readonly TokenisedText[], labels: readonly string[]): string {
  const [own, ...samples] = texts;
  if (own === undefined || own.pieces.length === 0) return 'There is nothing to read yet.';
  const count = `${capital(plural(own.characters, 'character'))} in ${plural(own.words, 'word')} are ${plural(own.pieces.length, 'token')}, ${oneDecimal(own.pieces.length / own.words)} a word.`;
  const dearest = samples.reduce(
    (most, sample) => (perCharacter(sample) > perCharacter(most) ? sample : most),
    own,
  );
  if (dearest === own) return `${count} None of the examples below costs more a letter.`;
  const times = perCharacter(dearest) / perCharacter(own);
  const label = labels[samples.indexOf(dearest)]!;
  return `${count} ${label}, below, takes ${oneDecimal(times)} times as many for each letter.`;
}

/** The nearest neighbours, and how well one kind of word keeps together, against chance. */
export function embeddingsFinding({ picked, before, after }: EmbeddingsResult, moment: Moment): string {
  const shown = moment === 'before' ? before : after;
  const names = shown.neighbours.slice(0, 3).map(({ piece }) => nameOf(piece));
  const near = `Nearest to ${nameOf(picked)} lie ${list(names)}.`;
  const mean = (of: EmbeddingsMoment): string =>
    wholeNumber(of.cohesion.reduce((sum, { meanRank }) => sum + meanRank, 0) / of.cohesion.length);
  const chance = wholeNumber(after.cohesion[0]!.chanceRank);
  return moment === 'before'
    ? `${near} These are random numbers: another word of the same kind stands at place ${mean(before)} of the list on average, and chance alone makes it ${chance}. After training it is place ${mean(after)}.`
    : `${near} Another word of the same kind stands at place ${mean(after)} of the list on average; before training it was place ${mean(before)}, as chance has it (${chance}).`;
}

const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;

/** What one head looks at from one token, and in general. */
export function attentionFinding(result: AttentionResult, row: number, head: number): string {
  const { pieces, roles } = result;
  const weights = rowOf(result, row, head);
  const role = roles[head];
  if (weights === undefined || role === undefined) return 'This token is too far on to be shown.';
  const best = weights.indexOf(Math.max(...weights));
  const where = best === row ? 'itself' : nameOf(pieces[best]!);
  const here = `${capital(headName(role))} looks from ${nameOf(pieces[row]!)} most at ${where}: ${percentOf(weights[best]!)} of its attention.`;
  return `${here} ${roleSentence(role, result.texts)}`;
}

/** Weights of one token's row for a head counted through all layers. */
export function rowOf(
  { weights }: AttentionResult,
  row: number,
  head: number,
): readonly number[] | undefined {
  return weights.flat()[head]?.[row];
}

export const headName = ({ layer, head }: Pick<HeadRole, 'layer' | 'head'>): string =>
  `layer ${layer + 1}, head ${head + 1}`;

export const targetNames: Readonly<Record<AttentionTarget, string>> = {
  itself: 'the token itself',
  previous: 'the token before it',
  start: 'the start of the text',
  sameWord: 'the same word earlier on',
  antecedent: 'the name behind a pronoun',
};

function roleSentence({ shares }: HeadRole, texts: number): string {
  const measured = shares.filter(({ tokens }) => tokens > 0);
  const strongest = measured.reduce((best, one) =>
    one.share / one.even > best.share / best.even ? one : best,
  );
  const times = strongest.share / strongest.even;
  if (times < 1.5) return `Over ${texts} texts it favours none of the places that were counted.`;
  return `Over ${texts} texts it gives ${targetNames[strongest.target]} ${percentOf(strongest.share)}, ${oneDecimal(times)} times an even spread.`;
}

/** Which heads find the name behind a pronoun: what one would hope for, measured. */
export function antecedentNote({ roles, texts }: AttentionResult): string {
  const shares = roles.map((role) => ({
    role,
    ...role.shares.find(({ target }) => target === 'antecedent')!,
  }));
  const tokens = shares[0]?.tokens ?? 0;
  if (tokens === 0) return '';
  const finders = shares.filter(({ share, even }) => share > 2 * even);
  const measured = `Measured on ${plural(tokens, 'pronoun')} in ${texts} texts`;
  if (finders.length === 0) {
    return `${measured}, no head gives the name behind a ‘she’ or ‘he’ much more than an even spread would. By which way a name reaches the answer, these weights do not show.`;
  }
  const best = finders.reduce((most, one) => (one.share > most.share ? one : most));
  const all = `${inWords(finders.length)} of ${inWords(roles.length)} heads`;
  return `${measured}, ${all} ${finders.length === 1 ? 'looks' : 'look'} at the name behind a ‘she’ or ‘he’ more than twice as much as an even spread would: ${headName(best.role)} gives it ${percentOf(best.share)}.`;
}

/** What became of the answer, with the model's own numbers. */
export function windowFinding(result: WindowResult): string {
  const { model, person, answer, probability, withoutName, tokens, room, nameLost } = result;
  const right = `The right answer, ${answer}, gets ${share(probability)}`;
  if (nameLost) {
    const end = probability === withoutName ? 'exactly what it would get' : `and ${share(withoutName)}`;
    return `The text has ${tokens} tokens and the window holds ${room}: ${person} has fallen out. ${right}, ${end} if the name had never been written.`;
  }
  const without = `without the first sentence it would get ${share(withoutName)}`;
  if (probability < 2 * withoutName || probability < 0.3) {
    return `${person} is still in the window, ${tokens} tokens back, and yet hardly counts any more. ${right}; ${without}.`;
  }
  return `${person} was named ${tokens} tokens ago, within the window of ${model.contextLength - 1}. ${right}; ${without}.`;
}

const share = (probability: number): string =>
  probability < 0.001 ? 'less than 0.1 %' : `${(probability * 100).toFixed(probability < 0.1 ? 1 : 0)} %`;

/** The tokens the model holds likeliest, and the right ones. */
export function likeliestNote({ likeliest, answer, answerPieces }: WindowResult): string {
  const next = likeliest.map(({ text, probability }) => `${text} (${share(probability)})`).join(', ');
  const right = answerPieces.map(({ text }) => text.trim());
  const written = right.length === 1 ? '' : `, written as ${right.join(' and ')}`;
  return `Its likeliest next tokens are ${next}. Right is ${answer}${written}.`;
}
