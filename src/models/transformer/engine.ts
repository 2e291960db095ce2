import { streamTokens, fitPrompt } from '../generation.ts';
import type { LanguageModel } from '../language-model.ts';
import type { Tokenizer } from '../tokenizer.ts';
import { initBackend, type Backend } from './backend.ts';
import type { TokenBatch } from './batches.ts';
import type { TransformerConfig } from './config.ts';
import { generateBatch, type BatchGenerateOptions, type GeneratedSequence } from './generate-batch.ts';
import { validateWeights, type TransformerWeights } from './parameters.ts';
import { lossProgram, uploadBatch, uploadConstants } from './programs.ts';
import { createReader, type TokenReader } from './reader.ts';
import { openSession, type DecodingSession, type ModelState } from './session.ts';
import { keep, read, readTree, release, uploadTree } from './tensors.ts';
import { tree } from '@jax-js/jax';

/** A transformer that reads and writes. Several calls may run at once; each sees the weights of the moment. */
export interface TransformerModel extends LanguageModel {
  readonly engine: 'transformer';
  readonly config: TransformerConfig;
  /** Continues many prompts at once; results are in the order of the prompts. */
  generateBatch(
    prompts: readonly (readonly number[])[],
    options: BatchGenerateOptions,
  ): Promise<GeneratedSequence[]>;
  /** Begins a reading of one sequence, token by token or in blocks; whoever opens it disposes of it. */
  openSession(): DecodingSession;
  /** Loss of every target of a batch in nats, masked ones 0: batchSize · contextLength numbers. */
  tokenLosses(batch: TokenBatch): Promise<Float32Array>;
  /** A copy of the weights. */
  weights(): Promise<TransformerWeights>;
  /** Frees the device memory. Later calls fail. */
  dispose(): void;
}

/** A model over a state that somebody else owns. */
export function modelOverState(
  state: ModelState,
  tokenizer: Tokenizer,
  onDispose: () => void,
): TransformerModel {
  const { config, device, constants } = state;
  if (tokenizer.vocabularySize !== config.vocabularySize) {
    throw new Error(
      `The tokenizer knows ${tokenizer.vocabularySize} tokens and the model ${config.vocabularySize}: they belong to ` +
        'different models. Load the tokenizer the model was trained with.',
    );
  }
  const { eosId } = tokenizer;
  const { contextLength } = config;
  const reader = createReader(state);
  const detokenize = (ids: readonly number[]): string => tokenizer.decode(ids);
  return {
    engine: 'transformer',
    config,
    vocabularySize: config.vocabularySize,
    contextLength,
    tokenize: (text) => tokenizer.encode(text),
    detokenize,
    logits: (ids) => reader.logitsAfter(fitPrompt(ids, eosId, contextLength).ids),
    async *generate(prompt, options) {
      const own: TokenReader = createReader(state);
      try {
        yield* streamTokens(
          { contextLength, eosId, detokenize, logitsAfter: own.logitsAfter },
          prompt,
          options,
        );
      } finally {
        own.dispose();
      }
    },
    openSession: () => openSession(state, 1),
    generateBatch: (prompts, options) => generateBatch(state, eosId, prompts, options),
    async tokenLosses(batch) {
      const losses = lossProgram(config)(
        keep(state.parameters()),
        tree.ref(constants),
        uploadBatch(batch, 1, device),
      );
      return (await read(losses)).map((loss, index) => loss * batch.lossMask[index]!);
    },
    weights: async () => ({ config, tensors: await readTree(state.parameters()) }),
    dispose() {
      reader.dispose();
      onDispose();
    },
  };
}

/**
 * A model from its weights, ready to read and write.
 * @throws Error when the weights do not fit their configuration, or the tokenizer the weights
 */
export async function createTransformer(
  weights: TransformerWeights,
  tokenizer: Tokenizer,
  backend: Backend = 'wasm',
): Promise<TransformerModel> {
  validateWeights(weights);
  const device = await initBackend(backend);
  const { config } = weights;
  const parameters = uploadTree(weights.tensors, config, device);
  const constants = uploadConstants(config, device);
  const state: ModelState = { config, device, constants, parameters: () => parameters, version: () => 0 };
  return modelOverState(state, tokenizer, () => {
    release(parameters);
    tree.dispose(constants);
  });
}
