// @vitest-environment jsdom
import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PredictionSpec } from '#course/predictions/prediction';

const sentences: PredictionSpec = {
  lesson: 'gardens',
  id: 'well-formed',
  figure: 'grow',
  quantity: null,
  ask: 'How many?',
  form: { kind: 'interval', min: 0, max: 10, step: 1, unit: '' },
};
const loss: PredictionSpec = {
  ...sentences,
  id: 'loss',
  quantity: 'loss',
  form: { ...sentences.form, kind: 'number' } as never,
};
const same: PredictionSpec = {
  ...sentences,
  id: 'same',
  figure: 'ask',
  form: { kind: 'choice', options: ['1 or none', '2 or 3', 'more than 3'] },
};

async function open(...specs: PredictionSpec[]) {
  vi.resetModules();
  document.body.replaceChildren(
    ...specs.map((spec) => {
      const element = document.createElement('div');
      element.dataset.prediction = JSON.stringify(spec);
      return element;
    }),
  );
  return import('#course/predictions/predictions');
}

beforeEach(() => localStorage.clear());

const interval = { kind: 'interval', low: 3, high: 6 } as const;

test('a figure finds the guesses of its page, and each is settled by its own quantity', async () => {
  const page = await open(sentences, loss, same);
  page.commitGuess(sentences, interval);
  page.commitGuess(loss, { kind: 'number', value: 1.5 });
  expect(page.predictionsFor('grow').map(({ spec, value }) => [spec.id, value?.guess.kind])).toEqual([
    ['well-formed', 'interval'],
    ['loss', 'number'],
  ]);
  page.resolvePredictions('grow', { 'well-formed': 7, loss: 1.24 });
  expect(page.predictionsFor('grow').map(({ value }) => value?.outcome)).toEqual([7, 1.24]);
  expect(page.predictionsFor('ask')[0]?.value).toBeNull();
});

test('a guess can be changed until the experiment has begun, and then stands', async () => {
  const page = await open(sentences);
  page.commitGuess(sentences, interval);
  page.commitGuess(sentences, { ...interval, high: 8 });
  page.markBegun('grow', true);
  page.commitGuess(sentences, { ...interval, high: 10 });
  expect(page.findPrediction(sentences)?.guess).toEqual({ ...interval, high: 8 });
});

test('only the first result counts, and a settled guess cannot be made anew', async () => {
  const page = await open(sentences);
  page.commitGuess(sentences, interval);
  page.resolvePredictions('grow', { 'well-formed': 7 });
  page.resolvePredictions('grow', { 'well-formed': 4 });
  page.markBegun('grow', false);
  page.commitGuess(sentences, { ...interval, high: 10 });
  expect(page.findPrediction(sentences)).toMatchObject({ guess: interval, outcome: 7 });
});

test('a result before any guess settles nothing', async () => {
  const page = await open(sentences);
  page.resolvePredictions('grow', { 'well-formed': 7 });
  expect(page.findPrediction(sentences)).toBeNull();
});

test('a choice remembers the option that a number meant', async () => {
  const page = await open(same);
  page.commitGuess(same, { kind: 'choice', choice: '2 or 3', confidence: 0.65 });
  page.resolvePredictions('ask', { same: 5 });
  expect(page.findPrediction(same)?.outcome).toBe('more than 3');
});

test('a later visit finds what was committed', async () => {
  const page = await open(sentences);
  page.commitGuess(sentences, interval);
  const later = await open(sentences);
  expect(later.findPrediction(sentences)?.guess).toEqual(interval);
});

test('what stands in no lesson is not remembered', async () => {
  const still = { ...sentences, lesson: '' };
  const page = await open(still);
  page.commitGuess(still, interval);
  expect(page.predictionsFor('grow')[0]?.value?.guess).toEqual(interval);
  expect((await open(still)).findPrediction(still)).toBeNull();
});

test('whoever reads is told of a change', async () => {
  const page = await open(sentences);
  const seen: unknown[] = [];
  effect(() => void seen.push(page.findPrediction(sentences)?.outcome));
  page.commitGuess(sentences, interval);
  page.resolvePredictions('grow', { 'well-formed': 7 });
  expect(seen.at(-1)).toBe(7);
});

test('closed storage breaks nothing', async () => {
  const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const page = await open(sentences);
  page.commitGuess(sentences, interval);
  page.resolvePredictions('grow', { 'well-formed': 7 });
  expect(page.findPrediction(sentences)?.outcome).toBe(7);
  refused.mockRestore();
});
