import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { GenerationConfig, LogitsProcessorList, Tensor } from '@huggingface/transformers';

/**
 * Hugging Face's own code for generation, as installed: the processors that `generate` prepares for a configuration, and
 * its sampler. ONNX Runtime for browsers stands in for Node's, which is not installed.
 */
export interface TransformersJs {
  readonly Tensor: typeof Tensor;
  readonly softmax: (values: Float32Array) => Float32Array;
  /** What `generate` does to the logits. */
  processors(config: Partial<GenerationConfig>, promptLength: number): LogitsProcessorList;
  /** Tokens the sampler may draw with their probabilities, likeliest first. */
  distribution(config: Partial<GenerationConfig>, logits: Tensor): Promise<[id: number, p: number][]>;
}

type Sampler = ((logits: Tensor) => Promise<[bigint, number][]>) & {
  randomSelect: (probabilities: Float32Array) => number;
};

export async function loadTransformersJs(): Promise<TransformersJs> {
  const manifest = createRequire(import.meta.url).resolve('@huggingface/transformers');
  const source = new URL('../src/', pathToFileURL(manifest));
  const runtime = pathToFileURL(createRequire(manifest).resolve('onnxruntime-web'));
  const load = async <T>(url: URL): Promise<T> => (await import(/* @vite-ignore */ url.href)) as T;
  const named = <T>(path: string): Promise<T> => load<T>(new URL(path, source));
  // transformers.js takes a runtime that it finds under this name before it looks for one by itself.
  Object.assign(globalThis, {
    [Symbol.for('onnxruntime')]: await load(new URL('ort.node.min.mjs', runtime)),
  });
  const { env } = await named<{ env: { backends: { onnx: { wasm: object } }; useWasmCache: boolean } }>(
    'env.js',
  );
  const tensors = await named<{ Tensor: typeof Tensor }>('utils/tensor.js');
  Object.assign(env.backends.onnx.wasm, { numThreads: 1, wasmPaths: new URL('.', runtime).href });
  env.useWasmCache = false;
  const { PreTrainedModel } = await named<{
    PreTrainedModel: { prototype: { _get_logits_processor: (...input: unknown[]) => LogitsProcessorList } };
  }>('models/modeling_utils.js');
  const { LogitsSampler } = await named<{ LogitsSampler: { getSampler: (config: object) => Sampler } }>(
    'generation/logits_sampler.js',
  );
  const { softmax } = await named<{ softmax: (values: Float32Array) => Float32Array }>('utils/maths.js');
  const configuration = await named<{ GenerationConfig: new (config: object) => GenerationConfig }>(
    'generation/configuration_utils.js',
  );
  return {
    Tensor: tensors.Tensor,
    softmax,
    processors: (config, promptLength) =>
      PreTrainedModel.prototype._get_logits_processor.call(
        { config: {} },
        new configuration.GenerationConfig({ do_sample: true, ...config }),
        promptLength,
      ),
    async distribution(config, logits) {
      const size = logits.data.length;
      const kept = Math.min(config.top_k ?? size, size) || size;
      const sampler = LogitsSampler.getSampler({ do_sample: true, ...config, num_beams: kept });
      // In place of a random choice each candidate in turn, so that all of them come back with what they would be drawn at.
      let next = 0;
      sampler.randomSelect = () => next++;
      return (await sampler(logits)).map(([id, logProb]) => [Number(id), Math.exp(logProb)]);
    },
  };
}
