import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressKey, readStage } from '#course/progress/stage';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null });
});
afterEach(() => vi.unstubAllGlobals());

test('begins with a seed', () => {
  expect(readStage()).toBe('seed');
});

test.each(['{"version":1,"stage":"fern"}', '{"version":2,"stage":"fern","items":{},"place":null}'])(
  'reads the stage of %j',
  (text) => {
    kept.set(progressKey, text);
    expect(readStage()).toBe('fern');
  },
);

test.each(['', '{', 'null', '7', '[]', '{"stage":7}', '{"version":1,"stage":"tree"}'])(
  'shows a seed for %j',
  (text) => {
    kept.set(progressKey, text);
    expect(readStage()).toBe('seed');
  },
);

test('shows a seed where storage is closed', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('denied');
    },
  });
  expect(readStage()).toBe('seed');
});
