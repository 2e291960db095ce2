import { expect, test } from 'vitest';
import type { KindCounts, TriedEdit } from '#run/small-change/protocol';
import { changedPart, wholeDistribution } from '../../../components/small-change/comparison.ts';
import { overRelations, spreadsOf } from '../../../components/small-change/phrasing-spread.ts';
import type { Comparison, FoundEdits } from '../../../components/small-change/recorded.ts';
import { kindsFinding } from '../../../components/small-change/kinds-finding.ts';
import { phrasingsFinding } from '../../../components/small-change/phrasings-finding.ts';
import { bestWords, comparedFinding, searchFinding } from '../../../components/small-change/words.ts';

const side = (likeliest: number) => ({ likeliest, answer: '', judgement: null });
const shown: Comparison = {
  before: 'Mara lives in',
  after: 'Mara loves in',
  meaning: 'kept',
  divergence: 0.378,
  first: side(0),
  second: side(1),
  tokens: [
    { id: 0, text: ' Lindal', before: 0.99, after: 0.25 },
    { id: 1, text: ' Mara', before: 0.001, after: 0.44 },
  ],
};

test('a comparison is told with its distance, both tokens and the divergence', () => {
  expect(comparedFinding(shown)).toBe(
    'One edit away, the likeliest token goes from ‘␣Lindal’ (0.99) to ‘␣Mara’ (0.44). The distributions diverge by 0.38 of at most 0.69 nats.',
  );
  const same = { ...shown, second: side(0) };
  expect(comparedFinding(same)).toContain('stays ‘␣Lindal’ (0.99, then 0.25)');
  expect(comparedFinding({ ...same, meaning: 'other' })).toContain('the model does not notice');
  expect(comparedFinding({ ...shown, meaning: 'other' })).toContain('another answer is due');
  expect(comparedFinding({ ...shown, after: shown.before })).toContain('are the same');
});

test('the part that changed is found, at either end and where letters repeat', () => {
  expect(changedPart('abc', 'axc')).toEqual({ head: 'a', was: 'b', is: 'x', tail: 'c' });
  expect(changedPart('in', 'in ')).toEqual({ head: 'in', was: '', is: ' ', tail: '' });
  expect(changedPart('aa', 'aaa')).toEqual({ head: 'aa', was: '', is: 'a', tail: '' });
  expect(changedPart('', '')).toEqual({ head: '', was: '', is: '', tail: '' });
});

test('tokens that are not listed share what is left', () => {
  const whole = wholeDistribution(shown, 'after', 12);
  expect(whole.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  expect(whole[1]).toBe(0.44);
});

const least: TriedEdit = {
  kind: 'replace',
  at: 6,
  text: 'Mara loves in',
  meaning: 'kept',
  divergence: 0.378,
  token: ' Mara',
  probability: 0.44,
  flips: true,
};
const found: FoundEdits = {
  token: ' Lindal',
  probability: 0.99,
  done: 300,
  total: 300,
  counts: {
    kept: { edits: 200, flips: 90 },
    lost: { edits: 99, flips: 80 },
    other: { edits: 1, flips: 1 },
  },
  smallest: [least],
  others: [{ ...least, text: 'Maja lives in', meaning: 'other' }],
  tokens: [{ token: ' Mara', count: 90 }],
};

test('a search is told by what it counted, names apart', () => {
  expect(searchFinding(found)).toBe(
    'Of 200 single-character edits that leave the name as it is, 90 (45 %) give another likeliest token than ‘␣Lindal’. Of 99 that misspell the name, 80 do. The smallest that does is ‘Mara loves in’, with 0.38 nats. One edit makes another person’s name, where another answer is due: it gives one.',
  );
  expect(searchFinding({ ...found, done: 100 })).toMatch(/^Of 100 edits tried so far, of 200 edits/u);
  expect(searchFinding({ ...found, done: 0 })).toBe('');
});

test('the reader’s best stands against the search’s', () => {
  expect(bestWords(null, found)).toContain('not flipped it yet');
  const best = { text: 'Mara lives in ', distance: 1, divergence: 0.6 };
  expect(bestWords(best, null)).toBe('Your smallest flip so far: ‘Mara lives in␣’, one edit, 0.60 nats.');
  expect(bestWords(best, found)).toContain('The search has a smaller one.');
  expect(bestWords({ ...best, divergence: 0.378 }, found)).toContain('none smaller');
});

test('kinds are told from the least to the most, another name apart', () => {
  const row = (kind: KindCounts['kind'], flips: number): KindCounts => ({
    kind,
    prompts: 20,
    flips,
    trueBefore: 10,
    trueAfter: 5,
    lost: 5,
    medianDivergence: 0.1,
  });
  const kinds = [row('two spaces', 0), row('doubled', 20), row('colon', 20), row('another name', 19)];
  expect(kindsFinding(kinds)).toBe(
    'The question stays the same, yet two kinds flip all 20; ‘two spaces for one’ flips 0 of 20. Another name gives another token in 19 of 20, as it should in all.',
  );
  expect(kindsFinding([kinds[0]!, row('dropped', 7)])).toContain('‘a letter dropped’ flips 7 of 20');
  expect(kindsFinding([])).toBe('');
});

test('the greatest spread is told beside the median, over what was read and over all', () => {
  const phrasing = (read: boolean, right: number) => ({ source: '', read, people: 10, true: right });
  const relations = [
    { relation: 'home', phrasings: [phrasing(true, 10), phrasing(true, 9), phrasing(false, 0)] },
    { relation: 'pet', phrasings: [phrasing(true, 10), phrasing(true, 7), phrasing(false, 6)] },
    { relation: 'boat', phrasings: [phrasing(true, 10), phrasing(false, 9)] },
  ] as never;
  const spreads = spreadsOf(relations);
  expect(spreads[0]!.read).toBeCloseTo(0.1, 12);
  expect(spreads[2]!.read).toBeNull();
  expect(overRelations(spreads, 'all')!.median).toBeCloseTo(0.4, 12);
  expect(phrasingsFinding(relations)).toBe(
    'Between phrasings that it has read, the share right differs by 30 points at most, median 20 over the relations. Between all phrasings it differs by 100 points at most, median 40.',
  );
});
