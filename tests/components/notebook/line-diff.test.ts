import { lineDiff } from '#components/notebook/line-diff.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const shape = (before: string, after: string): string[] =>
  lineDiff(before, after).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`);

describe('lineDiff', () => {
  it('keeps what is common, and says first what goes', () => {
    expect(shape('a\nb\nc', 'a\nx\nc\nd')).toEqual([' a', '-b', '+x', ' c', '+d']);
    expect(shape('', 'a')).toEqual(['+a']);
    expect(shape('a', '')).toEqual(['-a']);
    expect(shape('a\n', 'a')).toEqual([' a']);
  });

  it('leads from one text to the other, by the fewest lines', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = lineDiff(before, after);
        const side = (skip: string) =>
          lines
            .filter(({ kind }) => kind !== skip)
            .map(({ text: line }) => line)
            .join('\n');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
        const back = lineDiff(after, before);
        const changes = (all: typeof lines) => all.filter(({ kind }) => kind !== 'same').length;
        expect(changes(lines)).toBe(changes(back));
      }),
    );
  });
});
