import { jit, tree, type numpy as np } from '@jax-js/jax';
import type { TransformerWeights } from '#models';
import { hiddenStates, tiedHead, visibility } from '#models/transformer/forward';
import { EMBEDDING } from '#models/transformer/parameters';
import { uploadConstants, type Constants } from '#models/transformer/programs';
import { upload, uploadTree, type TensorTree } from '#models/transformer/tensors';
import { initBackend } from '#models';

/** Logits after every token of one full window, by the forward pass that training uses. */
export async function fullLogits(
  { config, tensors }: TransformerWeights,
  ids: readonly number[],
  segments: readonly number[] = ids.map(() => 0),
): Promise<Float32Array[]> {
  await initBackend('wasm');
  const parameters = uploadTree(tensors, config, 'wasm');
  const constants = uploadConstants(config, 'wasm');
  const run = jit(
    (weights: TensorTree, tables: Constants, tokens: np.Array, documents: np.Array): np.Array => {
      const visible = visibility(documents, tables.causal);
      const hidden = hiddenStates(weights, tokens, visible, tables, config);
      return tiedHead(hidden, weights[EMBEDDING]!.ref);
    },
  );
  const logits = run(
    parameters,
    tree.ref(constants),
    upload(Int32Array.from(ids), [ids.length], 'wasm'),
    upload(Float32Array.from(segments), [1, ids.length], 'wasm'),
  );
  tree.dispose(constants);
  const flat = logits.dataSync() as Float32Array;
  const { vocabularySize } = config;
  return ids.map((_, row) => flat.slice(row * vocabularySize, (row + 1) * vocabularySize));
}
