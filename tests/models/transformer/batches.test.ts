import { describe, expect, it } from 'vitest';
import { createBatcher, EOS_ID, PAD_ID, type BatcherOptions } from '#models';

const options: BatcherOptions = { contextLength: 8, batchSize: 2, seed: 1, eosId: EOS_ID, padId: PAD_ID };
const documents = [[10, 11, 12], [20, 21, 22, 23, 24, 25, 26, 27, 28, 29], [30], [40, 41, 42, 43, 44]];
const row = (values: Int32Array | Float32Array, index: number): number[] => [
  ...values.subarray(8 * index, 8 * index + 8),
];

describe('batches', () => {
  it('start every window with <eos> and the start of a document, and shift targets by one', () => {
    const batcher = createBatcher(documents, options);
    for (let i = 0; i < 20; i++) {
      const batch = batcher.next();
      for (let window = 0; window < 2; window++) {
        const inputs = row(batch.inputs, window);
        const targets = row(batch.targets, window);
        expect(inputs[0]).toBe(EOS_ID);
        expect(inputs[1]! % 10).toBe(0);
        expect(targets.slice(0, 7)).toEqual(inputs.slice(1));
        const segments = row(batch.segments, window);
        inputs.forEach((id, position) => {
          const starts = id === EOS_ID && position > 0 ? 1 : 0;
          if (position > 0) expect(segments[position]! - segments[position - 1]!).toBe(starts);
        });
        expect(row(batch.lossMask, window)).toEqual(Array(8).fill(1));
      }
    }
  });

  it('holds whole documents one after the other until the window is full', () => {
    const [short] = documents;
    const batch = createBatcher([short!], { ...options, batchSize: 1 }).next();
    expect([...batch.inputs]).toEqual([0, 10, 11, 12, 0, 10, 11, 12]);
    expect([...batch.targets]).toEqual([10, 11, 12, 0, 10, 11, 12, 0]);
    expect([...batch.segments]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('deals every document once an epoch and tells how much of it was read', () => {
    const seen = documents.map(() => 0);
    const room: number[] = [];
    const onDocument = (index: number, tokens: number): void => {
      seen[index]!++;
      room.push(tokens);
    };
    const batcher = createBatcher(documents, { ...options, batchSize: 1, onDocument });
    while (seen.reduce((a, b) => a + b) < 4) batcher.next();
    expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(1);
    expect(room.every((tokens) => tokens >= 0 && tokens <= 8)).toBe(true);
  });

  it('repeats from its seed, and skips to where it was', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => createBatcher(documents, { ...options, seed }));
    const dealt = Array.from({ length: 6 }, () => first!.next());
    again!.skip(5);
    expect(again!.next()).toEqual(dealt[5]);
    expect(Array.from({ length: 6 }, () => other!.next())).not.toEqual(dealt);
  });

  it('gives whole single documents and padding that does not count, where asked', () => {
    const batcher = createBatcher(documents, { ...options, singleDocumentWindows: true });
    expect(batcher.skipped).toBe(1);
    for (let i = 0; i < 6; i++) {
      const { inputs, targets, lossMask } = batcher.next();
      for (let window = 0; window < 2; window++) {
        const counted = row(lossMask, window).filter((weight) => weight === 1).length;
        const text = row(inputs, window).slice(1, counted);
        expect(documents).toContainEqual(text);
        expect(row(targets, window)[counted - 1]).toBe(EOS_ID);
        expect(row(inputs, window).slice(counted)).toEqual(Array(8 - counted).fill(PAD_ID));
        expect(row(lossMask, window).slice(counted)).toEqual(Array(8 - counted).fill(0));
      }
    }
  });

  it('says when there is nothing to deal', () => {
    expect(() => createBatcher([], options)).toThrow('no documents');
    expect(() => createBatcher([documents[1]!], { ...options, singleDocumentWindows: true })).toThrow(
      'fits a window',
    );
  });
});
