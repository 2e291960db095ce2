import { describe, expect, test } from 'vitest';
import {
  accelerators,
  assumptionIds,
  assumptions,
  breakEvenMonth,
  breakEvenVolumes,
  clampAssumption,
  firstFactors,
  firstValues,
  flopsIn,
  gpuHoursFor,
  gpusFor,
  hoursPerMonth,
  optionCost,
  optionIds,
  weighOptions,
} from '#lab';

const certain = Object.fromEntries(assumptionIds.map((id) => [id, 1])) as typeof firstFactors;

describe('processors', () => {
  test.each([
    ['a100', 2226],
    ['h100', 702],
    ['b200', 309],
  ])('1e21 FLOPs at 40 %% take %s-hours [S2-25]', (id, hours) => {
    const { peakFlops } = accelerators.find((one) => one.id === id)!;
    expect(Math.round(gpuHoursFor(1e21, { peakFlops, utilisation: 0.4 }))).toBe(hours);
  });

  test('DeepSeek-V3’s hours imply 34.6 % [S2-24]', () => {
    const flops = 6 * 37e9 * 14.8e12;
    const { peakFlops } = accelerators.find(({ id }) => id === 'h100')!;
    const utilisation = flops / flopsIn(2.664e6, { peakFlops, utilisation: 1 });
    expect(utilisation).toBeCloseTo(0.346, 3);
  });

  test('prices lie between their ends', () => {
    for (const {
      dollarsPerHour: { low, likely, high },
    } of accelerators) {
      expect(low).toBeLessThan(likely);
      expect(likely).toBeLessThan(high);
    }
  });

  test('refuse what cannot be', () => {
    expect(() => gpuHoursFor(0, { peakFlops: 1e12, utilisation: 0.4 })).toThrow(RangeError);
    expect(() => flopsIn(1, { peakFlops: 1e12, utilisation: 1.1 })).toThrow('Utilisation');
    expect(() => flopsIn(1, { peakFlops: -1, utilisation: 0.4 })).toThrow('peak');
  });
});

describe('what an option costs', () => {
  test('an API goes by the token', () => {
    const values = {
      ...firstValues,
      requests: 1e6,
      inputTokens: 1000,
      outputTokens: 100,
      apiInput: 3,
      apiOutput: 15,
    };
    const { monthly, once, total, gpus } = optionCost('api', values);
    expect(monthly).toBeCloseTo(4500, 6);
    expect(once).toBe(values.apiHours * values.engineerDollars);
    expect(total).toBeCloseTo(once + 12 * 4500, 6);
    expect(gpus).toBeNull();
  });

  test('a model of one’s own is rented whole, for the busiest hour', () => {
    const values = { ...firstValues, requests: 1e7, inputTokens: 900, outputTokens: 100, peakToMean: 3 };
    // 2 × 8e9 × 1e10 tokens / (989e12 × 4 % × 3600) = 1,123 hours, 1.54 GPUs on average, 4.6 in the busiest hour.
    expect(gpusFor(values, 8e9)).toBe(5);
    expect(gpusFor({ ...values, requests: 0 }, 8e9)).toBe(1);
    expect(gpusFor({ ...values, requests: 0, leastGpus: 0 }, 8e9)).toBe(0);
    // Where it may sleep, the hours of work alone are paid.
    expect(gpusFor({ ...values, leastGpus: 0 }, 8e9) * hoursPerMonth).toBeCloseTo(1123.5, 0);
    // 405e9 parameters of 2.4 bytes take 972 GB.
    expect(gpusFor({ ...values, requests: 1 }, 405e9)).toBe(13);
    const { monthly } = optionCost('open', values);
    expect(monthly).toBeCloseTo(5 * hoursPerMonth * values.gpuDollars + 20 * 100, 6);
  });

  test('fine-tuning adds examples and hours; training adds a run, text and a team', () => {
    const open = optionCost('open', firstValues);
    const tuned = optionCost('tuned', firstValues);
    expect(tuned.once - open.once).toBeGreaterThan(2000 + 12_000);
    expect(tuned.once - open.once).toBeLessThan(2000 + 12_000 + 100);
    // 6 × 1e9 × 1e11 FLOPs at 40 % of an H100 are 421 hours; twice that with the trial runs.
    const run = 421.3 * 3.15 * 2;
    const trained = optionCost('trained', firstValues);
    expect(trained.once - open.once).toBeGreaterThan(350_000 + run * 0.99);
    expect(trained.once - open.once).toBeLessThan(350_000 + run * 1.01);
  });

  test('wrong answers cost only where their share is known', () => {
    const values = { ...firstValues, wrongDollars: 2 };
    expect(optionCost('api', values).monthly).toBe(optionCost('api', firstValues).monthly);
    expect(optionCost('api', values, 0.9).monthly - optionCost('api', values).monthly).toBeCloseTo(
      0.1 * 200_000 * 2,
    );
  });
});

