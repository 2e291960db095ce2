import { tree } from '@jax-js/jax';
import type { Backend } from './backend.ts';
import type { TransformerConfig } from './config.ts';
import { decodeBlockProgram } from './decode-block.ts';
import { decodeProgram, emptyCache, uploadTokens, type KeyValueCache } from './decode.ts';
import type { Constants } from './programs.ts';
import { keep, read, type TensorTree } from './tensors.ts';

/** What a reading of tokens needs: the weights as they are now, and where they are. */
export interface ModelState {
  readonly config: TransformerConfig;
  readonly device: Backend;
  readonly constants: Constants;
  /** The current weights, still owned by the model. */
  parameters(): TensorTree;
  /** Changes whenever the weights do. */
  version(): number;
}

/** A batch of sequences being read token by token, with their keys and values cached. */
export interface DecodingSession {
  readonly batchSize: number;
  /** Tokens read so far, the same for every sequence. */
  readonly position: number;
  /**
   * Reads one token of each sequence and gives the logits of the next: batchSize rows of vocabularySize.
   * @throws RangeError when the context is full
   */
  read(ids: readonly number[]): Promise<Float32Array>;
  /**
   * Reads several tokens of one sequence in one pass, and gives the logits after each: ids.length rows of vocabularySize.
   * @throws RangeError when the session holds more than one sequence, or the context has no room for all of them
   */
  readBlock(ids: readonly number[]): Promise<Float32Array>;
  /** Back to so many tokens; those after them are forgotten. */
  rewind(position: number): void;
  /** Another session that has read the same and goes on by itself; both are to be disposed of. */
  fork(): DecodingSession;
  dispose(): void;
}

export const openSession = (state: ModelState, batchSize: number): DecodingSession =>
  sessionFrom(state, batchSize, emptyCache(state.config, batchSize, state.device), 0);

function sessionFrom(
  state: ModelState,
  batchSize: number,
  from: KeyValueCache,
  readBefore: number,
): DecodingSession {
  const { config, device, constants } = state;
  const decode = decodeProgram(config, batchSize);
  let cache = from;
  let position = readBefore;
  return {
    batchSize,
    get position() {
      return position;
    },
    async read(ids) {
      if (position >= config.contextLength) {
        throw new RangeError(`The context of ${config.contextLength} tokens is full.`);
      }
      const tokens = uploadTokens(position, ids, device);
      const [logits, next] = decode(keep(state.parameters()), tree.ref(constants), cache, tokens);
      cache = next;
      position++;
      return read(logits);
    },
    async readBlock(ids) {
      if (batchSize !== 1) throw new RangeError('Only one sequence at a time can be read in blocks.');
      if (position + ids.length > config.contextLength)
        throw new RangeError(
          `The context of ${config.contextLength} tokens has no room for ${ids.length} more.`,
        );
      const tokens = uploadTokens(position, ids, device);
      const program = decodeBlockProgram(config, ids.length);
      const [logits, next] = program(keep(state.parameters()), tree.ref(constants), cache, tokens);
      cache = next;
      position += ids.length;
      return read(logits);
    },
    rewind(to) {
      if (!Number.isInteger(to) || to < 0 || to > position)
        throw new RangeError(`Of ${position} tokens read, ${to} cannot be kept.`);
      position = to;
    },
    fork: () => sessionFrom(state, batchSize, tree.ref(cache), position),
    dispose() {
      tree.dispose(cache);
    },
  };
}
