import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../scripts/site/project-root.ts';

const FILES: Readonly<Record<string, string>> = {
  'components/dial/Dial.tsx': `
export interface DialProps {
  readonly title: string;
  readonly steps: number;
  readonly size?: 'sprout' | 'fern' | 'shrub';
  readonly points?: readonly number[];
  readonly finding?: string;
}
export default function Dial({ title, steps }: DialProps) {
  return <p id="dial">{title} {steps}</p>;
}
`,
  'components/dial/Plate.astro': `---
interface Props {
  caption: string;
  tone?: 'light' | 'dark';
}
const { caption } = Astro.props;
---
<figure><slot /><figcaption>{caption}</figcaption></figure>
`,
  'components/bed/Bed.astro': `---
interface Props {
  id?: string;
}
const { id = 'flower-bed' } = Astro.props;
---
<figure id={id}></figure>
`,
  'content/index.mdx': '---\ntitle: Start\ndescription: The start.\n---\n\nWelcome.\n',
  'content/glossary.mdx': '---\ntitle: Glossary\ndescription: Words.\n---\n\n<Glossary />\n',
  'content/lessons/01-first/index.mdx': `---
title: First
description: The first lesson.
lesson:
  objectives: [Say what a leaf is.]
  prerequisites: []
  minutes: [10]
  words:
    - word: leaf
      meaning: What a plant catches light with.
---

## Why it grows

It grows.
`,
  'content/lessons/02-coming/index.mdx': `---
title: Coming
description: A draft.
draft: true
lesson:
  objectives: [Wait.]
  prerequisites: [first]
  minutes: [10]
  words: []
---

To be written.
`,
  'content/sources/publications.yaml':
    "gunasekar-2023:\n  authors: Gunasekar et al.\n  year: 2023\n  arxiv: '2306.11644'\n",
  'content/sources/facts/s1-data.yaml':
    'S1-01:\n  says: A small model read good text.\n  of: [gunasekar-2023]\n  evidence: [abstract]\n',
  'public/leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

const here = import.meta.dirname;

/** Names of the pages in `faults/` or `sound/`, without their ending. */
export const samples = (folder: 'faults' | 'sound'): string[] =>
  globSync('*.{md,mdx}', { cwd: join(here, folder) }).sort();

/**
 * A course of two lessons and one widget in a temporary directory, to which every sample is added as a lesson: `cells/` of
 * `faults/a.mdx` is `faults/a.cells/`.
 * @returns its root, which the caller removes
 */
export function createSmallCourse(): string {
  const root = mkdtempSync(join(tmpdir(), 'course-'));
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
  // Cells name the libraries that stand in `src/`.
  for (const folder of ['node_modules', 'src']) symlinkSync(join(projectRoot, folder), join(root, folder));
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  const all = (['faults', 'sound'] as const).flatMap((folder) =>
    samples(folder).map((name) => ({ folder, name })),
  );
  for (const [index, { folder, name }] of all.entries()) {
    const target = join(root, samplePath(index, name));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(here, folder, name), target);
    const files = join(here, folder, name.replace(/\.mdx?$/, '.cells'));
    if (existsSync(files)) cpSync(files, join(dirname(target), 'cells'), { recursive: true });
  }
  return root;

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A plain Markdown sample is a page beside the lessons. */
const samplePath = (index: number, name: string): string =>
  name.endsWith('.md')
    ? `content/${name}`
    : `content/lessons/${index + 10}-${name.replace(/\.mdx$/, '')}/index.mdx`;
