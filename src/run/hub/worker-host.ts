import { createRng } from '#lab/rng';
import { entropy, softmax } from '#lab/sampling/softmax';
import type { HubModel } from '#models/hub/hub-model';
import { describeFailure, RunError } from '../failure.ts';
import { createLogitMemory, type LogitMemory } from '../logit-memory.ts';
import type { OpenedModel } from './open-model.ts';
import type { HubLoadOrder, HubNextTokens, HubPhase, HubPrompt, HubReply, HubRequest } from './protocol.ts';

/** Opens a model; told what it is at. */
export type ModelOpener = (order: HubLoadOrder, onPhase: (phase: HubPhase) => void) => Promise<OpenedModel>;

interface Held {
  readonly model: HubModel;
  readonly memory: LogitMemory;
}

/** Turns requests into calls of the model and their outcomes into replies. */
export function createHubHost(
  open: ModelOpener,
  post: (reply: HubReply) => void,
): (request: HubRequest) => Promise<void> {
  const jobs = new Map<number, AbortController>();
  let held: Held | null = null;

  async function load(id: number, order: HubLoadOrder): Promise<HubReply> {
    const old = held;
    held = null;
    await old?.model.dispose();
    const { model, info } = await open(order, (phase) => post({ id, type: 'phase', phase }));
    held = { model, memory: createLogitMemory() };
    return { id, type: 'loaded', info };
  }

  async function answer(
    request: Exclude<HubRequest, { type: 'cancel' }>,
    signal: AbortSignal,
  ): Promise<HubReply> {
    const { id } = request;
    if (request.type === 'load') return load(id, request.order);
    if (held === null)
      throw new RunError('no-model', 'There is no model in the worker.', 'Load the model again.');
    const { model, memory } = held;
    if (request.type === 'logits') {
      return { id, type: 'logits', logits: await model.logits(tokensOf(model, request.prompt)) };
    }
    if (request.type === 'next-tokens') {
      const ids = tokensOf(model, request.prompt);
      const { logits, ranModel } = await memory.recall(0, ids.join(), () => model.logits(ids));
      return {
        id,
        type: 'next-tokens',
        nextTokens: { ...nextTokens(model, ids, logits, request), promptTokens: ids.length, ranModel },
      };
    }
    const { prompt, temperature, maxTokens, seed } = request.query;
    const options = { temperature, maxTokens, rng: createRng(seed), signal };
    for await (const { id: tokenId, text, probability } of model.generate(tokensOf(model, prompt), options))
      post({ id, type: 'token', token: { id: tokenId, text, probability } });
    return { id, type: 'done' };
  }

  return async (request) => {
    if (request.type === 'cancel') {
      jobs.get(request.id)?.abort();
      return;
    }
    const job = new AbortController();
    jobs.set(request.id, job);
    try {
      post(await answer(request, job.signal));
    } catch (error) {
      post({ id: request.id, type: 'failed', failure: describeFailure(error) });
    } finally {
      jobs.delete(request.id);
    }
  };
}

function tokensOf(model: HubModel, { text, asChat }: HubPrompt): number[] {
  return model.tokenize((asChat ? model.chatPrompt(text) : null) ?? text);
}

function nextTokens(
  model: HubModel,
  ids: readonly number[],
  logits: Float32Array,
  { temperature, top }: { readonly temperature: number; readonly top: number },
): Pick<HubNextTokens, 'tokens' | 'rest' | 'entropyNats'> {
  const probabilities = softmax(logits, temperature);
  const order = Array.from(logits.keys()).sort((a, b) => logits[b]! - logits[a]!);
  // A token's text depends on what it follows.
  const before = ids.slice(-8);
  const start = model.detokenize(before).length;
  const tokens = order.slice(0, top).map((id) => ({
    id,
    text: model.detokenize([...before, id]).slice(start),
    probability: probabilities[id]!,
  }));
  const listed = tokens.reduce((sum, { probability }) => sum + probability, 0);
  return { tokens, rest: Math.max(0, 1 - listed), entropyNats: entropy(probabilities) };
}
