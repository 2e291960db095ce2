import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built site is made from, relative to the project's root. */
const SOURCES = [
  'astro.config.mjs',
  'components',
  'content',
  'package-lock.json',
  'package.json',
  'public',
  'scripts/site',
  'src',
  'tsconfig.json',
];

/** SHA-256 (hex) over the names and bytes of everything the site is built from, and over the build's options. */
export function sourceHash(root: string, options: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesBelow(root: string, path: string): string[] {
  const absolute = join(root, path);
  if (!statSync(absolute).isDirectory()) return [path];
  const names = readdirSync(absolute).sort();
  return names.flatMap((name) => filesBelow(root, join(path, name)));
}
