import { pageSchema } from '../../src/site/page-schema.ts';
import { readYaml } from '../../src/site/references/read-yaml.ts';
import { z } from 'astro/zod';
import type { CourseContent } from './course-content.ts';
import type { FaultInPage } from './fault.ts';
import { liveWidgets } from './live-widgets.ts';
import { startOf, type Page } from './page.ts';
import { inWords, minutesFor, timeParts } from './time-parts.ts';

/** At most so many on the core path; the rest belongs under 'Go further'. */
const CORE_WIDGETS = 4;

const lessonSchema = z.looseObject({ lesson: pageSchema.shape.lesson });

/** A lesson that takes longer than it says, or that has too many live widgets on its core path. */
export function checkTime(page: Page, { root }: CourseContent): FaultInPage[] {
  const read = readYaml(page.frontmatter ?? '', lessonSchema, 2);
  if (!('value' in read) || read.value.lesson === undefined) return [];
  const { minutes } = read.value.lesson;
  const promised = minutes.reduce((sum, one) => sum + one, 0);
  const { core } = liveWidgets(root, page);
  const parts = timeParts(root, page);
  const needed = minutesFor(parts);
  const faults: FaultInPage[] = [];
  if (needed > promised) {
    const line = (page.frontmatter ?? '').split('\n').findIndex((text) => /^\s+minutes:/.test(text));
    const text = (page.frontmatter ?? '').split('\n')[line] ?? '';
    faults.push({
      line: line + 2,
      column: text.search(/\S/) + 1,
      problem: `${inWords(parts)} take about ${needed} minutes, and the lesson promises ${promised}`,
      remedy: 'Cut it, move a part under ## Go further, or add a sitting.',
    });
  }
  const tooMany = core[CORE_WIDGETS];
  if (tooMany !== undefined) {
    faults.push({
      ...startOf(tooMany),
      problem: `<${tooMany.name}> is live widget ${CORE_WIDGETS + 1} of the core path`,
      remedy: `Keep ${CORE_WIDGETS}, and move the others under ## Go further.`,
    });
  }
  return faults;
}
