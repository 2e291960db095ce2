import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPages } from './check-lesson/check-pages.ts';
import { readCourse, type CourseContent } from './check-lesson/course-content.ts';
import { formatFault } from './check-lesson/fault.ts';
import { readPage, type Page } from './check-lesson/page.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/** `npm run check-lesson [-- slug-or-path …] [--json]`: what is wrong in the pages, where, and what to do. */
function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const course = readCourse(projectRoot);
  const pages =
    positionals.length === 0 ? course.pages : new Map(positionals.map((name) => find(name, course)));
  const faults = checkPages(pages, course);
  const isColoured = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  if (values.json) console.log(JSON.stringify(faults, null, 2));
  else {
    for (const fault of faults) console.log(formatFault(fault, isColoured));
    const count = pages.size === 1 ? '1 page' : `${pages.size} pages`;
    console.log(faults.length === 0 ? `${count}, nothing to mend.` : `${count}, ${faults.length} to mend.`);
  }
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** A page by its slug or by its path. */
function find(name: string, { pages }: CourseContent): [id: string, page: Page] {
  const bySlug = pages.get(name);
  if (bySlug !== undefined) return [name, bySlug];
  const path = resolve(name);
  const known = [...pages].find(([, page]) => page.path === path);
  if (known !== undefined) return known;
  if (existsSync(path)) return [name, readPage(projectRoot, path)];
  throw new Error(
    `There is no page '${name}'. There are: ${[...pages.keys()].join(', ')}; a path will do too.`,
  );
}

try {
  main();
} catch (error) {
  failWithMessage(error);
}
