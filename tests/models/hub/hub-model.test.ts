import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { createHubModel, fitHubPrompt, type HubTokenizer } from '#models/hub/hub-model';
import { createToySession, TOY_VOCABULARY, toyLogits } from './toy-session.ts';

/** Letters a, b, c … are tokens 1, 2, 3 …; 0 parts documents, 15 ends what is written, 14 begins a chat. */
const tokenizer: HubTokenizer = {
  encode: (text) => [...text].map((letter) => letter.charCodeAt(0) - 96),
  decode: (ids) => ids.map((id) => String.fromCharCode(id + 96)).join(''),
  startId: 0,
  endIds: [15, 0],
  isSpecial: (id) => id === 0 || id > 13,
  chatPrompt: null,
};
const chat: HubTokenizer = { ...tokenizer, chatPrompt: (message) => `n${message}` };

describe('fitHubPrompt', () => {
  it('puts the token that parts documents in front', () => {
    expect(fitHubPrompt([], tokenizer, 8)).toEqual([0]);
    expect(fitHubPrompt([1, 2], tokenizer, 8)).toEqual([0, 1, 2]);
    expect(fitHubPrompt([0, 1, 2], tokenizer, 8)).toEqual([0, 1, 2]);
  });

  it('counts from the last such token on', () => {
    expect(fitHubPrompt([1, 0, 2], tokenizer, 8)).toEqual([0, 2]);
    expect(fitHubPrompt([1, 0, 14, 2], chat, 8)).toEqual([0, 14, 2]);
  });

  it('leaves a prompt in chat form as it stands, and no other', () => {
    expect(fitHubPrompt([14, 1], chat, 8)).toEqual([14, 1]);
    expect(fitHubPrompt([1, 14], chat, 8)).toEqual([0, 1, 14]);
    expect(fitHubPrompt([14, 1], tokenizer, 8)).toEqual([0, 14, 1]);
  });

  it('keeps the last part of a prompt that is too long, with room to write', () => {
    const long = Array.from({ length: 20 }, (_, index) => 1 + (index % 12));
    expect(fitHubPrompt(long, tokenizer, 8)).toEqual([0, ...long.slice(-7)]);
    expect(fitHubPrompt(long, tokenizer, 8, 3)).toEqual([0, ...long.slice(-5)]);
    expect(fitHubPrompt(long, tokenizer, 8, 99)).toEqual([0, ...long.slice(-3)]);
  });

  it('does without where a model has no such token, but not without any', () => {
    const bare = { ...tokenizer, startId: null };
    expect(fitHubPrompt([1], bare, 8)).toEqual([1]);
    expect(() => fitHubPrompt([], bare, 8)).toThrow(RangeError);
  });
});

describe('createHubModel', () => {
  const modelOver = (parts: Partial<HubTokenizer> = {}) => {
    const session = createToySession();
    const model = createHubModel({
      session,
      tokenizer: { ...tokenizer, ...parts },
      vocabularySize: TOY_VOCABULARY,
      contextLength: 12,
      onDispose: () => Promise.resolve(),
    });
    return { session, model };
  };
  const greedy = (signal?: AbortSignal) => ({
    maxTokens: 20,
    temperature: 0,
    rng: createRng(1),
    ...(signal && { signal }),
  });

  it('gives the whole vocabulary’s logits', async () => {
    const { model } = modelOver();
    expect(await model.logits([1, 2])).toEqual(toyLogits([0, 1, 2]));
  });

  it('writes token by token, each read once, until a token that ends the text', async () => {
    const { model, session } = modelOver();
    const texts: string[] = [];
    // 3, then 6, then 12, then 24 mod 16 = 8, then 0, which ends.
    for await (const { text } of model.generate([1, 2], greedy())) texts.push(text);
    expect(texts).toEqual(['c', 'f', 'l', 'h']);
    expect(session.calls).toEqual([[0, 1, 2], [3], [6], [12], [8]]);
  });

  it('stops at an abort without an error', async () => {
    const { model } = modelOver({ endIds: [] });
    const stop = new AbortController();
    let count = 0;
    for await (const token of model.generate([1, 2], greedy(stop.signal))) {
      count += token.text === '' ? 0 : 1;
      if (count === 2) stop.abort();
    }
    expect(count).toBe(2);
  });

  it('has a chat form only where its tokenizer has', () => {
    expect(modelOver().model.chatPrompt('hi')).toBeNull();
    expect(modelOver({ chatPrompt: (message) => `n${message}` }).model.chatPrompt('hi')).toBe('nhi');
  });
});
