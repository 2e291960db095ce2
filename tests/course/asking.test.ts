import { signal } from '@preact/signals';
import { createAsking, type AskingOptions, type Drawn } from '#course/asking';
import { RunError } from '#run/failure';
import type { AnswersUpdate, ModelLoading, NextTokens } from '#run/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClient, settle } from './workbench/fake-client.ts';

const update = {
  model: { source: { kind: 'grown' } },
  answers: [{ text: 'likes plums.' }],
} as unknown as AnswersUpdate;
const drawn = {
  ...update,
  model: { source: { kind: 'shipped', name: 'fern' } },
  prompt: 'Ole has',
  temperature: 0.7,
  seed: 4,
} as unknown as Drawn;

let fake: ReturnType<typeof createFakeClient>;
const grown = signal(true);
const ensureModel = vi.fn(() => Promise.resolve());
beforeEach(() => {
  fake = createFakeClient();
  fake.updates.push(update);
  grown.value = true;
  ensureModel.mockClear();
});
const create = (options: Partial<AskingOptions> = {}) =>
  createAsking({ client: fake.client, own: { grown, ensureModel }, shipped: [], prompt: 'Mara', ...options });

describe('createAsking', () => {
  it('draws five answers, each time with the next seed', async () => {
    const asking = create({ firstSeed: 7 });
    await asking.ask();
    await asking.ask();
    const queries = fake.client.generate.mock.calls.map(([query]) => query);
    expect(queries.map(({ count, seed }) => [count, seed])).toEqual([
      [5, 7],
      [5, 8],
    ]);
    expect(asking.drawn.value).toMatchObject({ prompt: 'Mara', seed: 8 });
    expect(asking.phase.value).toBe('live');
  });

  it('shows a recorded draw until it is asked', async () => {
    const asking = create({ recorded: { drawn, nextTokens: null } });
    expect([asking.phase.value, asking.drawn.value, asking.temperature.value]).toEqual([
      'recorded',
      drawn,
      0.7,
    ]);
    await asking.ask();
    expect([asking.phase.value, asking.drawn.value?.prompt]).toEqual(['live', 'Mara']);
  });

  it('moves the probabilities of what is shown with the slider, without drawing anew', async () => {
    const asking = create();
    await asking.ask();
    asking.setTemperature(0.4);
    await settle();
    expect(fake.client.generate).toHaveBeenCalledOnce();
    expect(fake.client.nextToken).toHaveBeenLastCalledWith(
      expect.objectContaining({ temperature: 0.4, prompt: 'Mara' }),
    );
    expect(asking.drawn.value?.temperature).toBe(1);
  });

  it('asks for no probabilities where they are not shown', async () => {
    const asking = create({ withNextTokens: false });
    await asking.ask();
    asking.setTemperature(0.4);
    await settle();
    expect(fake.client.nextToken).not.toHaveBeenCalled();
  });

  it('keeps the probabilities of the newest position when an overtaken reply comes', async () => {
    const asking = create();
    await asking.ask();
    const newest = { temperature: 0.2 } as NextTokens;
    fake.client.nextToken.mockResolvedValueOnce(null).mockResolvedValueOnce(newest);
    asking.setTemperature(0.9);
    asking.setTemperature(0.2);
    await settle();
    expect(asking.nextTokens.value).toBe(newest);
  });

  it('asks a shipped model until the reader has grown one, unless told otherwise', () => {
    grown.value = false;
    const asking = create({ shipped: ['fern', 'shrub'] });
    expect(asking.source.value).toEqual({ kind: 'shipped', name: 'fern' });
    grown.value = true;
    expect(asking.source.value).toEqual({ kind: 'grown' });
    asking.choice.value = 'shrub';
    expect(asking.source.value).toEqual({ kind: 'shipped', name: 'shrub' });
  });

  it('does nothing while there is no model', async () => {
    grown.value = false;
    await create().ask();
    expect(fake.client.generate).not.toHaveBeenCalled();
  });

  it('puts a lost model back before asking it', async () => {
    await create().ask();
    expect(ensureModel).toHaveBeenCalled();
  });

  it('sets what a link holds and asks nothing', () => {
    const asking = create({ shipped: ['fern'] });
    asking.restore({ prompt: 'The ferry', temperature: 0.3, seed: 12, model: 'fern' });
    expect([asking.prompt.value, asking.temperature.value, asking.seed.value]).toEqual([
      'The ferry',
      0.3,
      12,
    ]);
    expect(asking.source.value).toEqual({ kind: 'shipped', name: 'fern' });
    expect(fake.client.generate).not.toHaveBeenCalled();
  });

  it('keeps what was written when it is stopped', async () => {
    const asking = create();
    fake.client.generate.mockImplementationOnce(async function* () {
      yield update;
      asking.stop();
      await Promise.resolve();
    });
    await asking.ask();
    expect([asking.phase.value, asking.drawn.value?.answers]).toEqual(['stopped', update.answers]);
  });

  it('shows a failure and recovers at the next question', async () => {
    const asking = create();
    fake.client.generate.mockImplementationOnce(() => {
      throw new RunError('file-damaged', 'The file is cut short.');
    });
    await asking.ask();
    expect([asking.failure.value?.code, asking.phase.value]).toEqual(['file-damaged', 'failed']);
    await asking.ask();
    expect([asking.failure.value, asking.phase.value]).toEqual([null, 'live']);
  });

  it('tells how much of its own model has arrived, and of no other', async () => {
    grown.value = false;
    const news = (model: string): ModelLoading => ({ model, bytesDone: 5, bytesTotal: 9 });
    const unhear = vi.fn();
    fake.client.onLoading.mockImplementationOnce((listener) => {
      listener(news('shrub'));
      listener(news('fern'));
      listener(news('shrub'));
      return unhear;
    });
    const asking = create({ shipped: ['fern'] });
    await asking.ask();
    expect(asking.loading.value).toEqual(news('fern'));
    expect(unhear).toHaveBeenCalledOnce();
  });
});
