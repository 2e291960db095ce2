import { percent } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { kindWords } from './kind-words.ts';
import { overRelations, spreadsOf } from './phrasing-spread.ts';
import type { RecordedModel } from './recorded.ts';

/** Of every draw, since letters, places and people are drawn. */
export function kindsTable({ model, kinds }: RecordedModel): DataTableProps {
  return {
    caption: `The ${model.name}, recorded: lowest and highest of ${kinds.length} draws of the changes`,
    columns: [
      'Change',
      'Flips, lowest to highest',
      'Right after, lowest to highest',
      'Right before and not after',
    ],
    rows: kinds[0]!.map(({ kind, prompts }, at) => {
      const range = (count: (row: RecordedModel['kinds'][number][number]) => number): string => {
        const values = kinds.map((draw) => count(draw[at]!));
        return `${Math.min(...values)} to ${Math.max(...values)} of ${prompts}`;
      };
      const lost = kinds.map((draw) => draw[at]!.lost);
      const known = kinds.map((draw) => draw[at]!.trueBefore);
      return [
        kindWords[kind].name,
        range(({ flips }) => flips),
        range(({ trueAfter }) => trueAfter),
        `${Math.min(...lost)} to ${Math.max(...lost)} of ${Math.min(...known)} to ${Math.max(...known)}`,
      ];
    }),
  };
}

/** Best less worst phrasing of each relation, and over the relations. */
export function spreadTable({ model, relations }: RecordedModel): DataTableProps {
  const spreads = spreadsOf(relations);
  const points = (share: number | null | undefined): string =>
    share === null || share === undefined ? '–' : percent(share);
  const [read, all] = [overRelations(spreads, 'read'), overRelations(spreads, 'all')];
  return {
    caption: `The ${model.name}, recorded: best less worst share right, by relation`,
    columns: ['Relation', 'Over phrasings read', 'Over all phrasings'],
    rows: [
      ...spreads.map((spread) => [spread.relation, points(spread.read), points(spread.all)]),
      ['median', points(read?.median), points(all?.median)],
      ['greatest', points(read?.greatest), points(all?.greatest)],
    ],
  };
}
