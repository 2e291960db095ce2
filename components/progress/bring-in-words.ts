import type { Comparison, ReadFile } from '#course/progress/transfer';
import { plural } from '#course/wording';

/** What a file holds. */
export function holdsWords(name: string, file: Extract<ReadFile, { state: 'read' }>): string {
  const saved =
    file.savedMs === null ? '' : `, saved on ${new Date(file.savedMs).toISOString().slice(0, 10)}`;
  const held = plural(Object.keys(file.progress.items).length, 'item');
  const dropped =
    file.dropped === 0
      ? ''
      : ` ${plural(file.dropped, 'entry', 'entries')} in it could not be read, and would be left out.`;
  return `${name} holds ${held} of progress${saved}.${dropped}`;
}

/** What would change, and what would not. */
export function wouldDoWords(items: Comparison, cells: Comparison | null): string {
  const parts = [`Of the progress, ${comparisonWords(items, 'item')}.`];
  if (cells === null) parts.push('It holds no code of yours that this page can take.');
  else if (total(cells) > 0) parts.push(`Of your code, ${comparisonWords(cells, 'cell')}.`);
  parts.push('Of each, the newer copy stays; nothing else is touched.');
  return parts.join(' ');
}

function comparisonWords({ added, newerInFile, newerHere, same }: Comparison, noun: string): string {
  const parts = [
    added > 0 && `${plural(added, noun)} would be added`,
    newerInFile > 0 &&
      `${plural(newerInFile, noun)} ${newerInFile === 1 ? 'is' : 'are'} newer in the file and would replace what is here`,
    newerHere > 0 && `${plural(newerHere, noun)} ${newerHere === 1 ? 'is' : 'are'} newer here and would stay`,
    same > 0 && `${plural(same, noun)} ${same === 1 ? 'is' : 'are'} the same`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing would change' : parts.join(', ');
}

/** What came of it. */
export function broughtInWords(items: Comparison, cells: Comparison | null, cellTrouble: string): string {
  const done = `Brought in: ${plural(taken(items), 'item')} of progress`;
  if (cellTrouble !== '') return `${done}. Your code was not: ${cellTrouble}`;
  return cells === null || total(cells) === 0
    ? `${done}.`
    : `${done}, ${plural(taken(cells), 'cell')} of your code.`;
}

const taken = ({ added, newerInFile }: Comparison): number => added + newerInFile;
const total = ({ added, newerInFile, newerHere, same }: Comparison): number =>
  added + newerInFile + newerHere + same;
