import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransformer, loadTokenizer, type TransformerModel } from '#models';
import { importHuggingFace } from '#models/hugging-face';
import { modelFiles, type ModelFile } from '#run/model-files';
import { WORLD_VERSION } from '#world';
import { lookThroughMask } from '#run/analysis/mask';
import { drawFormed } from '#run/experiment/draw-formed';
import type { ConstrainedQuery, ConstrainedUpdate } from '#run/experiment/protocol';
import { formOffers } from '#run/form-offers';
import { holdModel, type HeldModel } from '#run/held-model';

const source = { kind: 'shipped', name: 'fern' } as const;
let model: TransformerModel;
let held: HeldModel;

beforeAll(async () => {
  const read = (file: ModelFile): [ModelFile, Uint8Array] => [
    file,
    new Uint8Array(readFileSync(`public/models/fern/${file}`)),
  ];
  const files = Object.fromEntries(modelFiles.map(read)) as Record<ModelFile, Uint8Array>;
  const { weights } = importHuggingFace(files);
  const tokenizer = loadTokenizer(JSON.parse(new TextDecoder().decode(files['tokenizer.json'])));
  model = await createTransformer(weights, tokenizer);
  held = holdModel(model, tokenizer, () => ({
    source,
    name: 'fern',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps: 0,
    world: { size: 'pocket', version: WORLD_VERSION },
  }));
});
afterAll(() => model.dispose());

const offers = formOffers('pocket');
const offer = (id: string): Omit<ConstrainedQuery, 'kind' | 'model'> => {
  const { prompt, form, tell } = offers.find((each) => each.id === id)!;
  const draw = { count: 40, temperature: 1, seed: 5, room: 96 };
  return { prompt, form, tell: tell === '' ? null : tell, ...draw };
};

async function draw(query: Omit<ConstrainedQuery, 'kind' | 'model'>): Promise<ConstrainedUpdate> {
  let last: ConstrainedUpdate | undefined;
  await drawFormed(held, query, (update) => (last = update), new AbortController().signal);
  return last!;
}

test('with the mask every answer is valid, in whatever form; without it what the model writes anyway', async () => {
  const { masked, free } = await draw({ ...offer('json'), count: 8 });
  expect(masked.every(({ valid }) => valid)).toBe(true);
  for (const { text } of masked) expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(free.some(({ valid }) => valid)).toBe(false);
  expect(free.every(({ logAllowed }) => logAllowed === 0)).toBe(true);
});

test('what is judged is the fact, not the form', async () => {
  const { masked, free } = await draw(offer('question'));
  expect(masked.every(({ valid }) => valid)).toBe(true);
  expect(masked.some(({ judgement }) => judgement?.verdict === 'false')).toBe(true);
  expect(free.some(({ valid }) => valid)).toBe(false);
  // 'She lives in Lindal.' is no town alone, and true.
  expect(free.filter(({ judgement }) => judgement?.verdict === 'true').length).toBeGreaterThan(20);
});

test('the mean product of what was allowed is how often the model alone is valid', async () => {
  const { masked, free } = await draw({ ...offer('trap'), count: 160 });
  const product = masked.reduce((sum, { logAllowed }) => sum + Math.exp(logAllowed), 0) / masked.length;
  const valid = free.filter((answer) => answer.valid).length / free.length;
  const error = 4 * Math.sqrt((product * (1 - product)) / free.length);
  expect(product).toBeGreaterThan(0.01);
  expect(Math.abs(product - valid)).toBeLessThan(error);
}, 30_000);

test('the same seed draws the same answers', async () => {
  const query = { ...offer('trap'), count: 8 };
  expect(await draw(query)).toEqual(await draw(query));
});

test('a stop between two tokens ends it', async () => {
  const stop = new AbortController();
  let updates = 0;
  await drawFormed(
    held,
    offer('json'),
    () => {
      updates++;
      stop.abort();
    },
    stop.signal,
  );
  expect(updates).toBe(1);
});

test('what may follow is looked up after every token, up to where nothing may', async () => {
  const { prompt, form } = offer('question');
  const query = { kind: 'mask', model: source, prompt, form, room: 96 } as const;
  const first = await lookThroughMask(held, { ...query, written: [], withVocabulary: true });
  const allowed = first.vocabulary!.filter((_, id) => first.mask[id] === 1);
  expect(allowed).toContain(' Lindal');
  expect(first.complete).toBe(false);
  const ids = held.tokenizer.encode('Lindal.');
  const last = await lookThroughMask(held, { ...query, written: ids });
  expect(last.complete).toBe(true);
  expect(last.vocabulary).toBeUndefined();
});

test('an answer longer than there is room for is refused, with the numbers', async () => {
  const form = { kind: 'regex', text: '(Torvik ){120}' } as const;
  await expect(draw({ ...offer('question'), form })).rejects.toThrow(
    /takes \d+ tokens, and an answer has room for 96/,
  );
});
