import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPage, type Page } from '../check-lesson/page.ts';

/** A fence with words about cells, or near enough to have meant one. */
const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:```+|~~~+).*\b(?:live|exercise|hidden|fragment|throws)\b/m;

/** The pages that have cells, or files of exercises. The others need no parser. */
export function readCellPages(root: string): Page[] {
  return globSync('content/**/*.{md,mdx}', { cwd: root })
    .sort()
    .map((path) => join(root, path))
    .filter((path) => FENCE.test(readFileSync(path, 'utf8')) || existsSync(join(dirname(path), 'cells')))
    .map((path) => readPage(root, path));
}
