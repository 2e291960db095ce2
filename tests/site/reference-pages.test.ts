import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referencePages } from '#site/reference-pages.ts';

test('lists the pages there are, in their order, wherever they stand', () => {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    expect(referencePages(root)).toEqual([]);
    mkdirSync(join(root, 'src/pages/models'), { recursive: true });
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content/privacy.mdx'), '');
    writeFileSync(join(root, 'content/unknown.mdx'), '');
    writeFileSync(join(root, 'src/pages/models/index.astro'), '');
    expect(referencePages(root).map(({ address }) => address)).toEqual(['/models/', '/privacy/']);
  } finally {
    rmSync(root, { recursive: true });
  }
});
