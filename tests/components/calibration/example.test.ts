import { simulateForecasters } from '#components/calibration/example.ts';
import { galleryQuestions, galleryRecord } from '#components/calibration/gallery-record.ts';
import { predictionsMade, standingOf } from '#components/calibration/standing.ts';
import { expect, test } from 'vitest';

test('who says what they know scores better than who says more, on any seed', () => {
  for (const seed of [1, 2, 3, 11]) {
    const [calibrated, overconfident] = simulateForecasters(seed);
    expect(calibrated!.brier).toBeLessThan(overconfident!.brier);
    expect(calibrated!.calibrationError).toBeLessThan(0.05);
    expect(overconfident!.calibrationError).toBeGreaterThan(0.08);
  }
});

test('the calibrated one lies on the diagonal, the other below it', () => {
  const [calibrated, overconfident] = simulateForecasters();
  for (const { interval, meanConfidence } of calibrated!.bins) {
    expect(interval.low - 0.02).toBeLessThan(meanConfidence);
    expect(interval.high + 0.02).toBeGreaterThan(meanConfidence);
  }
  for (const { shareRight, meanConfidence, from } of overconfident!.bins)
    if (from >= 0.6) expect(shareRight).toBeLessThan(meanConfidence);
});

test('the gallery’s reader has both kinds, and one prediction that waits', () => {
  const questions = galleryQuestions(41, '/lesson/');
  const made = predictionsMade(galleryRecord(questions), questions);
  const { intervals, choices } = standingOf(made);
  expect([intervals.n, choices.right.length, choices.forecasts.length]).toEqual([20, 20, 20]);
  expect(made.filter(({ value }) => value.outcome === null)).toHaveLength(1);
});
