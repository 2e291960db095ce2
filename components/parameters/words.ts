import { percent, probability, visible, wholeNumber } from '#course/wording';
import type { NudgeResult } from '#run/analysis/protocol';
import { tensorWords } from './tensors.ts';

/** `0.0034`, `−12.5`: enough of a weight to see it move. */
export const weightWords = (value: number): string => String(Number(value.toPrecision(4))).replace('-', '−');

/** Where a number stands. */
export function placeWords({ tensor, row, column }: Pick<NudgeResult, 'tensor' | 'row' | 'column'>): string {
  const isVector = /norm/.test(tensor);
  return isVector
    ? `${tensorWords(tensor)}, number ${column + 1}`
    : `${tensorWords(tensor)}, row ${row + 1}, column ${column + 1}`;
}

/** What the figure shows, in a sentence or two. */
export function nudgeFinding(shown: NudgeResult): string {
  const { model, original, value, moved, sentenceBefore, sentenceAfter, tokens } = shown;
  const one = `One number of ${wholeNumber(model.parameters)}`;
  const likeliest = tokens.reduce((best, token) => (token.before > best.before ? token : best));
  if (Math.abs(value - original) < 1e-4 * Math.max(1, Math.abs(original))) {
    return `${one}, ${weightWords(original)}, as training left it: the next token is ‘${visible(likeliest.text)}’ with probability ${probability(likeliest.before)}.`;
  }
  const sentence =
    sentenceBefore === sentenceAfter ? 'the sentence stayed the same' : 'the sentence became another';
  const first = `‘${visible(likeliest.text)}’ went from ${probability(likeliest.before)} to ${probability(likeliest.after)}`;
  const share = moved < 0.005 ? 'less than 1 %' : percent(moved);
  return `${one} went from ${weightWords(original)} to ${weightWords(value)}: ${sentence}, ${share} of the next token’s probability moved, and ${first}.`;
}

/** Words of a text, each with whether it differs from the word at the same place of the other. */
export function changedWords(
  before: string,
  after: string,
): readonly { readonly text: string; readonly changed: boolean }[] {
  const first = before.trim().split(/\s+/);
  return after
    .trim()
    .split(/\s+/)
    .map((text, index) => ({ text, changed: text !== first[index] }));
}
