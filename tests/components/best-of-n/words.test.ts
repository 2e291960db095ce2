import { expect, test } from 'vitest';
import { CHOICE_NS } from '#run/sums/choice-plan';
import { summariseChoices, type DrawnProblem } from '#run/sums/summarise-choices';
import { packSummary, unpackSummary } from '../../../components/best-of-n/packed-summary.ts';
import { recordedBestOfN } from '../../../components/best-of-n/recorded.build.ts';
import { recordedOutcomes } from '../../../components/best-of-n/outcomes.ts';
import { placeIn, START } from '../../../components/best-of-n/places.ts';
import { costRows } from '../../../components/best-of-n/tables.ts';
import { againstGreedy, choicesFinding } from '../../../components/best-of-n/words.ts';

const tally = (right: number, wrong: number) => [
  { answer: 9, count: wrong, reckoned: 0, verified: 0 },
  { answer: 5, count: right, reckoned: right, verified: right },
];
const problems: DrawnProblem[] = [
  { answer: 5, greedyRight: true, tallies: [tally(40, 24)] },
  { answer: 5, greedyRight: true, tallies: [tally(16, 48)] },
];
const summary = summariseChoices(problems, CHOICE_NS);

test('a packed summary is the summary, to a thousandth', () => {
  const again = unpackSummary(packSummary(summary));
  for (const rule of ['covered', 'verified', 'reckoned', 'voted'] as const) {
    for (const [at, { share, low, high }] of summary.curves[rule].entries()) {
      expect(again.curves[rule][at]!.share).toBeCloseTo(share, 2);
      expect(again.curves[rule][at]!.low).toBeCloseTo(low, 2);
      expect(again.curves[rule][at]!.high).toBeCloseTo(high, 2);
    }
    expect(again.aboveGreedy[rule].low).toBeCloseTo(summary.aboveGreedy[rule].low, 2);
  }
  expect(again.greedy.share).toBe(1);
});

test('the finding holds a vote against one answer, and against greedy', () => {
  const words = choicesFinding(START, 2, summary);
  expect(words).toContain(
    '2 sums of one to three steps with pairs it has read, at temperature 0.7: greedy is right in 100 %.',
  );
  // 56 of 128 answers are right; a vote of all is right in the one and wrong in the other.
  expect(words).toContain(
    'One drawn answer is right 44 % of the time, a vote of 64 50 %: 50 points below greedy',
  );
  expect(words).toContain('Among 64 a right answer is there in 100 %');
  expect(againstGreedy({ share: 0.001, low: -0.04, high: 0.05 })).toBe(
    'no better than greedy (95 % interval −4 to +5)',
  );
});

test('costs double, and what they buy is told in points', () => {
  const rows = costRows(summary, { tokens: 10, greedyTokens: 9.6 });
  expect(rows.map(({ name, tokens }) => [name, tokens]).slice(0, 3)).toEqual([
    ['greedy', '10'],
    ['1', '10'],
    ['2', '20'],
  ]);
  expect(rows[2]!.votedGain).toBe('0');
  const bought = rows.slice(2).map(({ verifiedGain }) => Number(verifiedGain.replace('−', '-')));
  expect(bought.reduce((sum, points) => sum + points, 0)).toBe(100 - 44);
});

test('what was recorded shows what the lesson says of it', () => {
  const read = unpackSummary(placeIn(recordedBestOfN, START).packed);
  const withheld = unpackSummary(placeIn(recordedBestOfN, { ...START, material: 'withheld' }).packed);
  expect(read.greedy.share).toBeGreaterThan(withheld.greedy.share + 0.4);
  for (const { curves } of [read, withheld]) {
    // Coverage climbs with every doubling; a vote of two is one draw.
    expect(curves.covered.map(({ share }) => share)).toEqual(
      curves.covered.map(({ share }) => share).toSorted((a, b) => a - b),
    );
    expect(curves.voted[1]!.share).toBeCloseTo(curves.voted[0]!.share, 3);
    expect(curves.covered.at(-1)!.share).toBeGreaterThan(curves.voted.at(-1)!.share + 0.2);
  }
  // Neither way can 60 sums tell a vote of 64 from greedy.
  expect(read.aboveGreedy.voted.low).toBeLessThan(0);
  expect(read.aboveGreedy.voted.high).toBeGreaterThan(0);
  expect(recordedOutcomes(recordedBestOfN).voteHurts).toBeGreaterThan(0);
});
