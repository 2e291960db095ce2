import { defaultDevice, tree } from '@jax-js/jax';
import { initBackend, type Backend } from './backend.ts';
import { validateWeights, type TransformerWeights } from './parameters.ts';
import { uploadConstants } from './programs.ts';
import { openSession } from './session.ts';
import { release, uploadTree } from './tensors.ts';

/**
 * Reads texts side by side on a backend, whichever one the page works with, which it goes on working with.
 * @param rows as many texts as the batch is to hold, of the same length: 1 to contextLength tokens, the leading `<eos>` included
 * @param onLogits told of every position: rows · vocabularySize logits of the token that follows
 * @throws Error when the backend is missing here
 */
export async function readBatchOn(
  backend: Backend,
  { config, tensors }: TransformerWeights,
  rows: readonly (readonly number[])[],
  onLogits: (logits: Float32Array, position: number) => void,
): Promise<void> {
  validateWeights({ config, tensors });
  const before = defaultDevice();
  try {
    const device = await initBackend(backend);
    const parameters = uploadTree(tensors, config, device);
    const constants = uploadConstants(config, device);
    const state = { config, device, constants, parameters: () => parameters, version: () => 0 };
    const session = openSession(state, rows.length);
    try {
      for (let place = 0; place < rows[0]!.length; place++) {
        onLogits(await session.read(rows.map((ids) => ids[place]!)), place);
      }
    } finally {
      session.dispose();
      release(parameters);
      tree.dispose(constants);
    }
  } finally {
    defaultDevice(before);
  }
}

/**
 * Logits after some tokens on a backend.
 * @param batchSize rows that are read in step, all of them the same text
 * @throws Error when the backend is missing here
 */
export async function logitsOn(
  backend: Backend,
  weights: TransformerWeights,
  ids: readonly number[],
  batchSize = 1,
): Promise<Float32Array> {
  let last: Float32Array | undefined;
  await readBatchOn(
    backend,
    weights,
    Array<readonly number[]>(batchSize).fill(ids),
    (logits) => (last = logits),
  );
  if (last === undefined) throw new RangeError('There is no token to give logits after.');
  return last.slice(0, weights.config.vocabularySize);
}
