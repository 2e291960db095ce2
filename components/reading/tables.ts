import { wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { Shown } from './reading.ts';
import { headName, nameOf, rowOf, targetNames } from './words.ts';

/** The numbers behind each tab. */
export const readingTables = {
  tokens: ({ tokens }: Shown, labels: readonly string[]): DataTableProps => ({
    caption: 'Tokens of each text',
    columns: ['Text', 'Characters', 'Words', 'Tokens', 'Tokens a word'],
    rows: tokens.texts.map(({ pieces, characters, words }, index) => [
      index === 0 ? 'Your text' : labels[index - 1]!,
      wholeNumber(characters),
      wholeNumber(words),
      wholeNumber(pieces.length),
      words === 0 ? '' : (pieces.length / words).toFixed(1),
    ]),
  }),
  embeddings: ({ embeddings: { before, after } }: Shown): DataTableProps => ({
    caption: 'Mean place of another word of the same kind in a word’s list of neighbours',
    columns: ['Kind', 'Before training', 'After training', 'By chance'],
    rows: after.cohesion.map(({ label, meanRank, chanceRank }, index) => [
      label,
      wholeNumber(before.cohesion[index]!.meanRank),
      wholeNumber(meanRank),
      wholeNumber(chanceRank),
    ]),
  }),
  attention: ({ attention }: Shown): DataTableProps => ({
    caption: `Mean attention over ${attention.texts} texts, and what an even spread would give`,
    columns: ['Head', ...attention.roles[0]!.shares.map(({ target }) => targetNames[target])],
    rows: attention.roles.map((role) => [
      headName(role),
      ...role.shares.map(({ share, even }) => `${percent(share)} (${percent(even)})`),
    ]),
  }),
} as const;

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Every weight of one row, for those who cannot see the strip. */
export function attentionRow({ attention }: Shown, row: number, head: number): DataTableProps {
  const weights = rowOf(attention, row, head) ?? [];
  return {
    summary: 'The weights of this token',
    caption: 'Attention from the picked token',
    columns: ['Token', 'Weight'],
    rows: weights.map((weight, index) => [
      nameOf(attention.pieces[index]!),
      `${(weight * 100).toFixed(1)} %`,
    ]),
  };
}
