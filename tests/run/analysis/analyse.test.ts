import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  createTransformer,
  fitPrompt,
  initialiseWeights,
  loadTokenizer,
  sizedConfig,
  type TransformerModel,
} from '#models';
import { softmax } from '#lab';
import { analyse } from '#run/analysis/analyse';
import type { Analyses, AnalysisKind } from '#run/analysis/protocol';
import { holdModel, type HeldModel } from '#run/held-model';
import { createWorld, WORLD_VERSION } from '#world';

// A hang limit only: the first look of each kind writes and reads texts to measure on.
vi.setConfig({ testTimeout: 60_000 });

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const source = { kind: 'shipped', name: 'test' } as const;
let model: TransformerModel;
let held: HeldModel;
let steps = 0;

beforeAll(async () => {
  model = await createTransformer(initialiseWeights(sizedConfig('sprout', 1024), 4), tokenizer);
  const info = () => ({
    source,
    name: 'test',
    parameters: 1,
    vocabularySize: 1024,
    contextLength: model.contextLength,
    steps,
    world: { size: 'pocket', version: WORLD_VERSION } as const,
  });
  held = holdModel(model, tokenizer, info, 4);
});
afterAll(() => model.dispose());

const look = async <K extends AnalysisKind>(query: Analyses[K]['query'] & { readonly kind: K }) =>
  (await analyse(held, query)) as Analyses[K]['result'];

test('counts characters and words as a reader does', async () => {
  const { texts } = await look({
    kind: 'tokens',
    model: source,
    texts: ['Mara  wakes.\nUp', '🐐é', '', '<user>'],
  });
  expect(texts.map(({ characters, words }) => [characters, words])).toEqual([
    [15, 3],
    [2, 1],
    [0, 0],
    [6, 1],
  ]);
  expect(texts[2]!.pieces).toEqual([]);
  // What a reader types is never a marker.
  expect(texts[3]!.pieces.length).toBeGreaterThan(1);
});

test('embeddings before training are those of the seed, and so the same for an untrained model', async () => {
  const token = tokenizer.encode('Torvik')[0]!;
  const result = await look({ kind: 'embeddings', model: source, token, count: 5 });
  expect(result.picked.text).toBe(' Torvik');
  expect(result.firstSeed).toBe(4);
  expect(result.before).toEqual(result.after);
  expect(result.after.neighbours).toHaveLength(5);
  expect(result.words).toHaveLength(result.after.map.points.length);
  const similarities = result.after.neighbours.map(({ similarity }) => similarity);
  expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
});

test('attention begins with the marker, and is cut where it is too long to show', async () => {
  const short = await look({ kind: 'attention', model: source, text: 'Mara wakes up.' });
  expect(short.pieces.map(({ text }) => text)).toEqual(['<eos>', ' Mara', ' wakes', ' up', '.']);
  expect(short.dropped).toBe(0);
  expect(short.weights.flat().map((rows) => rows.map((row) => row.length))).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ]);
  expect(short.roles).toHaveLength(2);
  const long = await look({ kind: 'attention', model: source, text: 'Mara '.repeat(100) });
  expect(long.pieces).toHaveLength(64);
  expect(long.dropped).toBe(37);
});

test('what has fallen out of the window changes nothing any more', async () => {
  const ask = (sentences: number) =>
    look({ kind: 'window', model: source, person: 0, question: 'boat', sentences });
  const inside = await ask(2);
  expect(inside.nameLost).toBe(false);
  expect(inside.lost).toBe('');
  expect(inside.kept).toContain(inside.person);
  expect(inside.room).toBe(inside.tokens);
  const outside = await ask(30);
  expect(outside.nameLost).toBe(true);
  expect(outside.lost).toContain(outside.person);
  expect(outside.kept).not.toContain(outside.person);
  expect(outside.probability).toBe(outside.withoutName);
  expect(inside.probability).not.toBe(inside.withoutName);
});

test('the probability of the right answer is the one the model writes with', async () => {
  const world = createWorld({ size: 'pocket' });
  const result = await look({ kind: 'window', model: source, person: 0, question: 'home', sentences: 3 });
  expect(result.answer).toBe(world.value('home', world.zipf[0]!.id));
  const ids = tokenizer.encode(result.kept, { special: false });
  const logits = await model.logits(fitPrompt(ids, tokenizer.eosId, model.contextLength).ids.slice(1));
  const [answer] = tokenizer.encode(result.answer);
  expect(result.probability).toBeCloseTo(softmax(logits)[answer!]!, 6);
});

test('a person nobody knows is refused', async () => {
  await expect(
    look({ kind: 'window', model: source, person: 99, question: 'boat', sentences: 0 }),
  ).rejects.toThrow('person 99');
});

test('what was worked out is worked out again when the weights have moved on', async () => {
  const before = await look({ kind: 'attention', model: source, text: 'Mara' });
  expect((await look({ kind: 'attention', model: source, text: 'Mara' })).roles).toBe(before.roles);
  steps++;
  expect((await look({ kind: 'attention', model: source, text: 'Mara' })).roles).not.toBe(before.roles);
});
