import { maxFragmentLength, openShared, withoutShared, writeShared } from '#notebook/share/share-link';
import { checksum } from '#notebook/share/checksum';
import { toBase64Url } from '#notebook/share/base64url';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

const notebook = {
  lesson: 'grow-your-first-model',
  budgetMs: 5000,
  cells: [{ key: 'c1', number: 1, source: 'const Grüße = "☘ 🌱";\ndisplay(Grüße)' }],
};
const pack = (value: unknown): string => {
  const packed = deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
  return `#notebook=v1.${toBase64Url(Uint8Array.of(...checksum(packed), ...packed))}`;
};

describe('a link to a notebook', () => {
  it('opens as it was written, whatever the code', () => {
    expect(openShared(writeShared(notebook, ''))).toEqual({ kind: 'opened', notebook });
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 10 }), (sources) => {
        const cells = sources.map((source, index) => ({ key: `k${index}`, number: index + 1, source }));
        const any = { ...notebook, cells };
        const link = writeShared(any, '');
        expect(link).toMatch(/^#notebook=v1\.[\w-]+$/);
        expect(openShared(link)).toEqual({ kind: 'opened', notebook: any });
      }),
    );
  });

  it('stands beside the states of figures, once', () => {
    const link = writeShared(notebook, '#grow=v1,seed:11&ask=v1,prompt:Mara');
    expect(link).toMatch(/^#grow=v1,seed:11&ask=v1,prompt:Mara&notebook=v1\./);
    expect(writeShared(notebook, link)).toBe(link);
    expect(openShared(link).kind).toBe('opened');
    expect(withoutShared(link)).toBe('#grow=v1,seed:11&ask=v1,prompt:Mara');
    expect(withoutShared(writeShared(notebook, '#a-heading'))).toBe('');
  });

  it('packs a page of code into an address that is sent whole', () => {
    const source = Array.from({ length: 60 }, (_, line) => `const value${line} = Math.sqrt(${line}) * rate;`);
    const cells = [1, 2, 3].map((number) => ({ key: `c${number}`, number, source: source.join('\n') }));
    expect(writeShared({ ...notebook, cells }, '').length).toBeLessThan(maxFragmentLength);
  });

  it('says when it was made by a later course, is damaged, or is none', () => {
    expect(openShared('').kind).toBe('none');
    expect(openShared('#a-heading').kind).toBe('none');
    expect(openShared('#notebook=v2.abc').kind).toBe('later');
    expect(openShared('#notebook=v0.abc').kind).toBe('damaged');
    expect(openShared('#notebook=').kind).toBe('damaged');
    expect(openShared('#notebook=v1.').kind).toBe('damaged');
    expect(openShared('#notebook=v1.!!!').kind).toBe('damaged');
    const link = writeShared(notebook, '');
    expect(openShared(link.slice(0, -4)).kind).toBe('damaged');
  });

  it('refuses what inflates without end', () => {
    const bomb = pack('0'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(2 * maxFragmentLength);
    expect(openShared(bomb).kind).toBe('too-large');
    expect(openShared(`#notebook=v1.${'A'.repeat(3 * maxFragmentLength)}`).kind).toBe('too-large');
  });

  it('refuses a notebook of the wrong shape', () => {
    const cell = notebook.cells[0]!;
    for (const wrong of [
      null,
      [],
      { ...notebook, budgetMs: 1e9 },
      { ...notebook, budgetMs: '5000' },
      { ...notebook, lesson: 7 },
      { ...notebook, cells: {} },
      { ...notebook, cells: [{ ...cell, source: null }] },
      { ...notebook, cells: [{ ...cell, number: 0 }] },
      { ...notebook, cells: [cell, cell] },
      { ...notebook, cells: Array.from({ length: 101 }, (_, index) => ({ ...cell, key: String(index) })) },
    ])
      expect(openShared(pack(wrong)).kind).toBe('damaged');
  });

  it('never throws, and opens nothing but notebooks, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `#notebook=${text}`),
          fc.uint8Array({ maxLength: 400 }).map((bytes) => `#notebook=v1.${toBase64Url(bytes)}`),
          fc.jsonValue().map((value) => pack(JSON.stringify(value))),
          fc.nat(200).map((at) => {
            const link = writeShared(notebook, '');
            return link.slice(0, 13 + at) + 'x' + link.slice(14 + at);
          }),
        ),
        (fragment) => {
          const opened = openShared(fragment);
          if (opened.kind === 'opened') expect(opened.notebook.lesson).toBe(notebook.lesson);
        },
      ),
      { numRuns: 500 },
    );
  });
});
