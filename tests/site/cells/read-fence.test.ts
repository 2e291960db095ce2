import { expect, test } from 'vitest';
import { readFence } from '#site/cells/read-fence.ts';

const cell = { kind: 'cell', exercise: null, hidden: false, throws: false };

test.each([
  ['live', cell],
  ['live hidden', { ...cell, hidden: true }],
  ['throws live', { ...cell, throws: true }],
  ['live exercise="entropy-of-a-die"', { ...cell, exercise: 'entropy-of-a-die' }],
  ["live exercise='entropy'", { ...cell, exercise: 'entropy' }],
  ['live fragment', { kind: 'fragment', meta: null }],
  ['fragment title="a b.ts" {2-3}', { kind: 'fragment', meta: 'title="a b.ts" {2-3}' }],
  ['title="live.ts"', { kind: 'block' }],
  ['"live" /throws/ {1}', { kind: 'block' }],
  [null, { kind: 'block' }],
])('ts %s', (meta, expected) => {
  expect(readFence('ts', meta)).toEqual(expected);
});

test.each([
  ['ts', 'live throw', 'throw', "'throw' says nothing of a cell"],
  ['ts', 'live title="a"', 'title="a"', 'says nothing'],
  ['ts', 'live live', 'live', "'live' is written twice"],
  ['ts', 'live exercise="a" exercise="b"', 'exercise="b"', 'written twice'],
  ['ts', 'live exercise', 'exercise', 'the exercise has no id'],
  ['ts', 'live exercise=entropy', 'exercise=entropy', 'the exercise has no id'],
  ['ts', 'live exercise="My entropy"', 'exercise="My entropy"', "'My entropy' cannot be an exercise's id"],
  ['ts', 'live hidden="yes"', 'hidden="yes"', "'hidden' takes no value"],
  ['ts', 'live exercise="a" hidden', 'hidden', "'exercise' and 'hidden' do not go together"],
  ['ts', 'live exercise="a" throws', 'throws', 'do not go together'],
  ['ts', 'live hidden throws', 'throws', 'do not go together'],
  ['ts', 'live fragment throws', 'throws', 'do not go together'],
  ['ts', 'hidden', 'hidden', "'hidden' in a code block that is no cell"],
  ['js', 'live', 'live', "'live' in a code block of js"],
  ['typescript', 'live', 'live', 'in a code block of typescript'],
  ['py', 'live', 'live', 'in a code block of py'],
  ['live', null, 'live', 'a live cell without a language'],
])('%s %s is refused at %s', (lang, meta, word, problem) => {
  const fence = readFence(lang, meta);
  expect(fence).toMatchObject({ kind: 'fault', word });
  expect('problem' in fence && fence.problem).toContain(problem);
});

test('a block of another language keeps words of its own', () => {
  expect(readFence('sh', 'hidden')).toEqual({ kind: 'block' });
});
