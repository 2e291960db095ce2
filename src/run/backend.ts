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
import { backendsToMeasure, chooseBackend, findGpu } from './choose-backend.ts';
import { RunError } from './failure.ts';
import type { BackendChoice, BackendSpeed, Probe } from './protocol.ts';
import { siteTokenizer } from './site-tokenizer.ts';

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

async function candidates(choice: BackendChoice): Promise<Backend[]> {
  if (choice === 'wasm') return ['wasm'];
  if (choice === 'auto') return backendsToMeasure();
  if ((await findGpu()) === null) {
    throw new RunError(
      'unsupported',
      'This browser offers no GPU for computing here.',
      'Choose the CPU, or “whichever is faster”.',
    );
  }
  return ['webgpu'];
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
