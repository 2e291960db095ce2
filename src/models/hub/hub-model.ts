import { streamTokens } from '../generation.ts';
import type { LanguageModel } from '../language-model.ts';
import { createCachedReader, type HubSession } from './cached-reader.ts';

/** A real open model behind the course's interface. Calls wait for each other: they share one cache. */
export interface HubModel extends LanguageModel {
  readonly engine: 'hub';
  /** A message as this model was taught to read it, up to where its answer begins; null for a model without a chat form. */
  chatPrompt(message: string): string | null;
  /** Frees all memory. Later calls fail. */
  dispose(): Promise<void>;
}

/** What a tokenizer knows of its model's special tokens. */
export interface HubTokenizer {
  encode(text: string): number[];
  decode(ids: readonly number[]): string;
  /** The token that parts documents, put in front of a prompt; null where there is none. */
  readonly startId: number | null;
  /** Tokens that end what the model writes. */
  readonly endIds: readonly number[];
  isSpecial(id: number): boolean;
  /** Null for a model without a chat form. */
  readonly chatPrompt: ((message: string) => string) | null;
}

export interface HubModelParts<Cache> {
  readonly session: HubSession<Cache>;
  readonly tokenizer: HubTokenizer;
  readonly vocabularySize: number;
  readonly contextLength: number;
  readonly onDispose: () => Promise<void>;
}

export function createHubModel<Cache>(parts: HubModelParts<Cache>): HubModel {
  const { session, tokenizer, vocabularySize, contextLength } = parts;
  const reader = createCachedReader(session);
  const detokenize = (ids: readonly number[]): string => tokenizer.decode(ids);
  const fit = (prompt: readonly number[], maxTokens = 0): number[] =>
    fitHubPrompt(prompt, tokenizer, contextLength, maxTokens);
  return {
    engine: 'hub',
    vocabularySize,
    contextLength,
    tokenize: (text) => tokenizer.encode(text),
    detokenize,
    chatPrompt: (message) => tokenizer.chatPrompt?.(message) ?? null,
    logits: (ids) => reader.logitsAfter(fit(ids)),
    async *generate(prompt, options) {
      const { signal, stopIds = [] } = options;
      const [eosId = -1, ...otherEnds] = tokenizer.endIds;
      try {
        yield* streamTokens(
          {
            contextLength,
            eosId,
            detokenize,
            fit,
            logitsAfter: (ids) => reader.logitsAfter(ids, signal),
          },
          prompt,
          { ...options, stopIds: [...stopIds, ...otherEnds] },
        );
      } catch (error) {
        if (signal?.aborted !== true) throw error;
      }
    },
    async dispose() {
      await reader.dispose();
      await parts.onDispose();
    },
  };
}

/**
 * What is read of a prompt: the token that parts documents, then the prompt's last part, with room for `maxTokens` or half the
 * context, whichever is less. A prompt in chat form begins with a special token of its own and stands as it is.
 */
export function fitHubPrompt(
  prompt: readonly number[],
  { startId, isSpecial, chatPrompt }: Pick<HubTokenizer, 'startId' | 'isSpecial' | 'chatPrompt'>,
  contextLength: number,
  maxTokens = 0,
): number[] {
  const text = startId === null ? prompt : prompt.slice(prompt.lastIndexOf(startId) + 1);
  const [first] = text;
  const isChat = chatPrompt !== null && first !== undefined && isSpecial(first);
  const opening = startId === null || (isChat && text.length === prompt.length) ? [] : [startId];
  const room = Math.min(Math.max(0, maxTokens - 1), Math.floor(contextLength / 2));
  const kept = Math.min(text.length, contextLength - opening.length - room);
  const ids = [...opening, ...text.slice(text.length - kept)];
  if (ids.length === 0) throw new RangeError('This model needs at least one token to begin with.');
  return ids;
}
