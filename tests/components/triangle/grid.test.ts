import { describe, expect, it } from 'vitest';
import {
  AMOUNTS,
  bestGain,
  DIRTS,
  gainsAt,
  LEVELS,
  readGrid,
  type GridPoint,
} from '#components/triangle/grid.ts';
import { triangleFinding } from '#components/triangle/words.ts';

/** Loss falls by about 1 % with each doubling, rises by about a fifth with all dirt, falls by about 5 % with each level. */
const lossAt = (tokens: number, dirt: number, level: number): number =>
  9 * Math.exp(-0.01 * Math.log2(tokens / 1000) + 0.2 * dirt - 0.05 * level);
const points: GridPoint[] = AMOUNTS.flatMap((uniqueTokens) =>
  DIRTS.flatMap((dirtyShare) =>
    LEVELS.map((_, level) => ({
      uniqueTokens,
      dirtyShare,
      level,
      loss: lossAt(uniqueTokens, dirtyShare, level),
      wellFormed: level === 2 ? null : 0.5,
    })),
  ),
);

describe('readGrid', () => {
  it('gives recorded runs as they are', () => {
    for (const point of points) {
      const { loss, recorded } = readGrid(points, point);
      expect(recorded).toBe(true);
      expect(loss).toBe(point.loss);
    }
  });

  it('draws straight lines of the logarithm of the loss, over the logarithm of the amount and over dirt', () => {
    const here = { uniqueTokens: 12_345, dirtyShare: 0.4, level: 1 };
    const reading = readGrid(points, here);
    expect(reading.recorded).toBe(false);
    expect(reading.loss).toBeCloseTo(lossAt(12_345, 0.4, 1), 10);
    expect(reading.wellFormed).toBe(0.5);
  });

  it('holds its value beyond the ends, and says nothing of what was not measured', () => {
    const far = readGrid(points, { uniqueTokens: 1e9, dirtyShare: 1, level: 2 });
    expect(far.loss).toBe(lossAt(1_000_000, 0.8, 2));
    expect(readGrid(points, { uniqueTokens: 1, dirtyShare: -1, level: 0 }).loss).toBe(lossAt(1000, 0, 0));
    expect(far.wellFormed).toBeNull();
  });
});

describe('gainsAt', () => {
  it('doubles, halves and widens', () => {
    const gains = gainsAt(points, { uniqueTokens: 5600, dirtyShare: 0.4, level: 0 });
    const loss = lossAt(5600, 0.4, 0);
    const steps = [lossAt(11_200, 0.4, 0), lossAt(5600, 0.2, 0), lossAt(5600, 0.4, 1)];
    gains.forEach(({ nats }, i) => expect(nats).toBeCloseTo(loss - steps[i]!, 10));
    expect(bestGain(gains)?.axis).toBe('diversity');
  });

  it('has nowhere to go at the far corner', () => {
    const corner = { uniqueTokens: 1_000_000, dirtyShare: 0, level: 2 };
    const gains = gainsAt(points, corner);
    expect(gains.every(({ to, nats }) => to === null && nats === 0)).toBe(true);
    expect(bestGain(gains)).toBeNull();
    expect(triangleFinding(corner, readGrid(points, corner), gains)).toContain(
      'none of the three steps lowers it',
    );
  });
});
