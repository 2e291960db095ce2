import {
  createBatcher,
  createTrainer,
  sizedConfig,
  type Backend,
  type ModelSize,
  type TransformerConfig,
} from '#models';
import { createRng } from '#lab';
import { sizedRecipe } from '#models/recipes';
import { WORLD_VERSION } from '#world';
import { RunError } from './failure.ts';
import type { BackendChoice, BackendSpeed, Probe } from './protocol.ts';
import { siteTokenizer } from './site-tokenizer.ts';

/** A GPU has to be this much faster to be preferred: on the CPU the same seed gives the same bytes everywhere. */
const gpuAdvantage = 1.2;
/** A measurement takes this many steps, fewer where they are slow: after this long three are enough. */
const measureSteps = 9;
const measureMs = 600;

/** Measures the backends this device has with a few real training steps of the size asked for. */
export async function probeBackends(models: URL, size: ModelSize, choice: BackendChoice): Promise<Probe> {
  const { vocabularySize } = await siteTokenizer(models);
  const config = sizedConfig(size, vocabularySize);
  const measured: BackendSpeed[] = [];
  for (const backend of await candidates(choice)) {
    measured.push({ backend, tokensPerSecond: await measureSpeed(config, size, backend) });
  }
  return { chosen: chooseBackend(measured), measured };
}

/** The fastest, with the CPU ahead unless the GPU is clearly better. */
export function chooseBackend(measured: readonly BackendSpeed[]): BackendSpeed {
  const merit = ({ backend, tokensPerSecond }: BackendSpeed): number =>
    backend === 'wasm' ? tokensPerSecond * gpuAdvantage : tokensPerSecond;
  return measured.reduce((best, one) => (merit(one) > merit(best) ? one : best));
}

async function candidates(choice: BackendChoice): Promise<Backend[]> {
  if (choice === 'wasm') return ['wasm'];
  const gpu = await findGpu();
  if (choice === 'webgpu') {
    if (gpu === null) {
      throw new RunError(
        'unsupported',
        'This browser offers no GPU for computing here.',
        'Choose the CPU, or “whichever is faster”.',
      );
    }
    return ['webgpu'];
  }
  // A GPU imitated in software takes seconds to measure, and is never the faster one.
  return gpu === null || gpu.isFallback ? ['wasm'] : ['wasm', 'webgpu'];
}

interface GpuNavigator {
  readonly gpu?: {
    requestAdapter(): Promise<{ readonly info?: { readonly isFallbackAdapter?: boolean } } | null>;
  };
}

/** The GPU that this device offers for computing, if any. */
export async function findGpu(): Promise<{ readonly isFallback: boolean } | null> {
  const { gpu } = globalThis.navigator as GpuNavigator;
  try {
    const adapter = await gpu?.requestAdapter();
    return adapter ? { isFallback: adapter.info?.isFallbackAdapter === true } : null;
  } catch {
    return null;
  }
}

async function measureSpeed(config: TransformerConfig, size: ModelSize, backend: Backend): Promise<number> {
  const recipe = sizedRecipe(size, 1000);
  const versions = { world: WORLD_VERSION, tokenizer: 'none: random tokens' };
  const trainer = await createTrainer({ config, recipe, seed: 0, versions, backend });
  try {
    const rng = createRng(0);
    const noise = Array.from({ length: 64 }, () =>
      Array.from({ length: config.contextLength }, () => 4 + Math.floor(rng() * (config.vocabularySize - 4))),
    );
    const { contextLength } = config;
    const { batchSize } = recipe;
    const batch = createBatcher(noise, { contextLength, batchSize, seed: 0, eosId: 0, padId: 1 }).next();
    // The first step compiles the kernels; training that follows finds them ready.
    await trainer.step(batch);
    const began = performance.now();
    const durationsMs: number[] = [];
    while (durationsMs.length < measureSteps) {
      const started = performance.now();
      await trainer.step(batch);
      durationsMs.push(performance.now() - started);
      if (durationsMs.length >= 3 && performance.now() - began > measureMs) break;
    }
    // The median, since other work on the device can hold up a single step for long.
    const median = durationsMs.sort((a, b) => a - b)[durationsMs.length >> 1]!;
    return (1000 * batch.inputs.length) / median;
  } finally {
    trainer.dispose();
  }
}
