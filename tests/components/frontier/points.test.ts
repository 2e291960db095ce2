import { expect, test } from 'vitest';
import type { Decoder } from '#run/frontier/decoder';
import { decoderOf, FIRST_DRAFT } from '../../../components/frontier/draft.ts';
import { bestAsDiverse, frontierOf, ownPoint, pointOf } from '../../../components/frontier/points.ts';
import { decoderWords, frontierFinding, ownFinding } from '../../../components/frontier/words.ts';

const at = (decoder: Decoder, quality: number, diversity: number) =>
  ownPoint('story', decoder, { quality, diversity });
const drawn = (temperature: number, filter = {}): Decoder => ({ kind: 'sample', temperature, ...filter });
const points = [
  at({ kind: 'greedy' }, 1, 0.125),
  at({ kind: 'beam', beams: 8 }, 0.9, 0.1),
  at(drawn(0.5), 1, 0.3),
  at(drawn(1), 0.8, 0.5),
  at(drawn(1.5, { topK: 5 }), 0.7, 0.6),
  at(drawn(1.5, { topP: 0.9 }), 0.85, 0.5),
  at(drawn(1.5, { minP: 0.1 }), 0.6, 0.55),
];

test('the frontier holds what none is better than in one and as good as in the other', () => {
  expect(frontierOf(points).map(({ decoder }) => decoderWords(decoder))).toEqual([
    'temperature 0.5',
    'temperature 1.5, top-p 0.9',
    'temperature 1.5, top-k 5',
  ]);
});

test('kinds are compared at no less than the diversity of plain sampling', () => {
  expect(bestAsDiverse(points, 'top-p')!.quality.mean).toBe(0.85);
  expect(bestAsDiverse(points, 'greedy')).toBeUndefined();
  const words = frontierFinding(points);
  expect(words).toContain(
    'greedy is 100 % well formed, 13 % different; beam search, width 8, 90 % well formed',
  );
  expect(words).toContain(
    'temperature alone 80 % (80–80), top-k 70 % (70–70), top-p 85 % (85–85), min-p 60 % (60–60)',
  );
  expect(words).toContain('3 of 7 ways lie on the frontier');
});

test('the reader’s own is held against what was recorded', () => {
  expect(ownFinding(at(drawn(2), 0.1, 0.9), points)).toContain('no recorded way is better in both');
  expect(ownFinding(at(drawn(1.2), 0.75, 0.4), points)).toContain(
    'better in both: 2 of 7, such as temperature 1.0',
  );
});

test('seeds give an interval, and a way that draws nothing has none', () => {
  const scores = [0.6, 0.7, 0.8].map((quality) => ({ quality, diversity: 0.5 }));
  const { quality } = pointOf({ task: 'story', decoder: drawn(1), scores });
  expect(quality.mean).toBeCloseTo(0.7, 10);
  expect(quality.high - quality.low).toBeCloseTo((2 * 1.96 * 0.1) / Math.sqrt(3), 3);
  expect(points[0]!.quality).toEqual({ mean: 1, low: 1, high: 1 });
});

test('the controls ask for one way to write, with one filter at most', () => {
  expect(decoderOf(FIRST_DRAFT)).toEqual({ kind: 'sample', temperature: 1.2, minP: 0.1 });
  expect(decoderOf({ ...FIRST_DRAFT, filter: 'none' })).toEqual({ kind: 'sample', temperature: 1.2 });
  expect(decoderOf({ ...FIRST_DRAFT, method: 'beam' })).toEqual({ kind: 'beam', beams: 4 });
  expect(decoderOf({ ...FIRST_DRAFT, method: 'greedy' })).toEqual({ kind: 'greedy' });
});
