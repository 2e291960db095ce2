import { describe, expect, it } from 'vitest';
import { RunError } from '#run/failure';
import type { HubClient } from '#run/hub/client';
import type { HubLoadOrder, HubModelInfo } from '#run/hub/protocol';
import { createRealModelState } from '../../../components/real-model/real-model-state.ts';

const chosen = { backend: 'wasm', tokensPerSecond: 9 } as const;
const info: HubModelInfo = {
  vocabularySize: 9,
  contextLength: 99,
  hasChat: true,
  chosen,
  measured: [chosen],
};
const names = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model_q4.onnx'];
const files = names.map((name) => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'webkitRelativePath', { value: '' });
  return file;
});

function setUp(parts: Partial<HubClient> = {}) {
  const orders: HubLoadOrder[] = [];
  let closed = 0;
  let opened = 0;
  const client: HubClient = {
    load: async (order) => {
      orders.push(order);
      return Promise.resolve(info);
    },
    nextTokens: () =>
      Promise.resolve({ tokens: [], rest: 1, entropyNats: 0, promptTokens: 4, ranModel: true }),
    logits: () => Promise.resolve(new Float32Array(9)),
    async *generate() {
      for (const text of ['a', 'b']) yield await Promise.resolve({ id: 1, text, probability: 0.5 });
    },
    close() {
      closed++;
    },
    ...parts,
  };
  const state = createRealModelState({
    root: '/',
    client: () => {
      opened++;
      return Promise.resolve(client);
    },
  });
  state.modelId.value = 'other';
  state.source.value = 'files';
  return { state, orders, closed: () => closed, opened: () => opened };
}

describe('createRealModelState', () => {
  it('opens files of the device, asks, and writes', async () => {
    const { state, orders, opened } = setUp();
    expect(opened()).toBe(0);
    state.chosenFiles.value = files;
    await state.load();
    expect(state.phase.value).toBe('ready');
    expect(state.asChat.value).toBe(true);
    expect(orders).toMatchObject([
      { network: 'model', precision: 'q4', backend: 'auto', source: { kind: 'chosen' } },
    ]);
    await state.showNext();
    expect(state.nextTokens.value?.promptTokens).toBe(4);
    await state.write();
    expect(state.written.value.map(({ text }) => text).join('')).toBe('ab');
    expect(state.answering.value).toBe('nothing');
  });

  it('says what is missing among the files, before a worker starts', async () => {
    const { state, opened } = setUp();
    state.chosenFiles.value = files.slice(1);
    await state.load();
    expect(state.phase.value).toBe('failed');
    expect(state.failure.value?.message).toContain('config.json');
    expect(opened()).toBe(0);
  });

  it('is empty at once when it is cancelled, and stays so', async () => {
    let finish = (): void => undefined;
    const { state, closed } = setUp({
      load: () =>
        new Promise((resolve) => {
          finish = () => resolve(info);
        }),
    });
    state.chosenFiles.value = files;
    const loading = state.load();
    await expect.poll(() => state.phase.value).toBe('opening');
    await new Promise((resolve) => setTimeout(resolve, 0));
    state.cancel();
    expect(state.phase.value).toBe('empty');
    expect(closed()).toBe(1);
    finish();
    await loading;
    expect(state.phase.value).toBe('empty');
    expect(state.failure.value).toBeNull();
  });

  it('shows a fault of the worker, and can load again', async () => {
    let isBroken = true;
    const { state } = setUp({
      load: () =>
        isBroken ? Promise.reject(new RunError('crashed', 'It broke off.')) : Promise.resolve(info),
    });
    state.chosenFiles.value = files;
    await state.load();
    expect(state.phase.value).toBe('failed');
    expect(state.failure.value?.code).toBe('crashed');
    isBroken = false;
    await state.load();
    expect(state.phase.value).toBe('ready');
    expect(state.failure.value).toBeNull();
  });
});
