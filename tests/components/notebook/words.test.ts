import { announcement } from '#components/notebook/announcement.ts';
import { keptWords } from '#components/notebook/kept-words.ts';
import { problemWords, stateOf } from '#components/notebook/state-words.ts';
import { describe, expect, it } from 'vitest';

const problem = {
  kind: 'error',
  name: 'TypeError',
  message: 'n is not a function',
  line: 2,
  column: 4,
} as const;
const status = { phase: 'done', stale: false, problem: null, durationMs: 3 } as const;

describe('what is said of cells', () => {
  it('names the state a reader must know', () => {
    expect(stateOf(status, false)).toBe('done');
    expect(stateOf(status, true)).toBe('stale');
    expect(stateOf({ ...status, stale: true, phase: 'failed' }, false)).toBe('stale');
    expect(stateOf({ ...status, phase: 'idle' }, true)).toBe('idle');
    expect(stateOf({ ...status, phase: 'running', stale: true }, true)).toBe('running');
    const unreadable = {
      ...status,
      phase: 'failed',
      stale: true,
      problem: { ...problem, kind: 'syntax' },
    } as const;
    expect(stateOf(unreadable, false)).toBe('failed');
    expect(stateOf(unreadable, true)).toBe('stale');
  });

  it('says line, name and message of a failure', () => {
    expect(problemWords(problem)).toBe('Line 2: TypeError: n is not a function');
    expect(problemWords({ ...problem, kind: 'syntax', message: 'Expected a bracket.' })).toBe(
      'Line 2: Expected a bracket.',
    );
    expect(problemWords({ ...problem, name: 'Error', line: null })).toBe('n is not a function');
  });

  it('announces many changes in one breath, of each cell the last', () => {
    const say = (...states: [number, Parameters<typeof announcement>[0][number]['state']][]) =>
      announcement(
        states.map(([number, state]) => ({ number, state, problem: state === 'failed' ? problem : null })),
      );
    expect(say([3, 'running'], [3, 'done'], [1, 'done'])).toBe('Cells 1 and 3 done.');
    expect(say([1, 'done'], [2, 'stopped'], [4, 'failed'])).toBe(
      'Cell 1 done. Cell 2 stopped. Cell 4 failed. Line 2: TypeError: n is not a function.',
    );
    expect(say([1, 'running'], [2, 'stale'])).toBe('');
  });

  it('says plainly what is not saved', () => {
    expect(keptWords('none', null)).toBe('');
    expect(keptWords('saved', null)).toContain('saved in this browser');
    expect(keptWords('not-saved', 'full')).toMatch(/^Not saved: the browser has no room/);
    expect(keptWords('not-saved', 'refused')).toMatch(/^Not saved: the browser does not let/);
    expect(keptWords('not-saved', null)).toMatch(/^Not saved: a cell waits/);
  });
});
