import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPoints } from '../../../scripts/records/points.ts';
import type { RecordContext } from '../../../scripts/records/recording.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'points-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const context = (ground: string, signal = new AbortController().signal): RecordContext => ({
  seed: 1,
  signal,
  folder,
  ground,
  progress: vi.fn(),
  log: vi.fn(),
});

test('what was computed is remembered, a null among it', async () => {
  const first = openPoints<number | null>(context('a'), 2);
  await first.point('one', () => Promise.resolve(1));
  await first.point('none', () => Promise.resolve(null));
  const compute = vi.fn(() => Promise.resolve(7));
  const again = openPoints<number | null>(context('a'), 2);
  expect(await again.point('one', compute)).toBe(1);
  expect(await again.point('none', compute)).toBeNull();
  expect(compute).not.toHaveBeenCalled();
});

test('nothing is taken over from another ground, and that is said', async () => {
  await openPoints<number>(context('a'), 1).point('one', () => Promise.resolve(1));
  const other = context('b');
  const points = openPoints<number>(other, 1);
  expect(other.log).toHaveBeenCalledWith(expect.stringContaining('of other sources'));
  expect(await points.point('one', () => Promise.resolve(2))).toBe(2);
  expect(await openPoints<number>(context('b'), 1).point('one', () => Promise.resolve(3))).toBe(2);
});

test('a stopped computation begins nothing new, and still gives what it has', async () => {
  await openPoints<number>(context('a'), 2).point('one', () => Promise.resolve(1));
  const points = openPoints<number>(context('a', AbortSignal.abort()), 2);
  expect(await points.point('one', () => Promise.resolve(9))).toBe(1);
  await expect(points.point('two', () => Promise.resolve(2))).rejects.toThrow('Stopped');
});
