import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadTokenizer } from '#models';
import { SWEEP_CONTEXT } from '#run/sweep/plan';
import { createSweepHeldOut, createSweepText } from '#run/sweep/text';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));

/** The documents a batcher deals, as texts of ids. */
function dealt(text: ReturnType<typeof createSweepText>, tokens: number): string[] {
  const batcher = text.batcher(tokens, 1);
  const starts: string[] = [];
  for (let read = 0; read < tokens; read += SWEEP_CONTEXT) {
    const { inputs, segments } = batcher.next();
    // The first document of a window is whole.
    starts.push(inputs.filter((_, index) => segments[index] === 0).join(' '));
  }
  return starts;
}

test('the same seed deals the same windows, whatever was read before', () => {
  const fresh = dealt(createSweepText(tokenizer, 1), 6400);
  const used = createSweepText(tokenizer, 1);
  dealt(used, 40_000);
  expect(dealt(used, 6400)).toEqual(fresh);
  expect(dealt(createSweepText(tokenizer, 2), 6400)).not.toEqual(fresh);
});

test('a repeated text holds as many tokens as it was asked for', () => {
  const batcher = createSweepText(tokenizer, 1).repeating(3200, 2);
  const seen = new Set<string>();
  for (let step = 0; step < 200; step++) {
    const { inputs, segments } = batcher.next();
    for (const row of [0, 1]) {
      const from = row * SWEEP_CONTEXT;
      seen.add(
        inputs.slice(from, from + segments.slice(from, from + SWEEP_CONTEXT).lastIndexOf(0) + 1).join(' '),
      );
    }
  }
  const tokens = [...seen].reduce((sum, document) => sum + document.split(' ').length, 0);
  expect(tokens).toBeGreaterThan(0.9 * 3200);
  expect(tokens).toBeLessThan(1.1 * 3200);
});

test('held-out documents are whole, each in a window of its own, with a floor between nothing and chance', () => {
  const { batches, documents, tokens, floor } = createSweepHeldOut(tokenizer);
  const counted = batches.reduce(
    (sum, { lossMask }) => sum + lossMask.reduce((all, weight) => all + weight, 0),
    0,
  );
  expect(counted).toBe(tokens);
  expect(batches.reduce((sum, { batchSize }) => sum + batchSize, 0)).toBe(documents);
  for (const { segments } of batches) expect(Math.max(...segments)).toBe(0);
  expect(floor.factsKnown).toBeGreaterThan(0.2);
  expect(floor.factsUnknown).toBeGreaterThan(floor.factsKnown);
  expect(floor.factsUnknown).toBeLessThan(Math.log(1024));
});
