import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressEvent, progressKey, readProgress, writeStage } from '#course/progress/stage';

let kept: Map<string, string>;
let told: string[];

beforeEach(() => {
  kept = new Map();
  told = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => told.push(type));
});
afterEach(() => vi.unstubAllGlobals());

test('begins with a seed', () => {
  expect(readProgress()).toEqual({ version: 1, stage: 'seed' });
});

test('keeps a stage as versioned JSON and tells the page', () => {
  writeStage('fern');
  expect(JSON.parse(kept.get(progressKey) ?? '')).toEqual({ version: 1, stage: 'fern' });
  expect(readProgress().stage).toBe('fern');
  expect(told).toEqual([progressEvent]);
});

test('never goes back, and says nothing when nothing changes', () => {
  writeStage('fern');
  writeStage('sprout');
  writeStage('fern');
  expect(readProgress().stage).toBe('fern');
  expect(told).toHaveLength(1);
});

test.each(['', '{', 'null', '7', '{"version":2,"stage":"fern"}', '{"version":1,"stage":"tree"}'])(
  'begins anew from %j',
  (text) => {
    kept.set(progressKey, text);
    expect(readProgress()).toEqual({ version: 1, stage: 'seed' });
    writeStage('sprout');
    expect(readProgress().stage).toBe('sprout');
  },
);

test('lives without storage', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  });
  expect(() => writeStage('fern')).not.toThrow();
  expect(readProgress().stage).toBe('seed');
  expect(told).toEqual([]);
});
