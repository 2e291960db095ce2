import { describe, expect, test } from 'vitest';
import {
  computeForOptimalSize,
  computeOptimal,
  dataConstrainedLoss,
  effectiveAmount,
  inferenceAwareOptimal,
  parametricLoss,
  powerLawFit,
  publishedLaws,
  trainingFlops,
} from '#lab';

const { hoffmannPrinted, hoffmannUnrounded, besiroglu, muennighoff } = publishedLaws;

/** Within this share of the published number. */
const within = (value: number, published: number, share: number): void =>
  expect(Math.abs(value / published - 1), `${value} against ${published}`).toBeLessThan(share);

describe('training compute', () => {
  test.each([
    // Hoffmann et al. 2022, Table A4 [S2-05] and section 3; Llama 3: arXiv 2407.21783, section 3.2 [S2-24].
    ['Gopher', 280e9, 300e9, 5.04e23],
    ['Chinchilla', 70e9, 1.4e12, 5.88e23],
    ['Llama 3.1 405B', 405e9, 15.6e12, 3.79e25],
  ])('of %s is 6ND', (_, N, D, flops) => within(trainingFlops(N, D), flops, 0.002));

  test('of Gopher and Chinchilla is about the budget both were given, 5.76e23', () => {
    within(trainingFlops(280e9, 300e9), 5.76e23, 0.13);
    within(trainingFlops(70e9, 1.4e12), 5.76e23, 0.03);
  });
});

describe('Hoffmann et al., Tables 3 and A3', () => {
  // Parameters, and FLOPs at which they are optimal, by approaches 1, 2 and 3 as printed [S2-06].
  const rows = [
    [400e6, 1.92e19, 1.84e19, 2.21e19],
    [1e9, 1.21e20, 1.2e20, 1.62e20],
    [10e9, 1.23e22, 1.32e22, 2.46e22],
    [67e9, 5.76e23, 6.88e23, 1.71e24],
    [280e9, 9.9e24, 1.18e25, 3.52e25],
    [520e9, 3.43e25, 4.19e25, 1.36e26],
    [1e12, 1.27e26, 1.59e26, 5.65e26],
    [10e12, 1.3e28, 1.75e28, 8.55e28],
  ] as const;

  test.each([
    ['1', 1, 0.5],
    ['2', 2, 0.49],
    ['3', 3, 0.46],
  ] as const)('approach %s is the power law of Table 2', (_, column, exponent) => {
    const { exponent: found } = powerLawFit(
      rows.map((row) => row[column]),
      rows.map(([N]) => N),
    );
    expect(Math.abs(found - exponent)).toBeLessThan(0.005);
  });

  // 67 billion is Chinchilla’s own row: its size is rounded, and by approach 1 its FLOPs are the budget that was given.
  test.each([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ] as const)(
    'every other row of approach %s is recomputed within 2 % by the power law through them',
    (_, column) => {
      const others = rows.filter(([N]) => N !== 67e9);
      const { coefficient, exponent } = powerLawFit(
        others.map((row) => row[column]),
        others.map(([N]) => N),
      );
      for (const row of others) within(coefficient * row[column] ** exponent, row[0], 0.02);
      const [N, ...flops] = rows.find(([size]) => size === 67e9)!;
      within(coefficient * flops[column - 1]! ** exponent, N, 0.05);
    },
  );

  test.each([
    // Tokens of approaches 1 to 3 as printed, in billions.
    [400e6, 8, 7.7, 9.2],
    [1e9, 20.2, 20, 27.1],
    [10e9, 205.1, 219.5, 410.1],
    [520e9, 11_000, 13_400, 43_500],
    [1e12, 21_200, 26_500, 94_100],
    [10e12, 216_200, 292_000, 1_425_500],
  ])('the tokens of the row of %s parameters are its FLOPs over 6N', (size, ...tokens) => {
    const [N, ...flops] = rows.find(([one]) => one === size)!;
    flops.forEach((C, i) => within(C / (6 * N), tokens[i]! * 1e9, 0.005));
  });

  test('the FLOPs printed for 175 billion by approach 3 are a tenth of what the other rows say', () => {
    const { coefficient, exponent } = powerLawFit(
      rows.map(([N]) => N),
      rows.map((row) => row[3]),
    );
    within(coefficient * 175e9 ** exponent, 1.26e25, 0.03);
    within(trainingFlops(175e9, 12.0e12), 1.26e25, 0.001);
  });

  // The rows of approach 3 come from neither the printed constants nor those of the TeX source: D ∝ N^1.180 there, 1.190
  // and 1.214 by these. What the laws do give is held here, so that a page can say it.
  test.each([
    ['unrounded', hoffmannUnrounded, 1.06, 1.185],
    ['as printed', hoffmannPrinted, 1.5, 2.25],
  ] as const)('the law %s asks for more compute than each row of approach 3', (_, law, least, most) => {
    const ratios = rows
      .filter(([N]) => N !== 67e9)
      .map(([N, , , flops]) => computeForOptimalSize(law, N) / flops);
    expect(Math.min(...ratios)).toBeGreaterThan(least);
    expect(Math.max(...ratios)).toBeLessThan(most);
  });

  test('at the compute of each row, the unrounded law’s size is within 8 % of it', () => {
    for (const [N, , , flops] of rows) within(computeOptimal(hoffmannUnrounded, flops).N, N, 0.08);
  });

  test('the re-fit agrees with approaches 1 and 2, as Besiroglu et al. say', () => {
    for (const [N, first, second] of rows.slice(1, 7)) {
      const { N: size } = computeOptimal(besiroglu, Math.sqrt(first * second));
      within(size, N, 0.25);
    }
  });
});

