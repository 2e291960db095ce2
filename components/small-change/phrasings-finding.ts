import { wholeNumber } from '#course/wording';
import type { PhrasingSpreadUpdate } from '#run/small-change/protocol';
import { overRelations, spreadsOf } from './phrasing-spread.ts';

/** How far phrasings of the same question lie apart. */
export function phrasingsFinding(relations: PhrasingSpreadUpdate['relations']): string {
  const spreads = spreadsOf(relations.filter(({ phrasings }) => phrasings.length > 1));
  const [read, all] = [overRelations(spreads, 'read'), overRelations(spreads, 'all')];
  if (all === null) return '';
  const points = (share: number): string => wholeNumber(100 * share);
  const first =
    read === null
      ? ''
      : `Between phrasings that it has read, the share right differs by ${points(read.greatest)} points at most, median ${points(read.median)} over the relations. `;
  return `${first}Between all phrasings it differs by ${points(all.greatest)} points at most, median ${points(all.median)}.`;
}
