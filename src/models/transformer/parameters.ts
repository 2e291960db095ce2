import type { TransformerConfig } from './config.ts';

/** Weights on the host by their Hugging Face Llama name; matrices are row-major [out, in]. */
export type Tensors = Readonly<Record<string, Float32Array>>;

/** A model at rest: its shape and its numbers. */
export interface TransformerWeights {
  readonly config: TransformerConfig;
  readonly tensors: Tensors;
}

export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** `residual` matrices write into the residual stream, `norm` vectors start at 1 and are not decayed. */
  readonly kind: 'embedding' | 'matrix' | 'residual' | 'norm';
}

export const EMBEDDING = 'model.embed_tokens.weight';
export const FINAL_NORM = 'model.norm.weight';

/** The nine tensors of a layer, by the part they play. */
const layerTensors = {
  attentionNorm: 'input_layernorm.weight',
  query: 'self_attn.q_proj.weight',
  key: 'self_attn.k_proj.weight',
  value: 'self_attn.v_proj.weight',
  output: 'self_attn.o_proj.weight',
  feedForwardNorm: 'post_attention_layernorm.weight',
  gate: 'mlp.gate_proj.weight',
  up: 'mlp.up_proj.weight',
  down: 'mlp.down_proj.weight',
} as const;

export type LayerTensor = keyof typeof layerTensors;

const layerTensorName = (layer: number, tensor: LayerTensor): string =>
  `model.layers.${layer}.${layerTensors[tensor]}`;

/** One layer's tensors picked out of a whole model's, whatever the tensors are made of. */
export function layerOf<T>(tensors: Readonly<Record<string, T>>, layer: number): Record<LayerTensor, T> {
  const entries = Object.keys(layerTensors).map((part) => {
    const name = layerTensorName(layer, part as LayerTensor);
    const tensor = tensors[name];
    if (tensor === undefined) throw new Error(`The weights hold no tensor '${name}'.`);
    return [part, tensor] as const;
  });
  return Object.fromEntries(entries) as Record<LayerTensor, T>;
}

/** Every tensor of a model, in the order in which seeds, files and optimiser state keep them. */
export function parameterSpecs(config: TransformerConfig): readonly ParameterSpec[] {
  const { vocabularySize, width, feedForwardWidth } = config;
  const square = [width, width];
  const layerSpecs = (layer: number): ParameterSpec[] => [
    { name: layerTensorName(layer, 'attentionNorm'), shape: [width], kind: 'norm' },
    { name: layerTensorName(layer, 'query'), shape: square, kind: 'matrix' },
    { name: layerTensorName(layer, 'key'), shape: square, kind: 'matrix' },
    { name: layerTensorName(layer, 'value'), shape: square, kind: 'matrix' },
    { name: layerTensorName(layer, 'output'), shape: square, kind: 'residual' },
    { name: layerTensorName(layer, 'feedForwardNorm'), shape: [width], kind: 'norm' },
    { name: layerTensorName(layer, 'gate'), shape: [feedForwardWidth, width], kind: 'matrix' },
    { name: layerTensorName(layer, 'up'), shape: [feedForwardWidth, width], kind: 'matrix' },
    { name: layerTensorName(layer, 'down'), shape: [width, feedForwardWidth], kind: 'residual' },
  ];
  return [
    { name: EMBEDDING, shape: [vocabularySize, width], kind: 'embedding' },
    ...Array.from({ length: config.layers }, (_, layer) => layerSpecs(layer)).flat(),
    { name: FINAL_NORM, shape: [width], kind: 'norm' },
  ];
}

export const elementCount = (shape: readonly number[]): number =>
  shape.reduce((size, side) => size * side, 1);

/**
 * Checks that weights hold exactly the tensors a configuration asks for.
 * @throws Error that names the first tensor that is missing, left over or of the wrong size
 */
export function validateWeights({ config, tensors }: TransformerWeights): void {
  const specs = parameterSpecs(config);
  for (const { name, shape } of specs) {
    const tensor = tensors[name];
    if (tensor === undefined) throw new Error(`The weights hold no tensor '${name}'.`);
    if (tensor.length !== elementCount(shape)) {
      throw new Error(
        `Tensor '${name}' holds ${tensor.length} numbers where the configuration asks for ${shape.join(' × ')}.`,
      );
    }
  }
  const known = new Set(specs.map((spec) => spec.name));
  const extra = Object.keys(tensors).find((name) => !known.has(name));
  if (extra !== undefined)
    throw new Error(`The weights hold a tensor '${extra}' that the configuration does not know.`);
}