test.each(optionIds)('the parts of %s add up to what it costs', (id) => {
  const { parts, total, gpus, busy } = optionCost(id, { ...firstValues, wrongDollars: 0.1 }, 0.9);
  expect(parts.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(total, 6);
  expect(parts.every(({ dollars }) => dollars >= 0)).toBe(true);
  if (gpus === null) expect(busy).toBeNull();
  else expect(busy).toBeGreaterThan(0);
});

describe('break-even points', () => {
  test('are where the totals are equal', () => {
    const crossings = breakEvenVolumes('api', 'open', firstValues);
    expect(crossings.length).toBeGreaterThan(0);
    expect(crossings.length % 2).toBe(1);
    const { requests, cheaper } = crossings[0]!;
    expect(cheaper).toBe('open');
    const at = (load: number, id: 'api' | 'open') => optionCost(id, { ...firstValues, requests: load }).total;
    expect(at(requests * 0.999, 'api')).toBeLessThan(at(requests * 0.999, 'open'));
    expect(at(requests * 1.001, 'open')).toBeLessThan(at(requests * 1.001, 'api'));
  });

  test('there is none when one is dearer at any load', () => {
    expect(breakEvenVolumes('open', 'tuned', firstValues)).toEqual([]);
  });

  test('the dearer start is earned back in months, or never', () => {
    const busy = { ...firstValues, requests: 2e6, servingUtilisation: 40 };
    const month = breakEvenMonth('open', 'api', busy)!;
    const [open, api] = [
      optionCost('open', { ...busy, months: month }),
      optionCost('api', { ...busy, months: month }),
    ];
    expect(open.total / api.total).toBeCloseTo(1, 9);
    expect(breakEvenMonth('open', 'api', { ...firstValues, requests: 1000 })).toBeNull();
    expect(breakEvenMonth('api', 'open', firstValues)).toBeNull();
  });
});

describe('weighing', () => {
  test('with nothing uncertain, the cheapest is the cheapest in every draw', () => {
    const { options, deciding } = weighOptions({
      values: firstValues,
      factors: certain,
      among: optionIds,
      draws: 20,
    });
    expect(options[0]!.cheapestShare).toBe(1);
    expect(options.map(({ total }) => total)).toEqual(
      options.map(({ total }) => total).toSorted((a, b) => a - b),
    );
    for (const { interval, total } of options) {
      expect(interval.low).toBeCloseTo(total, 6);
      expect(interval.high).toBeCloseTo(total, 6);
    }
    expect(deciding).toEqual([]);
  });

  test('eight in ten draws of one assumption lie within its factor', () => {
    const factors = { ...certain, apiHours: 3 };
    const values = { ...firstValues, requests: 0 };
    const { options } = weighOptions({ values, factors, among: ['api'], draws: 4000 });
    const { low, high } = options[0]!.interval;
    expect(low / (8000 / 3)).toBeCloseTo(1, 1);
    expect(high / (8000 * 3)).toBeCloseTo(1, 1);
  });

  test('near the break-even it is close to a draw, and says what decides', () => {
    const { requests } = breakEvenVolumes('api', 'open', firstValues)[0]!;
    const { options, deciding } = weighOptions({
      values: { ...firstValues, requests },
      factors: firstFactors,
      among: ['api', 'open'],
    });
    expect(options[0]!.cheapestShare).toBeGreaterThan(0.3);
    expect(options[0]!.cheapestShare).toBeLessThan(0.7);
    expect(deciding.map(({ id }) => id)).toContain('apiInput');
  });

  test('repeats itself, and has nothing to say of nothing', () => {
    const again = () =>
      weighOptions({ values: firstValues, factors: firstFactors, among: optionIds, draws: 50 });
    expect(again()).toEqual(again());
    expect(weighOptions({ values: firstValues, factors: firstFactors, among: [] }).options).toEqual([]);
  });

  test.each(['min', 'max'] as const)('every assumption at its %s gives numbers', (end) => {
    for (const id of assumptionIds) {
      const values = { ...firstValues, [id]: assumptions[id][end] };
      const { options } = weighOptions({ values, factors: firstFactors, among: optionIds, draws: 5 });
      for (const { total, interval } of options) {
        expect(Number.isFinite(total), id).toBe(true);
        expect(Number.isFinite(interval.high), id).toBe(true);
        expect(total).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

test('every assumption begins within its range, and is kept there', () => {
  for (const id of assumptionIds) {
    const { value, factor, from } = assumptions[id];
    expect(clampAssumption(id, value)).toBe(value);
    expect(factor).toBeGreaterThanOrEqual(1);
    expect(from).not.toBe('');
  }
  expect(clampAssumption('requests', -5)).toBe(0);
});
