import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFaces, publishedCharacters } from '../../../scripts/fonts/faces.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';

const LIMIT_KB = 200;

test('the fonts are there, and light', () => {
  const sizes = fontFaces.map(({ file }) => statSync(join(projectRoot, 'src/site/fonts', file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(LIMIT_KB);
});

test('every font is WOFF2', () => {
  for (const { file } of fontFaces) {
    const font = readFileSync(join(projectRoot, 'src/site/fonts', file));
    expect(font.subarray(0, 4).toString('latin1')).toBe('wOF2');
  }
});

/** Formulas are set in whatever the reader's system has for them. */
const MATHEMATICS = /[\p{Script=Greek}\p{Sm}\p{Lm}\p{No}₊₋]/u;

test('the prose uses no character that the fonts lack', () => {
  const held = new Set(publishedCharacters());
  for (const path of globSync('content/**/*.{md,mdx}', { cwd: projectRoot })) {
    const missing = [...readFileSync(join(projectRoot, path), 'utf8')].filter(
      (character) => character !== '\n' && !held.has(character) && !MATHEMATICS.test(character),
    );
    expect({ path, missing: [...new Set(missing)] }).toEqual({ path, missing: [] });
  }
});
