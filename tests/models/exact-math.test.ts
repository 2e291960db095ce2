import { describe, expect, it } from 'vitest';
import { exactExp, exactLog, exactPower, exactSinCos } from '#models/transformer/exact-math';
import { rotaryTable } from '#models/transformer/rotary';
import { tinyConfig } from './fixtures.ts';

describe('functions from additions and multiplications', () => {
  it('agree with the engine to many digits', () => {
    for (let x = -40; x <= 40; x += 0.37) {
      expect(exactExp(x) / Math.exp(x)).toBeCloseTo(1, 12);
      expect(exactLog(Math.exp(x))).toBeCloseTo(x, 12);
    }
    for (let angle = -600; angle <= 600; angle += 0.71) {
      const { sin, cos } = exactSinCos(angle);
      expect(sin).toBeCloseTo(Math.sin(angle), 11);
      expect(cos).toBeCloseTo(Math.cos(angle), 11);
    }
    for (const n of [0, 1, 2, 7, 1000]) expect(exactPower(0.95, n)).toBeCloseTo(0.95 ** n, 13);
  });

  it('give the rotary angles their definition', () => {
    const { cos, signedSin } = rotaryTable(tinyConfig);
    const at = (position: number, channel: number): number => position * tinyConfig.width + channel;
    const angle = (position: number, pair: number): number => position / 10_000 ** ((2 * pair) / 16);
    expect(cos[at(7, 3)]).toBe(Math.fround(Math.cos(angle(7, 3))));
    expect(cos[at(7, 11)]).toBe(cos[at(7, 3)]);
    expect(cos[at(7, 19)]).toBe(cos[at(7, 3)]);
    expect(signedSin[at(7, 3)]).toBe(Math.fround(-Math.sin(angle(7, 3))));
    expect(signedSin[at(7, 11)]).toBe(Math.fround(Math.sin(angle(7, 3))));
    expect(signedSin[at(0, 0)]).toBeCloseTo(0, 12);
  });
});
