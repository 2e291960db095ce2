import { describe, expect, test } from 'vitest';
import { firstFactors, firstValues } from '#lab/costs/assumptions';
import { assess } from '../../../components/decide/assess.ts';
import {
  readAssumed,
  readMeasured,
  writeAssumed,
  writeMeasured,
} from '../../../components/decide/decide-link.ts';
import {
  breakEvenWords,
  decideFinding,
  decidingWords,
  dollars,
  driverWords,
  standing,
  worksheetText,
} from '../../../components/decide/words.ts';
import { firstSheet, optionNames, type Worksheet } from '../../../components/decide/worksheet.ts';

const withMeasured = (part: Partial<Worksheet['measured']>, more: Partial<Worksheet> = {}): Worksheet => ({
  ...firstSheet,
  ...more,
  measured: { ...firstSheet.measured, ...part },
});
const optionOf = (sheet: Worksheet, id: string) => assess(sheet).options.find((option) => option.id === id)!;

describe('limits', () => {
  test('one’s own model wants more text than there is, until there is enough for four passes', () => {
    const sheet = { ...firstSheet, budget: 1e7 };
    expect(optionOf(sheet, 'trained').obstacles).toEqual(['text']);
    expect(optionOf({ ...sheet, textTokens: 2.5e10 }, 'trained').obstacles).toEqual([]);
  });

  test('a budget of a dollar leaves nothing, and says so', () => {
    const result = assess({ ...firstSheet, budget: 1 });
    expect(result.winner).toBeNull();
    expect(decideFinding(result, firstSheet)).toContain('None of the four is left');
    expect(decidingWords(result)).toBe('');
  });

  test('a bar counts only against what was measured, and few cases leave it open', () => {
    const at = (right: number, of: number) =>
      optionOf(withMeasured({ api: { right, of, seconds: null } }), 'api');
    expect(optionOf(firstSheet, 'api').quality).toBe('unmeasured');
    expect(at(20, 50).quality).toBe('misses');
    expect(at(20, 50).obstacles).toEqual(['quality']);
    expect(at(46, 50).quality).toBe('open');
    expect(at(980, 1000).quality).toBe('meets');
    expect(standing(at(46, 50))).toBe(
      'in: may meet the bar: try more cases, 81 % to 97 % right; nobody has timed it',
    );
    // More right answers than cases are no more than all.
    expect(at(80, 50).right!.high).toBe(1);
  });

  test('the slow and those without examples fall out', () => {
    expect(optionOf(withMeasured({ open: { right: null, of: 50, seconds: 9 } }), 'open').obstacles).toEqual([
      'latency',
    ]);
    const none = { ...firstSheet, values: { ...firstValues, examples: 0 } };
    expect(optionOf(none, 'tuned').obstacles).toEqual(['examples']);
  });

  test('what a mistake costs can turn the answer round', () => {
    const cases = { api: { right: 70, of: 100, seconds: null }, open: { right: 95, of: 100, seconds: null } };
    const sheet = withMeasured(cases, { bar: 0 });
    expect(assess(sheet).winner).toBe('api');
    expect(assess({ ...sheet, budget: 1e9, values: { ...firstValues, wrongDollars: 1 } }).winner).toBe(
      'open',
    );
  });
});

describe('cases of an engineer', () => {
  const sheetOf = (part: Partial<Worksheet>, values: Partial<Worksheet['values']>): Worksheet => ({
    ...firstSheet,
    ...part,
    values: { ...firstValues, ...values },
  });

  test('50,000 tickets a month to sort: an API, whose price is the work of building it', () => {
    const sheet = sheetOf({ task: 'sort' }, { requests: 50_000, inputTokens: 400, outputTokens: 5 });
    const result = assess(sheet);
    expect(result.winner).toBe('api');
    expect(result.options[0]!.cheapestShare).toBeGreaterThan(0.95);
    expect(driverWords(result, sheet)).toMatch(
      /^What it goes into: building and evaluating it 9\d %, tokens \d+ %/,
    );
    // It turns at some millions: the break-even is far away, and said.
    expect(breakEvenWords(result, sheet)).toContain('the open model from 3.9 million');
  });

  test('2,000 contracts that may not leave: a model of one’s own keeping, mostly waiting, and what that costs', () => {
    const values = { requests: 2000, inputTokens: 20_000, outputTokens: 500 };
    const sheet = sheetOf({ staysHome: true }, values);
    const result = assess(sheet);
    expect(result.winner).toBe('open');
    expect(result.options[0]!.obstacles).toEqual(['privacy']);
    expect(standing(result.options[0]!)).toBe('out: the data may not leave');
    const words = driverWords(result, sheet);
    expect(words).toContain(
      '1 GPU is rented all month and at work less than 1 % of the time: you pay for waiting',
    );
    expect(words).toMatch(/That the data may not leave costs \$58,\d+: so much less an API would be/);
    expect(breakEvenWords(result, sheet)).toBe('');
    const free = assess({ ...sheet, staysHome: false });
    expect(free.winner).toBe('api');
    expect(driverWords(free, { ...sheet, staysHome: false })).not.toContain('may not leave');
  });

  test('the same where the GPU may sleep, and where the model needs three', () => {
    const values = { requests: 2000, inputTokens: 20_000, outputTokens: 500 };
    const asleep = sheetOf({ staysHome: true }, { ...values, leastGpus: 0 });
    expect(driverWords(assess(asleep), asleep)).toContain('It pays for 5 GPU-hours a month.');
    const large = sheetOf({ staysHome: true }, { ...values, openBillions: 70 });
    expect(driverWords(assess(large), large)).toContain('3 GPUs are rented');
  });

  test('30 million suggestions a month: rented GPUs, earned back at once, unless the API is thirty times cheaper', () => {
    const load = { requests: 30e6, inputTokens: 500, outputTokens: 20 };
    const sheet = sheetOf({ task: 'complete', seconds: 0.3, budget: 2e6 }, load);
    const result = assess(sheet);
    expect(result.winner).toBe('open');
    expect(driverWords(result, sheet)).toMatch(/^What it goes into: GPUs 8\d %/);
    expect(breakEvenWords(result, sheet)).toContain('earned back after 1 month');
    expect(assess({ ...sheet, values: { ...sheet.values, apiInput: 0.1, apiOutput: 0.4 } }).winner).toBe(
      'api',
    );
    const slow = { ...firstSheet.measured, open: { right: null, of: 50, seconds: 0.8 } };
    expect(assess({ ...sheet, measured: slow }).options[1]!.obstacles).toEqual(['latency']);
  });
});

