import { nearestNeighbours } from '#lab';
import { initialiseWeights, type TransformerWeights } from '#models';
import { embeddingMap, embeddingRows, groupCohesion } from '#models/analysis/embeddings';
import { pieceReader } from '#models/analysis/token-pieces';
import { wordGroups, type WordGroup } from '#models/analysis/word-groups';
import type { HeldModel } from '../held-model.ts';
import type { EmbeddingsMoment, EmbeddingsQuery, EmbeddingsResult } from './protocol.ts';
import { rememberByWeights, weightsOf } from './weights-memory.ts';

/** The seed of random weights shown for a model whose own is not known. */
const anySeed = 1;

interface Moment extends Omit<EmbeddingsMoment, 'neighbours'> {
  readonly rows: readonly Float32Array[];
}

const momentsOf = rememberByWeights(async (held) => {
  const groups = wordGroups(held.tokenizer, held.info().world?.size ?? 'pocket');
  const first = initialiseWeights(held.model.config, held.firstSeed ?? anySeed);
  const now = await weightsOf(held);
  return { groups, before: momentOf(first, groups), after: momentOf(now, groups) };
});

function momentOf(weights: TransformerWeights, groups: readonly WordGroup[]): Moment {
  const rows = embeddingRows(weights);
  return { rows, cohesion: groupCohesion(rows, groups), map: embeddingMap(rows, groups) };
}

/**
 * A token's nearest neighbours in the embedding table, and the lie of some kinds of words, before and after training.
 * @throws RangeError when the model has no such token
 */
export async function lookAtEmbeddings(
  held: HeldModel,
  { token, count }: EmbeddingsQuery,
): Promise<EmbeddingsResult> {
  const { groups, before, after } = await momentsOf(held);
  const piece = pieceReader(held.tokenizer);
  const show = ({ rows, cohesion, map }: Moment): EmbeddingsMoment => ({
    neighbours: nearestNeighbours(rows, token)
      .slice(0, count)
      .map(({ index, similarity }) => ({ piece: piece(index), similarity })),
    cohesion,
    map,
  });
  return {
    model: held.info(),
    picked: piece(token),
    words: groups.flatMap(({ ids }) => ids.map(piece)),
    before: show(before),
    after: show(after),
    firstSeed: held.firstSeed,
  };
}
