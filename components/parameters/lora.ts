import { countOf, totalOf, type TensorShape } from './tensors.ts';

/** Which matrices get adapters: those the paper's main runs used, or every matrix of the layers. */
export type LoraTarget = 'query-value' | 'all';

/** Highest rank the figure offers. */
export const greatestRank = 64;

const isTarget = ({ name, shape }: TensorShape, target: LoraTarget): boolean =>
  shape.length === 2 && /\.layers\./.test(name) && (target === 'all' || /self_attn\.[qv]_proj/.test(name));

/**
 * Numbers that a low-rank adapter trains: beside a matrix [out, in] stand one of [out, r] and one of [r, in], so
 * r × (out + in) for each (Hu et al. 2021, arXiv 2106.09685).
 */
function loraCount(tensors: readonly TensorShape[], rank: number, target: LoraTarget): number {
  return tensors
    .filter((tensor) => isTarget(tensor, target))
    .reduce((sum, { shape }) => sum + rank * (shape[0]! + shape[1]!), 0);
}

export interface LoraShare {
  readonly trained: number;
  /** Of all the model's numbers; above 1 when the adapters are the larger part. */
  readonly share: number;
  /** Matrices with an adapter beside them. */
  readonly matrices: number;
  /** Whether an adapter holds more numbers than the matrix it stands beside, somewhere. */
  readonly exceeds: boolean;
}

export function loraShare(tensors: readonly TensorShape[], rank: number, target: LoraTarget): LoraShare {
  const adapted = tensors.filter((tensor) => isTarget(tensor, target));
  const trained = loraCount(tensors, rank, target);
  return {
    trained,
    share: trained / totalOf(tensors),
    matrices: adapted.length,
    exceeds: adapted.some((tensor) => rank * (tensor.shape[0]! + tensor.shape[1]!) > countOf(tensor)),
  };
}