describe('tokens a parameter at 5.76e23 FLOPs [S2-11]', () => {
  test.each([
    ['as printed', hoffmannPrinted, 92.6],
    ['unrounded', hoffmannUnrounded, 58.9],
    ['re-fitted', besiroglu, 18.4],
  ])('%s', (_, law, ratio) => {
    const { N, D } = computeOptimal(law, 5.76e23);
    within(D / N, ratio, 0.005);
  });

  test('fall slowly with compute by the re-fit', () => {
    for (const [C, ratio] of [
      [1e21, 21.6],
      [1e25, 17.1],
    ] as const) {
      const { N, D } = computeOptimal(besiroglu, C);
      within(D / N, ratio, 0.005);
    }
  });

  test('exponents of size: 0.46 and 0.5126 [S2-04, S2-09]', () => {
    const exponent = (law: typeof besiroglu): number =>
      Math.log10(computeOptimal(law, 1e22).N / computeOptimal(law, 1e21).N);
    expect(exponent(hoffmannUnrounded)).toBeCloseTo(0.4565, 3);
    expect(exponent(besiroglu)).toBeCloseTo(0.5126, 3);
  });
});

describe('what training leaves out', () => {
  // Sardana et al. 2024, arXiv 2401.00448: 7 B quality served for 1e11 tokens [S2-17]; the rest recomputed in S2-18.
  test.each([
    ['unrounded', hoffmannUnrounded, 1e11, 6.06e9, 1.16],
    ['re-fitted', besiroglu, 1e11, 5.6e9, 1.28],
    ['re-fitted', besiroglu, 1e12, 3.4e9, 2.7],
    ['re-fitted', besiroglu, 1e13, 2.06e9, 9.4],
  ])('%s, served for %s tokens', (_, law, tokens, N, dataRatio) => {
    const trained = computeOptimal(law, computeForOptimalSize(law, 7e9));
    const optimum = inferenceAwareOptimal(law, trained.loss, tokens);
    within(optimum.N, N, 0.015);
    within(optimum.D / trained.D, dataRatio, 0.015);
  });

  test.each([
    [1e12, 0.27],
    [1e13, 0.6],
  ])('the re-fit saves compute over %s tokens: %s', (tokens, saved) => {
    const trained = computeOptimal(besiroglu, computeForOptimalSize(besiroglu, 7e9));
    const { trainingFlops: training, inferenceFlops } = inferenceAwareOptimal(
      besiroglu,
      trained.loss,
      tokens,
    );
    const naive = trainingFlops(trained.N, trained.D) + 2 * trained.N * tokens;
    expect(1 - (training + inferenceFlops) / naive).toBeCloseTo(saved, 2);
  });

  test.each([
    // Worth of a corpus read again and again, in fresh corpora [S2-20].
    [4, 3.73],
    [8, 6.62],
    [16, 10.6],
    [40, 15.2],
    [1e6, 16.4],
  ])('%s epochs are worth %s corpora', (epochs, worth) =>
    within(effectiveAmount(1, epochs - 1, muennighoff.repeatedTokens), worth, 0.005),
  );

  test.each([
    // Written out anew in another program: equations 4 to 6 and 17, with U_N from the law's own frontier.
    [1e8, 1e9, 1, 3.66380134],
    [1e8, 1e9, 4, 3.293877237],
    [1e9, 1e9, 4, 3.021221385],
    [2.8e9, 4e9, 14, 2.471050657],
    [8.7e9, 25e9, 7, 2.227656693],
    [1e10, 1e8, 100, 3.879482685],
  ])('%s parameters on %s tokens read %s times come to a loss of %s', (N, uniqueTokens, epochs, loss) =>
    expect(dataConstrainedLoss(muennighoff, { N, uniqueTokens, epochs })).toBeCloseTo(loss, 8),
  );

  test('the base of Muennighoff’s law is 1.87 + 521 / N^.353 + 1488 / D^.353 [S2-20]', () => {
    within(muennighoff.E, 1.87, 0.002);
    within(muennighoff.A, 521, 0.002);
    within(muennighoff.B, 1488, 0.002);
    // One epoch and no excess of parameters: the plain law.
    expect(dataConstrainedLoss(muennighoff, { N: 1e8, uniqueTokens: 1e10, epochs: 1 })).toBeCloseTo(
      parametricLoss(muennighoff, 1e8, 1e10),
      12,
    );
  });
});
