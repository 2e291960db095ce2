import { readFileSync } from 'node:fs';
import { CONTEXT_LENGTH, loadTokenizer, type TransformerModel } from '#models';
import { packTexts, scoreTexts } from '#run/trial/score-texts';
import { writeStatements } from '#run/trial/statements';
import { checkText, createWorld } from '#world';
import { describe, expect, it } from 'vitest';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));

describe('packTexts', () => {
  const texts = Array.from({ length: 300 }, (_, i) =>
    `Mara has a boat, number ${i}. `.repeat(1 + (i % 5)).trim(),
  );
  const packed = packTexts(texts, tokenizer);

  it('keeps every text whole, in one window, apart from its neighbours', () => {
    packed.places.forEach(({ batch, start, length }, i) => {
      const { targets, segments, lossMask } = packed.batches[batch]!;
      expect(Math.floor(start / CONTEXT_LENGTH)).toBe(Math.floor((start + length - 1) / CONTEXT_LENGTH));
      expect(tokenizer.decode([...targets.subarray(start, start + length - 1)])).toBe(texts[i]);
      expect(new Set(segments.subarray(start, start + length)).size).toBe(1);
      expect(lossMask.subarray(start, start + length).every((weight) => weight === 1)).toBe(true);
    });
  });

  it('scores each text with its own losses', async () => {
    const model = {
      tokenLosses: ({ targets }: { targets: Int32Array }) => Promise.resolve(Float32Array.from(targets)),
    } as unknown as TransformerModel;
    const scores = await scoreTexts(model, packed);
    const expected = texts.map((text) =>
      tokenizer.encode(text).reduce((sum, id) => sum + id, tokenizer.eosId),
    );
    expect(scores).toEqual(expected);
  });
});

describe('writeStatements', () => {
  const world = createWorld({ size: 'pocket' });

  it.each(['library', 'primer', 'pages'] as const)(
    'says each fact of the %s with every value, one true',
    (subject) => {
      for (const { sentences, truth } of writeStatements(world, subject)) {
        const verdicts = sentences.map((text) => checkText(world, text).assertions[0]?.verdict);
        expect(verdicts.map((verdict) => verdict === 'true')).toEqual(sentences.map((_, i) => i === truth));
      }
    },
  );
});
