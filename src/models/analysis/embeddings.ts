import { nearestNeighbours, principalComponents, type Neighbour } from '#lab';
import { EMBEDDING, type TransformerWeights } from '../transformer/parameters.ts';
import type { WordGroup } from './word-groups.ts';

/** The embedding table row by row: what a token is to the model before anything stands around it. Views, not copies. */
export function embeddingRows({ config, tensors }: TransformerWeights): Float32Array[] {
  const { vocabularySize, width } = config;
  const table = tensors[EMBEDDING]!;
  return Array.from({ length: vocabularySize }, (_, id) => table.subarray(id * width, (id + 1) * width));
}

/** Where a group's words stand in each other's lists of neighbours. */
export interface GroupCohesion {
  readonly label: string;
  /** Mean place of another word of the group among all other tokens, counted from 1. */
  readonly meanRank: number;
  /** What that mean is when the group is no group: words in random order. */
  readonly chanceRank: number;
}

/** How near words of one kind lie to each other, among all tokens of the vocabulary. */
export function groupCohesion(
  rows: readonly ArrayLike<number>[],
  groups: readonly WordGroup[],
): GroupCohesion[] {
  return groups.map(({ label, ids }) => {
    const members = new Set(ids);
    const ranks = ids.flatMap((id) =>
      nearestNeighbours(rows, id).flatMap((neighbour: Neighbour, place) =>
        members.has(neighbour.index) ? [place + 1] : [],
      ),
    );
    const meanRank = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
    return { label, meanRank, chanceRank: rows.length / 2 };
  });
}

/** Words as points of a plane. */
export interface EmbeddingMap {
  /** Share of all differences between these words that each axis shows, in [0, 1]. */
  readonly explained: readonly [number, number];
  readonly points: readonly {
    readonly id: number;
    readonly group: string;
    readonly x: number;
    readonly y: number;
  }[];
}

/** The plane in which the words of all groups differ most: their first two principal components. */
export function embeddingMap(rows: readonly ArrayLike<number>[], groups: readonly WordGroup[]): EmbeddingMap {
  const words = groups.flatMap(({ label, ids }) => ids.map((id) => ({ id, group: label })));
  const { explained, scores } = principalComponents(
    words.map(({ id }) => rows[id]!),
    2,
  );
  return {
    explained: [explained[0]!, explained[1]!],
    points: words.map((word, i) => ({ ...word, x: scores[i]![0]!, y: scores[i]![1]! })),
  };
}
