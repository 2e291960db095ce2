import { numpy as np, tree } from '@jax-js/jax';
import type { Backend } from './backend.ts';
import type { TransformerConfig } from './config.ts';
import { withKernelInstances } from './kernel-instances.ts';
import { parameterSpecs, type Tensors } from './parameters.ts';

/** Tensors on a device by name. */
export type TensorTree = Record<string, np.Array>;

/**
 * Copies numbers to a device. Under 128 equal numbers jax-js keeps a constant instead and compiles a kernel for
 * each new value, so inputs that change from call to call should be longer (see `MIN_INPUT`).
 */
export function upload(data: Float32Array | Int32Array, shape: readonly number[], device: Backend): np.Array {
  return np.array(data as Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>, { shape: [...shape], device });
}

/** Shortest input that jax-js always stores as numbers. */
export const MIN_INPUT = 128;

/**
 * Reads a tensor back and lets it go. On the CPU synchronously: jax-js would hand asynchronous reads to worker
 * threads where a page allows them, which gains small models nothing.
 */
export async function read(array: np.Array): Promise<Float32Array> {
  const data = array.device === 'wasm' ? withKernelInstances(() => array.dataSync()) : await array.data();
  return data as Float32Array;
}

export function uploadTree(tensors: Tensors, config: TransformerConfig, device: Backend): TensorTree {
  const entries = parameterSpecs(config).map(({ name, shape }) => [
    name,
    upload(tensors[name]!, shape, device),
  ]);
  return Object.fromEntries(entries) as TensorTree;
}

/** Reads every tensor of a tree and keeps the tree. */
export async function readTree(tensors: TensorTree): Promise<Record<string, Float32Array>> {
  const copies: Record<string, Float32Array> = {};
  for (const [name, array] of Object.entries(tensors)) copies[name] = await read(array.ref);
  return copies;
}

export const keep = <T extends TensorTree>(tensors: T): T => tree.ref(tensors);

export const release = (tensors: TensorTree): void => tree.dispose(tensors);
