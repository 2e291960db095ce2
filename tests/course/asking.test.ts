import { signal } from '@preact/signals';
import { createAsking } from '#components/ask/asking.ts';
import { RunError } from '#run/failure';
import type { AnswersUpdate, NextTokens } from '#run/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClient, settle } from '../../course/workbench/fake-client.ts';

const update = {
  model: { source: { kind: 'grown' } },
  answers: [{ text: 'likes plums.' }],
} as unknown as AnswersUpdate;

let fake: ReturnType<typeof createFakeClient>;
const grown = signal(true);
const ensureModel = vi.fn(() => Promise.resolve());
beforeEach(() => {
  fake = createFakeClient();
  fake.updates.push(update);
  grown.value = true;
  ensureModel.mockClear();
});
const create = (shipped: string | null = null) =>
  createAsking({ client: fake.client, growth: { grown, ensureModel }, shipped, firstPrompt: 'Mara' });

describe('createAsking', () => {
  it('draws five answers, each time with another seed', async () => {
    const asking = create();
    await asking.ask();
    await asking.ask();
    const queries = fake.client.generate.mock.calls.map(([query]) => query);
    expect(queries.map(({ count }) => count)).toEqual([5, 5]);
    expect(queries[0]!.seed).not.toBe(queries[1]!.seed);
    expect(asking.drawn.value?.prompt).toBe('Mara');
    expect(asking.asking.value).toBe(false);
  });

  it('asks for probabilities only when the slider moves', async () => {
    const asking = create();
    await asking.ask();
    asking.setTemperature(0.4);
    await settle();
    expect(fake.client.generate).toHaveBeenCalledOnce();
    expect(fake.client.nextToken).toHaveBeenLastCalledWith(expect.objectContaining({ temperature: 0.4 }));
    expect(asking.drawn.value?.temperature).toBe(1);
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
    const asking = create('fern');
    expect(asking.source.value).toEqual({ kind: 'shipped', name: 'fern' });
    grown.value = true;
    expect(asking.source.value).toEqual({ kind: 'grown' });
    asking.choose('shipped');
    expect(asking.source.value).toEqual({ kind: 'shipped', name: 'fern' });
  });

  it('does nothing while there is no model', async () => {
    grown.value = false;
    await create().ask();
    expect(fake.client.generate).not.toHaveBeenCalled();
  });

  it('puts a lost model back before asking it', async () => {
    await create().ask();
    expect(ensureModel).toHaveBeenCalledOnce();
  });

  it('shows a failure and recovers at the next question', async () => {
    const asking = create();
    fake.client.generate.mockImplementationOnce(() => {
      throw new RunError('file-damaged', 'The file is cut short.');
    });
    await asking.ask();
    expect(asking.failure.value?.code).toBe('file-damaged');
    expect(asking.asking.value).toBe(false);
    await asking.ask();
    expect(asking.failure.value).toBeNull();
  });
});
