import { createCellsChecker } from '../cells/check-cells.ts';
import { checkComponents } from './check-components.ts';
import { checkFrontmatter } from './check-frontmatter.ts';
import { checkIds } from './check-ids.ts';
import { checkLinks } from './check-links.ts';
import { checkPredictions } from './check-predictions.ts';
import { checkProse } from './check-prose.ts';
import { checkQuestions } from './check-questions.ts';
import { checkReferences } from './check-references.ts';
import { checkTime } from './check-time.ts';
import type { CourseContent } from './course-content.ts';
import type { Fault } from './fault.ts';
import type { Page } from './page.ts';

/**
 * Everything wrong in some pages, in the order in which it stands.
 * @param pages by their ids; relative links and lessons' own slugs are read by them
 */
export function checkPages(pages: ReadonlyMap<string, Page>, course: CourseContent): Fault[] {
  const components = checkComponents([...pages.values()], course);
  const cells = createCellsChecker(course.root)([...pages.values()]);
  return [...pages].flatMap(([id, page]) => {
    const faults =
      page.syntaxFault === undefined
        ? [
            ...checkFrontmatter(page, course),
            ...checkProse(page),
            ...checkPredictions(page),
            ...checkQuestions(page),
            ...checkReferences(page, course),
            ...checkLinks(id, page, course),
            ...checkIds(course.root, page),
            ...checkTime(page, course),
            ...(components.get(page) ?? []),
          ]
        : [...checkFrontmatter(page, course), page.syntaxFault];
    return [...faults.map((fault) => ({ file: page.file, ...fault })), ...(cells.get(page) ?? [])].sort(
      (a, b) => compareFiles(a.file, b.file, page.file) || a.line - b.line || a.column - b.column,
    );
  });
}

/** The page itself comes first, then the files of its exercises. */
function compareFiles(a: string, b: string, page: string): number {
  if (a === b) return 0;
  return a === page ? -1 : b === page ? 1 : a < b ? -1 : 1;
}
