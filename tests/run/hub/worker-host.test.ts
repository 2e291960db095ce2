import { describe, expect, it } from 'vitest';
import { createHubModel, type HubModel } from '#models/hub/hub-model';
import type { OpenedModel } from '#run/hub/open-model';
import type { HubReply } from '#run/hub/protocol';
import { createHubHost } from '#run/hub/worker-host';
import { createToySession, TOY_VOCABULARY } from '../../models/hub/toy-session.ts';

const order = {
  source: { kind: 'kept', base: 'https://example.org/' },
  network: 'model',
  precision: 'q4',
  backend: 'auto',
} as const;

function setUp() {
  const replies: HubReply[] = [];
  const sessions: ReturnType<typeof createToySession>[] = [];
  const opened: HubModel[] = [];
  let disposed = 0;
  const open = (): Promise<OpenedModel> => {
    const session = createToySession();
    sessions.push(session);
    const model = createHubModel({
      session,
      tokenizer: {
        encode: (text) => [...text].map((letter) => letter.charCodeAt(0) - 96),
        decode: (ids) => ids.map((id) => String.fromCharCode(id + 96)).join(''),
        startId: 0,
        endIds: [0],
        isSpecial: (id) => id === 0,
        chatPrompt: (message) => `${message}b`,
      },
      vocabularySize: TOY_VOCABULARY,
      contextLength: 12,
      onDispose: async () => {
        disposed++;
        await Promise.resolve();
      },
    });
    opened.push(model);
    const chosen = { backend: 'wasm', tokensPerSecond: 1 } as const;
    const info = {
      vocabularySize: TOY_VOCABULARY,
      contextLength: 12,
      hasChat: true,
      chosen,
      measured: [chosen],
    };
    return Promise.resolve({ model, info });
  };
  const receive = createHubHost(open, (reply) => replies.push(reply));
  return { replies, sessions, opened, disposed: () => disposed, receive };
}

describe('createHubHost', () => {
  it('says that there is no model before one is loaded', async () => {
    const { replies, receive } = setUp();
    await receive({ id: 1, type: 'logits', prompt: { text: 'a', asChat: false } });
    expect(replies).toMatchObject([{ id: 1, type: 'failed', failure: { code: 'no-model' } }]);
  });

  it('gives the likeliest tokens, and does not run the model for a temperature alone', async () => {
    const { replies, sessions, receive } = setUp();
    await receive({ id: 1, type: 'load', order });
    const ask = (id: number, temperature: number) =>
      receive({ id, type: 'next-tokens', prompt: { text: 'ab', asChat: false }, temperature, top: 3 });
    await ask(2, 1);
    await ask(3, 0.5);
    const [, first, second] = replies;
    if (first?.type !== 'next-tokens' || second?.type !== 'next-tokens') throw new Error('No next tokens.');
    expect(first.nextTokens.tokens[0]).toMatchObject({ id: 3, text: 'c' });
    expect(first.nextTokens).toMatchObject({ promptTokens: 2, ranModel: true });
    expect(second.nextTokens.ranModel).toBe(false);
    expect(second.nextTokens.tokens[0]!.probability).toBeGreaterThan(first.nextTokens.tokens[0]!.probability);
    const all = first.nextTokens.tokens.reduce(
      (sum, { probability }) => sum + probability,
      first.nextTokens.rest,
    );
    expect(all).toBeCloseTo(1, 10);
    expect(sessions[0]!.calls).toHaveLength(1);
  });

  it('puts a message into its form, and streams what is written', async () => {
    const { replies, receive } = setUp();
    await receive({ id: 1, type: 'load', order });
    const query = { prompt: { text: 'a', asChat: true }, temperature: 0, maxTokens: 2, seed: 1 };
    await receive({ id: 2, type: 'generate', query });
    expect(replies.slice(1)).toMatchObject([
      { type: 'token', token: { id: 3, text: 'c' } },
      { type: 'token', token: { id: 6, text: 'f' } },
      { type: 'done' },
    ]);
  });

  it('stops writing when it is told to', async () => {
    const { replies, receive } = setUp();
    await receive({ id: 1, type: 'load', order });
    const query = { prompt: { text: 'a', asChat: false }, temperature: 0, maxTokens: 9, seed: 1 };
    const writing = receive({ id: 2, type: 'generate', query });
    await receive({ id: 2, type: 'cancel' });
    await writing;
    expect(replies.slice(1)).toEqual([{ id: 2, type: 'done' }]);
  });

  it('lets go of a model when another is loaded', async () => {
    const { sessions, disposed, receive } = setUp();
    await receive({ id: 1, type: 'load', order });
    await receive({ id: 2, type: 'logits', prompt: { text: 'a', asChat: false } });
    await receive({ id: 3, type: 'load', order });
    expect(disposed()).toBe(1);
    expect(sessions[0]!.held()).toBe(0);
  });
});
