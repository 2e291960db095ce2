import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { course } from '../src/site/course.ts';
import { lessonFolders } from '../src/site/lesson-folders.ts';
import { exerciseFiles, lessonTemplate } from './new-lesson/lesson-template.ts';
import { planLesson } from './new-lesson/plan-lesson.ts';
import { failWithMessage } from './site/fail.ts';
import { projectRoot } from './site/project-root.ts';

/** `npm run new-lesson -- slug "Title" [--number 3]`: a draft with the whole shape of a lesson. */
function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { number: { type: 'string' } },
  });
  const [slug, title, ...more] = positionals;
  if (more.length > 0) throw new Error(`Put the title in quotation marks: "${[title, ...more].join(' ')}".`);
  const lessons = join(projectRoot, 'content', 'lessons');
  const planned = new Map(course(projectRoot, true).map((lesson) => [lesson.slug, lesson.number]));
  const folder = planLesson(
    { slug, title, number: values.number },
    lessonFolders(pathToFileURL(lessons + sep)),
    planned,
  );
  mkdirSync(join(lessons, folder, 'cells'), { recursive: true });
  const files = { 'index.mdx': lessonTemplate(title!.trim()), ...exerciseFiles };
  for (const [path, text] of Object.entries(files))
    writeFileSync(join(lessons, folder, path), text, { flag: 'wx' });
  console.log(`content/lessons/${folder}/index.mdx is a draft: write it while 'npm run dev' shows it,`);
  console.log(
    `hold it against the rules with 'npm run check-lesson -- ${slug}', and take out 'draft: true' at the end.`,
  );
}

try {
  main();
} catch (error) {
  failWithMessage(error);
}
