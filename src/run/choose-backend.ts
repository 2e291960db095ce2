import type { Backend } from '#models/transformer/backend';
import type { BackendSpeed } from './protocol.ts';

/** A GPU has to be this much faster to be preferred: on the CPU the same seed gives the same bytes everywhere. */
const gpuAdvantage = 1.2;

/** The fastest, with the CPU ahead unless the GPU is clearly better. */
export function chooseBackend(measured: readonly BackendSpeed[]): BackendSpeed {
  const merit = ({ backend, tokensPerSecond }: BackendSpeed): number =>
    backend === 'wasm' ? tokensPerSecond * gpuAdvantage : tokensPerSecond;
  return measured.reduce((best, one) => (merit(one) > merit(best) ? one : best));
}

interface GpuNavigator {
  readonly gpu?: {
    requestAdapter(): Promise<{ readonly info?: { readonly isFallbackAdapter?: boolean } } | null>;
  };
}

/** The GPU a page may compute on; a fallback is imitated in software. Null where there is none. */
export async function findGpu(): Promise<{ readonly isFallback: boolean } | null> {
  const { gpu } = globalThis.navigator as GpuNavigator;
  try {
    const adapter = await gpu?.requestAdapter();
    return adapter ? { isFallback: adapter.info?.isFallbackAdapter === true } : null;
  } catch {
    return null;
  }
}

/** Backends worth measuring. A GPU imitated in software takes seconds to measure, and is never the faster one. */
export async function backendsToMeasure(): Promise<Backend[]> {
  const gpu = await findGpu();
  return gpu === null || gpu.isFallback ? ['wasm'] : ['wasm', 'webgpu'];
}
