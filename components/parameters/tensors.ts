/** A tensor of a model: its name in files, and its sides. */
export interface TensorShape {
  readonly name: string;
  readonly shape: readonly number[];
}

const parts: Readonly<Record<string, string>> = {
  'input_layernorm.weight': 'scales before attention',
  'self_attn.q_proj.weight': 'attention, what a token asks for',
  'self_attn.k_proj.weight': 'attention, what a token offers',
  'self_attn.v_proj.weight': 'attention, what it hands over',
  'self_attn.o_proj.weight': 'attention, back into the stream',
  'post_attention_layernorm.weight': 'scales before the feed-forward part',
  'mlp.gate_proj.weight': 'feed-forward, which units open',
  'mlp.up_proj.weight': 'feed-forward, what they hold',
  'mlp.down_proj.weight': 'feed-forward, back into the stream',
};

/** What a tensor is, in a few words. */
export function tensorWords(name: string): string {
  if (name === 'model.embed_tokens.weight') return 'embeddings, a row for each token';
  if (name === 'model.norm.weight') return 'scales at the very end';
  const [, layer, part] = /^model\.layers\.(\d+)\.(.+)$/.exec(name) ?? [];
  const words = part === undefined ? undefined : parts[part];
  return layer === undefined || words === undefined ? name : `layer ${Number(layer) + 1}: ${words}`;
}

export const countOf = ({ shape }: TensorShape): number => shape.reduce((product, side) => product * side, 1);

export const totalOf = (tensors: readonly TensorShape[]): number =>
  tensors.reduce((sum, tensor) => sum + countOf(tensor), 0);

/** `192 × 64`; a vector is `64`. */
export const shapeWords = ({ shape }: TensorShape): string => shape.join(' × ');

/** Rows and columns; a vector is one row. */
export function sidesOf({ shape }: TensorShape): { readonly rows: number; readonly columns: number } {
  return shape.length === 1 ? { rows: 1, columns: shape[0]! } : { rows: shape[0]!, columns: shape[1]! };
}

/** The place of the number that counts so many from the first, over all tensors in turn. */
export function placeOf(
  tensors: readonly TensorShape[],
  index: number,
): { readonly tensor: string; readonly row: number; readonly column: number } {
  let left = index;
  for (const tensor of tensors) {
    const count = countOf(tensor);
    if (left < count) {
      const { columns } = sidesOf(tensor);
      return { tensor: tensor.name, row: Math.floor(left / columns), column: left % columns };
    }
    left -= count;
  }
  throw new RangeError(`There are ${totalOf(tensors)} numbers, and none at ${index}.`);
}
