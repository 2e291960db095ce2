import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sizeOf } from '#notebook/host/flood-guard';
import { readFrameMessage } from '#notebook/host/read-frame-message';

const types = ['ready', 'state', 'mirror', 'need', 'call', 'abandon', 'pong', 'stopped', 'checked'];

test('anything at all is a message or null, and never throws', () => {
  const odd = fc.anything({ withNullPrototype: true });
  const message = fc.record(
    {
      type: fc.constantFrom(...types),
      key: odd,
      state: odd,
      patch: odd,
      name: odd,
      call: odd,
      method: odd,
      query: odd,
      beat: odd,
      check: odd,
      results: odd,
    },
    { requiredKeys: ['type'] },
  );
  fc.assert(
    fc.property(fc.oneof(odd, message), (data) => {
      const read = readFrameMessage(data);
      if (read !== null) expect(types).toContain(read.type);
    }),
    { numRuns: 2000 },
  );
});

test('what is sound comes through, and nothing beside it', () => {
  expect(readFrameMessage({ type: 'pong', beat: 3, more: 'x' })).toEqual({ type: 'pong', beat: 3 });
  expect(readFrameMessage({ type: 'need', name: 'Plot' })).toEqual({ type: 'need', name: 'Plot' });
  expect(readFrameMessage({ type: 'state', key: 'a', state: { phase: 'done', durationMs: -1 } })).toEqual({
    type: 'state',
    key: 'a',
    state: { phase: 'done', durationMs: 0 },
  });
  const problem = { kind: 'oops', name: 7, message: 'x'.repeat(9000), line: 0, column: 2 ** 60 };
  const failed = readFrameMessage({ type: 'state', key: 'a', state: { phase: 'failed', problem } });
  expect(failed).toMatchObject({
    state: { problem: { kind: 'error', name: 'Error', message: 'x'.repeat(4000), line: null, column: null } },
  });
});

test.each([
  null,
  'ready',
  { type: 'define' },
  { type: 'need', name: 'constructor' },
  { type: 'state', key: 'a', state: { phase: 'idle' } },
  { type: 'state', key: 7, state: { phase: 'done' } },
  { type: 'call', call: 1.5, method: 'next' },
  { type: 'call', call: -1, method: 'next' },
  { type: 'pong', beat: '1' },
  Object.create({ type: 'ready' }) as unknown,
])('%j is none', (data) => {
  expect(readFrameMessage(data)).toBeNull();
});

test('sizes are counted to the end, circles and endless lists included', () => {
  expect(sizeOf({ ab: 'cde' })).toBe(5);
  expect(sizeOf(new Uint8Array(1000))).toBe(1000);
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  expect(sizeOf(circle)).toBe(Infinity);
  expect(sizeOf(new Array(1e9))).toBe(Infinity);
});
