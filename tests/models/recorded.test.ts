import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { createRecorded, NotRecordedError, recordModel, trainNgram, type Recording } from '#models';
import { documents, tokenizer } from './fixtures.ts';

const original = trainNgram(documents, tokenizer);
const prompts = ['', 'Mara', 'Mara lives'].map((text) => tokenizer.encode(text));
const store = async (): Promise<Recording> =>
  JSON.parse(
    JSON.stringify({ ...(await recordModel(original, tokenizer, prompts)), contextLength: 64 }),
  ) as Recording;

describe('the recorded engine', () => {
  it('replays logits exactly, after a journey through JSON', async () => {
    const recorded = createRecorded(await store(), tokenizer);
    for (const prompt of prompts)
      expect(await recorded.logits(prompt)).toEqual(await original.logits(prompt));
  });

  it('writes as far as the recording goes', async () => {
    const recorded = createRecorded(await store(), tokenizer);
    const options = { maxTokens: 1, temperature: 1 };
    for (const prompt of prompts) {
      const [theirs, ours] = [original, recorded].map((model) =>
        model.generate(prompt, { ...options, rng: createRng(3) }),
      );
      for await (const token of ours!) {
        expect(token).toEqual((await theirs![Symbol.asyncIterator]().next()).value);
      }
    }
  });

  it('says what it does not hold', async () => {
    const recorded = createRecorded(await store(), tokenizer);
    await expect(recorded.logits(tokenizer.encode('Oren'))).rejects.toThrow(NotRecordedError);
    await expect(recorded.logits(tokenizer.encode('Oren'))).rejects.toThrow(
      "3 prompts, and 'Oren' is none of them",
    );
  });

  it('refuses a recording of other tokens', async () => {
    const foreign = { ...(await store()), tokenizer: 'deadbeef' };
    expect(() => createRecorded(foreign, tokenizer)).toThrow('tokenizer deadbeef');
  });
});
