import { expect, test, vi } from 'vitest';
import type { MaskQuery, MaskResult } from '#run/analysis/protocol';
import type { ConstrainedQuery, ConstrainedUpdate } from '#run/experiment/protocol';
import { RunError } from '#run/failure';
import type { FormOffer } from '#run/form-offers';
import type { ModelInfo } from '#run/protocol';
import { createForming } from '../../../components/constrained/forming.ts';
import type { RecordedConstrained } from '../../../components/constrained/recorded.ts';
import { answer } from './answers.ts';

const model: ModelInfo = {
  source: { kind: 'shipped', name: 'fern' },
  name: 'fern',
  parameters: 10,
  vocabularySize: 4,
  contextLength: 8,
  steps: 5,
  world: null,
};
const reading = { tokens: 1, tokensRead: 1, contextLength: 8, unknownCharacters: [] };
const vocabulary = ['<eos>', ' a', ' b', ' c'];
const drawn = { reading, masked: [answer('a', 0.5)], free: [answer('a', 1)] };
const recorded: RecordedConstrained = {
  count: 50,
  seeds: [1],
  first: {
    model,
    offer: 'letters',
    step: { logits: [0, 0, 0, Math.log(2)], mask: [0, 1, 1, 0], complete: false, states: 3 },
    vocabulary,
    drawn,
  },
  grid: [],
};
const offer: FormOffer = {
  id: 'letters',
  label: 'letters',
  prompt: 'x',
  form: { kind: 'regex', text: '(a|b)\\.' },
  tell: '',
};

/** A worker whose answers are complete after two tokens. */
function fakeWorker() {
  const looks: MaskQuery[] = [];
  const analyse = vi.fn((query: MaskQuery): Promise<MaskResult> => {
    looks.push(query);
    if (query.form.text === '(') return Promise.reject(new RunError('unusable-form', 'Not closed.'));
    const complete = query.written.length >= 2;
    return Promise.resolve({
      model,
      reading,
      logits: Float32Array.from([0, 1, 2, 3]),
      mask: Uint8Array.from(complete ? [1, 0, 0, 0] : [0, 1, 1, 0]),
      complete,
      states: 7,
      ...(query.withVocabulary === true && { vocabulary }),
    });
  });
  const experiments: ConstrainedQuery[] = [];
  let signal: AbortSignal | undefined;
  const experiment = async function* (query: ConstrainedQuery, given?: AbortSignal) {
    experiments.push(query);
    signal = given;
    await Promise.resolve();
    yield { model, ...drawn } satisfies ConstrainedUpdate;
  };
  return { client: { analyse, experiment } as never, looks, experiments, signalOf: () => signal };
}

const begin = (client: never) =>
  createForming({ client, own: { ensureModel: () => Promise.resolve() }, recorded, offer });

test('what stands there at first needs no model: what is allowed, and what it had', () => {
  const { client, looks } = fakeWorker();
  const { step, moved } = begin(client);
  expect(step.value.allowedCount).toBe(2);
  expect(step.value.allowed).toBeCloseTo(2 / 5, 12);
  expect(Array.from(step.value.masked)).toEqual([0, 0.5, 0.5, 0]);
  expect(moved.value).toBe(false);
  expect(looks).toEqual([]);
});

test('a text is written to where nothing may follow, and taken back', async () => {
  const { client, looks } = fakeWorker();
  const forming = begin(client);
  await forming.write(50);
  expect(forming.path.value).toHaveLength(2);
  expect(forming.path.value.every(({ id }) => id === 1 || id === 2)).toBe(true);
  expect(forming.ended.value).toBe(true);
  await forming.rewind(1);
  expect(looks.at(-1)!.written).toHaveLength(1);
  expect(forming.ended.value).toBe(false);
});

test('the same seed writes the same text', async () => {
  const texts = [];
  for (let i = 0; i < 2; i++) {
    const forming = begin(fakeWorker().client);
    await forming.write(50);
    texts.push(forming.path.value.map(({ id }) => id));
  }
  expect(texts[0]).toEqual(texts[1]);
});

test('a form that cannot be used is explained, and nothing is lost', async () => {
  const { client } = fakeWorker();
  const forming = begin(client);
  await forming.put(1);
  forming.draft.value = { ...forming.draft.value, regex: '(' };
  expect(forming.moved.value).toBe(true);
  await forming.read();
  expect(forming.phase.value).toBe('failed');
  expect(forming.failure.value).toMatchObject({ code: 'unusable-form', message: 'Not closed.' });
  expect(forming.path.value).toHaveLength(1);
  expect(forming.draft.value.regex).toBe('(');
  expect(forming.drawn.value).not.toBeNull();
});

test('answers are drawn of what the fields say now; only a schema is told as a sentence', async () => {
  const { client, experiments, looks } = fakeWorker();
  const forming = begin(client);
  forming.draft.value = { ...forming.draft.value, prompt: 'y', tell: 'home: {a}.' };
  await forming.drawMany();
  expect(looks).toHaveLength(1);
  expect(experiments[0]).toMatchObject({ prompt: 'y', tell: null, count: 50, seed: 1, temperature: 1 });
  forming.draft.value = { ...forming.draft.value, kind: 'schema', schema: '{}' };
  await forming.drawMany();
  expect(experiments[1]).toMatchObject({ form: { kind: 'schema', text: '{}' }, tell: 'home: {a}.' });
});

test('a stop reaches the worker at once', async () => {
  const { client, signalOf } = fakeWorker();
  const forming = begin(client);
  const done = forming.drawMany();
  await Promise.resolve();
  forming.stop();
  expect(signalOf()!.aborted).toBe(true);
  await done;
  expect(forming.phase.value).toBe('stopped');
});
