import { signal } from '@preact/signals';
import type { RecordedComparison } from '#components/compare/comparison.ts';
import { createComparing } from '#components/compare/comparing.ts';
import type { Drawn } from '#course/asking';
import type { ShippedModel } from '#course/shipped';
import type { AnswersUpdate } from '#run/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeClient } from '../../course/workbench/fake-client.ts';

const shipped = [
  { name: 'fern', world: { size: 'pocket', version: '1' } },
  { name: 'shrub', world: { size: 'full', version: '1' } },
] as unknown as readonly ShippedModel[];
const prompts = [
  { text: { pocket: 'Mara lives in', full: 'Mara Holm lives in' }, detail: 'often' },
  { text: { pocket: 'One morning', full: 'One morning' }, detail: 'a story' },
];
const kept = { prompt: 'Mara lives in', seed: 1, answers: [], model: {} } as unknown as Drawn;
const recorded: RecordedComparison = {
  prompts: prompts.map((prompt, index) => ({
    ...prompt,
    columns: index === 0 ? [{ model: 'fern', told: 3, drawn: kept }] : [],
  })),
};

let fake: ReturnType<typeof createFakeClient>;
const grown = signal(false);
beforeEach(() => {
  fake = createFakeClient();
  fake.updates.push({ model: {}, answers: [{ text: 'so.' }] } as unknown as AnswersUpdate);
  grown.value = false;
});
const create = () =>
  createComparing({
    client: fake.client,
    growth: { grown, ensureModel: () => Promise.resolve() },
    shipped,
    prompts,
    recorded,
  });
const queries = () => fake.client.generate.mock.calls.map(([query]) => query);

describe('createComparing', () => {
  it('asks every model with one seed, in the words of its world', async () => {
    const comparing = create();
    await comparing.ask();
    expect(queries().map(({ prompt, seed, count }) => [prompt, seed, count])).toEqual([
      ['Mara lives in', 2, 3],
      ['Mara Holm lives in', 2, 3],
    ]);
    await comparing.ask();
    expect(queries().map(({ seed }) => seed)).toEqual([2, 2, 3, 3]);
  });

  it('lets the reader’s own model take part once there is one', async () => {
    const comparing = create();
    grown.value = true;
    await comparing.ask();
    expect(queries().map(({ model }) => model.kind)).toEqual(['shipped', 'shipped', 'grown']);
  });

  it('passes a prompt of the reader’s own on as it is', async () => {
    const comparing = create();
    comparing.prompt.value = 'The ferry';
    await comparing.ask();
    expect(queries().map(({ prompt }) => prompt)).toEqual(['The ferry', 'The ferry']);
  });

  it('shows what was recorded until a model has answered, and for another prompt again', async () => {
    const comparing = create();
    const [fern, shrub] = comparing.columns.value;
    expect([comparing.drawnOf(fern!), comparing.drawnOf(shrub!)]).toEqual([kept, null]);
    await comparing.ask();
    expect(comparing.drawnOf(fern!)?.seed).toBe(2);
    comparing.show('One morning');
    expect(comparing.drawnOf(fern!)).toBeNull();
  });

  it('asks no further model once stopped', async () => {
    const comparing = create();
    fake.client.generate.mockImplementationOnce(async function* () {
      await Promise.resolve();
      comparing.stop();
      yield* [];
    });
    await comparing.ask();
    expect(fake.client.generate).toHaveBeenCalledOnce();
    expect(comparing.busy.value).toBe(false);
  });
});
