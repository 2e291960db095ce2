import { readFileSync } from 'node:fs';
import { loadTokenizer } from '#models';
import { writeTrainingText } from '#run/training-text';
import { describe, expect, it } from 'vitest';

const path = new URL('../../public/models/tokenizer.json', import.meta.url);
const tokenizer = loadTokenizer(JSON.parse(readFileSync(path, 'utf8')));
const options = { seed: 11, tokenizer, contextLength: 192 };
const text = writeTrainingText(options);

describe('writeTrainingText', () => {
  it('deals the same windows for the same seed and others for another', () => {
    const first = text.batcher(2).next().inputs;
    expect(writeTrainingText(options).batcher(2).next().inputs).toEqual(first);
    expect(
      writeTrainingText({ ...options, seed: 12 })
        .batcher(2)
        .next().inputs,
    ).not.toEqual(first);
  }, 30_000);

  it('measures on whole documents, one a window, each from its <eos> to its <eos>', () => {
    const { inputs, targets, lossMask, batchSize, contextLength } = text.heldOut;
    for (let row = 0; row < batchSize; row++) {
      const start = row * contextLength;
      const counted = lossMask
        .subarray(start, start + contextLength)
        .reduce((sum, weight) => sum + weight, 0);
      expect(inputs[start]).toBe(tokenizer.eosId);
      expect(targets[start + counted - 1]).toBe(tokenizer.eosId);
      expect([...inputs.subarray(start + 1, start + counted)]).not.toContain(tokenizer.eosId);
    }
  });

  it('holds documents out that training hardly ever meets', () => {
    const { inputs, contextLength, batchSize } = text.heldOut;
    const read = new Set(text.corpus.documents.map((document) => document.text));
    let known = 0;
    for (let row = 0; row < batchSize; row++) {
      const window = [...inputs.subarray(row * contextLength + 1, (row + 1) * contextLength)];
      known += read.has(tokenizer.decode(window.filter((id) => id !== tokenizer.padId))) ? 1 : 0;
    }
    expect(known).toBeLessThan(batchSize / 4);
  });

  it('gives a floor for those documents: higher for who knows no fact, far below blind guessing', () => {
    const { factsKnown, factsUnknown } = text.floor;
    expect(factsKnown).toBeGreaterThan(0.1);
    expect(factsUnknown).toBeGreaterThan(factsKnown);
    expect(factsUnknown).toBeLessThan(Math.log(tokenizer.vocabularySize) / 4);
  });
});