test('the finding says price, range, sureness and what nobody has measured', () => {
  const finding = decideFinding(assess(firstSheet), firstSheet);
  expect(finding).toMatch(
    /^Of the three that are left, the cheapest is: use an API, for \$[\d,]+ over 12 months/,
  );
  expect(finding).toMatch(/stays the cheapest in \d+ % of 500 draws/);
  expect(finding).toContain('Nothing was measured');
});

test('the sheet as text holds every option and every assumption', () => {
  const text = worksheetText(firstSheet, assess(firstSheet));
  for (const name of Object.values(optionNames)) expect(text).toContain(name);
  expect(text.match(/^- /gm)).toHaveLength(4 + Object.keys(firstValues).length);
  expect(text).toContain('[H100, 1.99 to 5.00 in May 2026 (S2-26)]');
  const edited = { ...firstSheet, values: { ...firstValues, gpuDollars: 2 } };
  expect(worksheetText(edited, assess(edited))).toContain(
    'A GPU for an hour: 2 dollars, could be off by 1.6 times [set by hand]',
  );
});

test.each([
  ['nothing asked', { requests: 0 }],
  ['a trillion a month', { requests: 1e12 }],
  ['no tokens', { inputTokens: 0, outputTokens: 0 }],
  ['all for free', { apiInput: 0, apiOutput: 0, apiHours: 0, gpuDollars: 0, engineerDollars: 0 }],
])('%s is worked out in words', (_, part) => {
  const sheet = { ...firstSheet, values: { ...firstValues, ...part } };
  const result = assess(sheet);
  const words = [
    decideFinding(result, sheet),
    breakEvenWords(result, sheet),
    decidingWords(result),
    driverWords(result, sheet),
    worksheetText(sheet, result),
  ];
  expect(words.join('\n')).not.toMatch(/NaN|Infinity|undefined|null/);
});

describe('a link', () => {
  test('holds what was changed, and nothing else', () => {
    expect(writeAssumed(firstValues, firstFactors)).toBe('');
    const values = { ...firstValues, requests: 5e5, apiInput: 1 };
    const factors = { ...firstFactors, apiInput: 3 };
    const text = writeAssumed(values, factors);
    expect(text).toBe('requests=500000~2;apiInput=1~3');
    expect(readAssumed(text)).toEqual({ values, factors });
    const measured = withMeasured({
      api: { right: 45, of: 50, seconds: 1.5 },
      open: { right: null, of: 50, seconds: 4 },
    }).measured;
    expect(readMeasured(writeMeasured(measured))).toEqual(measured);
  });

  test.each(['', 'goat=3~2', 'requests=many~2', 'requests=5~0.1', ';;=;', 'requests=5'])(
    '%j leaves the sheet as it begins',
    (text) => {
      expect(readAssumed(text)).toEqual({ values: firstValues, factors: firstFactors });
    },
  );

  test('keeps numbers in range', () => {
    expect(readAssumed('requests=1e99~2').values.requests).toBe(1e12);
    expect(readMeasured('api=-4/0/x').api).toEqual({ right: null, of: 1, seconds: null });
  });
});

test('dollars are said to three digits', () => {
  expect([0.456, 12.3, 12_345, 1.234e6, 4.5e9, 2e16].map(dollars)).toEqual([
    '$0.46',
    '$12',
    '$12,300',
    '$1.23 million',
    '$4.5 billion',
    '$2.0e16',
  ]);
});
