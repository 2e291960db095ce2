import type { numpy as np } from '@jax-js/jax';
import { jit, tree } from '@jax-js/jax';
import { initBackend } from '../transformer/backend.ts';
import { hiddenStates, tiedHead, visibility } from '../transformer/forward.ts';
import { EMBEDDING, type TransformerWeights } from '../transformer/parameters.ts';
import { uploadConstants, type Constants } from '../transformer/programs.ts';
import { keep, read, upload, uploadTree, type TensorTree } from '../transformer/tensors.ts';

/**
 * Reads whole windows at once and gives the logits after every position, for scans of much text.
 * @param windows how many at a time
 * @returns takes windows · contextLength tokens, and for each the number of its document within its window (a token sees
 * those of its own document alone); gives vocabularySize logits for each token
 */
export async function createWindowReader(
  { config, tensors }: TransformerWeights,
  windows: number,
): Promise<(ids: Int32Array, segments: Int32Array) => Promise<Float32Array>> {
  const device = await initBackend('wasm');
  const parameters = uploadTree(tensors, config, device);
  const constants = uploadConstants(config, device);
  const run = jit((weights: TensorTree, tables: Constants, ids: np.Array, segments: np.Array): np.Array => {
    const visible = visibility(segments, tables.causal);
    return tiedHead(hiddenStates(weights, ids, visible, tables, config), weights[EMBEDDING]!.ref);
  });
  return (ids, segments) =>
    read(
      run(
        keep(parameters),
        tree.ref(constants),
        upload(ids, [ids.length], device),
        upload(Float32Array.from(segments), [windows, config.contextLength], device),
      ),
    );
}
