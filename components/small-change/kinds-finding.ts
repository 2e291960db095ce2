import { inWords } from '#course/wording';
import type { KindCounts } from '#run/small-change/protocol';
import { kindWords } from './kind-words.ts';

/** The kinds that do least and most, and what another name does. */
export function kindsFinding(kinds: readonly KindCounts[]): string {
  const share = ({ flips, prompts }: KindCounts): number => flips / prompts;
  const keeping = kinds.filter(({ kind }) => kind !== 'another name');
  if (keeping.length < 2) return '';
  const sorted = keeping.toSorted((a, b) => share(a) - share(b));
  const [least, most] = [sorted[0]!, sorted.findLast((row) => share(row) === share(sorted.at(-1)!))!];
  const all = sorted.filter((row) => row.flips === row.prompts).length;
  const top =
    all > 1
      ? `${inWords(all)} kinds flip all ${most.prompts}`
      : `‘${nameOf(most)}’ flips ${most.flips} of ${most.prompts}`;
  const other = kinds.find(({ kind }) => kind === 'another name');
  const due =
    other === undefined
      ? ''
      : ` Another name gives another token in ${other.flips} of ${other.prompts}, as it should in all.`;
  return `The question stays the same, yet ${top}; ‘${nameOf(least)}’ flips ${least.flips} of ${least.prompts}.${due}`;
}

const nameOf = ({ kind }: KindCounts): string => kindWords[kind].name.toLowerCase();
