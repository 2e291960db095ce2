import { nats, percent, wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { GridPoint } from './grid.ts';
import type { OwnRun } from './triangle-view.ts';
import { LEVEL_NAMES } from './words.ts';

/** Every recorded run, and the reader's own first. */
export function triangleTable(points: readonly GridPoint[], own: readonly OwnRun[]): DataTableProps {
  const row = (
    run: Pick<GridPoint, 'uniqueTokens' | 'dirtyShare' | 'level' | 'loss'>,
    wellFormed: string,
    source: string,
  ): string[] => [
    wholeNumber(run.uniqueTokens),
    percent(run.dirtyShare),
    LEVEL_NAMES[run.level]!,
    nats(run.loss),
    wellFormed,
    source,
  ];
  return {
    caption: 'Every run of the grid',
    columns: [
      'Different tokens',
      'Garbled',
      'Diversity',
      'Loss on clean text',
      'Well-formed sentences',
      'Run',
    ],
    rows: [
      ...own.map((run) => row(run, '–', 'yours')),
      ...points.map((point) =>
        row(point, point.wellFormed === null ? 'none whole' : percent(point.wellFormed), 'recorded'),
      ),
    ],
  };
}
