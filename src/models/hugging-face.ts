import type { CheckpointVersions } from './checkpoint.ts';
import { readSafetensors, writeSafetensors, type FloatFormat, type Tensor } from './safetensors.ts';
import { EOS_ID, loadTokenizer, PAD_ID, specialTokens, type Tokenizer } from './tokenizer.ts';
import { headWidth, validateConfig, type TransformerConfig } from './transformer/config.ts';
import { parameterSpecs, validateWeights, type TransformerWeights } from './transformer/parameters.ts';

/** The files of a model in Hugging Face's Llama layout, by name. */
export interface HuggingFaceFiles {
  readonly 'config.json': Uint8Array;
  readonly 'model.safetensors': Uint8Array;
  readonly 'tokenizer.json': Uint8Array;
  readonly 'tokenizer_config.json': Uint8Array;
}

export interface HuggingFaceModel {
  readonly weights: TransformerWeights;
  readonly tokenizer: Tokenizer;
  /** What the model comes from, where its files say so. */
  readonly versions?: CheckpointVersions;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

function llamaConfig(config: TransformerConfig, format: FloatFormat, versions?: CheckpointVersions): unknown {
  return {
    architectures: ['LlamaForCausalLM'],
    model_type: 'llama',
    vocab_size: config.vocabularySize,
    hidden_size: config.width,
    intermediate_size: config.feedForwardWidth,
    num_hidden_layers: config.layers,
    num_attention_heads: config.heads,
    num_key_value_heads: config.heads,
    head_dim: headWidth(config),
    hidden_act: 'silu',
    max_position_embeddings: config.contextLength,
    rms_norm_eps: config.normEpsilon,
    rope_theta: config.ropeTheta,
    rope_scaling: null,
    attention_bias: false,
    mlp_bias: false,
    tie_word_embeddings: true,
    bos_token_id: EOS_ID,
    eos_token_id: EOS_ID,
    pad_token_id: PAD_ID,
    torch_dtype: format === 'F16' ? 'float16' : 'float32',
    ...(versions === undefined ? {} : { terrarium: versions }),
  };
}

/** Writes a model so that Hugging Face's Llama code computes the same. `F16` halves the size and rounds the weights. */
export function exportHuggingFace(
  model: HuggingFaceModel,
  options: { readonly format?: FloatFormat } = {},
): HuggingFaceFiles {
  const { weights, tokenizer, versions } = model;
  const { format = 'F32' } = options;
  validateWeights(weights);
  const tensors = parameterSpecs(weights.config).map(({ name, shape }): [string, Tensor] => [
    name,
    { shape, data: weights.tensors[name]! },
  ]);
  const [eos, pad] = specialTokens;
  return {
    'config.json': json(llamaConfig(weights.config, format, versions)),
    'model.safetensors': writeSafetensors(tensors, { format, metadata: { format: 'pt' } }),
    'tokenizer.json': json(tokenizer.json),
    'tokenizer_config.json': json({
      tokenizer_class: 'PreTrainedTokenizerFast',
      bos_token: eos,
      eos_token: eos,
      pad_token: pad,
      model_max_length: weights.config.contextLength,
      clean_up_tokenization_spaces: false,
    }),
  };
}

function parseJson(name: string, bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) throw new Error(`The model's ${name} is missing.`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error(`The model's ${name} is not JSON.`);
  }
}

function readConfig(contents: unknown): {
  readonly config: TransformerConfig;
  readonly versions?: CheckpointVersions;
} {
  if (typeof contents !== 'object' || contents === null)
    throw new Error("The model's config.json is no JSON object.");
  const fields = contents as Record<string, unknown>;
  const number = (name: string): number => {
    const value = fields[name];
    if (typeof value !== 'number') throw new Error(`The model's config.json gives no number for ${name}.`);
    return value;
  };
  const heads = number('num_attention_heads');
  const required: [string, unknown, unknown][] = [
    ['model_type', 'llama', undefined],
    ['hidden_act', 'silu', 'silu'],
    ['tie_word_embeddings', true, false],
    ['num_key_value_heads', heads, heads],
    ['rope_scaling', null, null],
    ['attention_bias', false, false],
    ['mlp_bias', false, false],
  ];
  for (const [name, expected, standard] of required) {
    const found = fields[name] ?? standard;
    if (found !== expected) {
      throw new Error(
        `Models with ${name} ${JSON.stringify(found)} cannot be read here, only ${JSON.stringify(expected)}.`,
      );
    }
  }
  const config: TransformerConfig = {
    vocabularySize: number('vocab_size'),
    width: number('hidden_size'),
    layers: number('num_hidden_layers'),
    heads,
    feedForwardWidth: number('intermediate_size'),
    contextLength: number('max_position_embeddings'),
    ropeTheta: number('rope_theta'),
    normEpsilon: number('rms_norm_eps'),
  };
  validateConfig(config);
  const versions = fields['terrarium'] as CheckpointVersions | undefined;
  return versions === undefined ? { config } : { config, versions };
}

/**
 * Reads a model in Hugging Face's Llama layout: tied embeddings, no grouped heads, no biases, no rope scaling.
 * @throws Error that says which file or setting cannot be used
 */
export function importHuggingFace(
  files: Partial<Record<keyof HuggingFaceFiles, Uint8Array>>,
): HuggingFaceModel {
  const { config, versions } = readConfig(parseJson('config.json', files['config.json']));
  const bytes = files['model.safetensors'];
  if (bytes === undefined) throw new Error("The model's model.safetensors is missing.");
  const { tensors } = readSafetensors(bytes);
  for (const { name, shape } of parameterSpecs(config)) {
    const found = tensors.get(name)?.shape;
    if (found !== undefined && found.join() !== shape.join()) {
      throw new Error(
        `Tensor '${name}' is [${found.join(', ')}] where the configuration asks for [${shape.join(', ')}].`,
      );
    }
  }
  const weights = {
    config,
    tensors: Object.fromEntries([...tensors].map(([name, { data }]) => [name, data])),
  };
  validateWeights(weights);
  const tokenizer = loadTokenizer(parseJson('tokenizer.json', files['tokenizer.json']));
  return versions === undefined ? { weights, tokenizer } : { weights, tokenizer, versions };
}
