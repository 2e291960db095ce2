import { expect, test } from 'vitest';
import type { SpeculativeUpdate } from '#run/experiment/protocol';
import type { RecordedSpeculative } from '../../../components/speculative/recorded.ts';
import { recordedPoints, summarise } from '../../../components/speculative/summaries.ts';
import { passesFinding, testFinding, timeFinding } from '../../../components/speculative/words.ts';

const counts = { passes: 10, looked: 40, accepted: 20, chance: 0.5, tokens: 19, ended: 0 };

test('passes are held against the formula at the mean acceptance', () => {
  const summary = summarise(4, [counts, { ...counts, looked: 10, accepted: 10, chance: 1, tokens: 21 }]);
  expect(summary.chance).toBeCloseTo(0.6, 12);
  expect(summary.accepted).toBeCloseTo(0.6, 12);
  expect(summary.tokensPerPass).toBe(2);
  expect(summary.expected).toBeCloseTo((1 - 0.6 ** 5) / 0.4, 12);
  expect(passesFinding(summary)).toBe(
    'Of the drafted tokens 60 % were accepted, where Σ min(p, q) has 60 %. Drafting 4 at a time, a pass of the large model brought 2.00 tokens; the formula has 2.31.',
  );
});

test('nothing looked at is no division by nothing', () => {
  const none = { passes: 0, looked: 0, accepted: 0, chance: 0, tokens: 0, ended: 0 };
  expect(summarise(4, [none])).toMatchObject({ accepted: 0, tokensPerPass: 0, expected: 1 });
});

test('the clock says where it loses, and why', () => {
  const time = { speculativeTokens: 20, draftMs: 20, targetMs: 40, plainTokens: 20, plainMs: 40 };
  const words = timeFinding({ time, gamma: 4, counts } as SpeculativeUpdate, 1.94)!;
  expect(words).toContain('alone took 2.0 ms a token, and with drafts 3.0 ms: slower: 0.67 times the speed');
  expect(words).toContain('A drafted token cost 0.25');
  expect(words).toContain('over 5 places took 2.00 times as long');
  const untimed = { ...time, plainTokens: 0, plainMs: 0 };
  expect(timeFinding({ time: untimed, gamma: 4, counts } as SpeculativeUpdate, 2)).toBeNull();
});

test('the test is told with the one that has to fail', () => {
  const result = (pValue: number) => ({ statistic: 1, degreesOfFreedom: 3, pValue });
  const test = {
    draws: 2000,
    plain: result(0.4),
    speculative: result(0.3),
    draftAlone: result(0),
    cells: [],
  };
  expect(testFinding(test)).toContain(
    'with drafts p = 0.300, by the large model alone p = 0.400; chance alone explains both',
  );
  expect(testFinding(test)).toContain('drafter alone has p below 0.001');
  expect(testFinding({ ...test, speculative: result(0.002) })).toContain('once in a hundred runs');
});

test('recorded seeds give an interval around their mean', () => {
  const run = (tokens: number) => ({
    counts: { ...counts, tokens },
    pValues: { plain: 0.5, speculative: tokens / 100, draftAlone: 0 },
  });
  const grid = [{ prompt: 'x', gamma: 4, runs: [run(15), run(20), run(25)] }];
  const [point] = recordedPoints({ grid } as unknown as RecordedSpeculative, 'x');
  expect(point!.tokensPerPass).toBeCloseTo(2, 12);
  expect(point!.interval.low).toBeLessThan(2);
  expect(point!.interval.high).toBeGreaterThan(2);
  expect(point!.pValues.speculative).toEqual([0.15, 0.2, 0.25]);
  expect(recordedPoints({ grid } as unknown as RecordedSpeculative, 'y')).toEqual([]);
});
