import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { pageSchema } from '../../src/site/page-schema.ts';
import { termId } from '../../src/site/references/glossary-schema.ts';
import { readYaml, type YamlFault } from '../../src/site/references/read-yaml.ts';
import type { CourseContent } from './course-content.ts';
import type { FaultInPage } from './fault.ts';
import { nearest } from './nearest.ts';
import type { Page } from './page.ts';

/** A lesson's sitting is about 25 minutes; this is the longest that still passes for one. */
const LONGEST_SITTING_MINUTES = 30;

const siteSchema = docsSchema({ extend: pageSchema })({
  // Only the site can read images; here an address is enough.
  image: () => z.any(),
} as unknown as Parameters<ReturnType<typeof docsSchema>>[0]);
/** As the site reads it, but a misspelt key is a fault: Starlight would pass over it in silence. */
const strictSchema = z.strictObject(siteSchema.shape);

/** Faults of the YAML between the `---` lines: syntax, keys, values, and what they refer to. */
export function checkFrontmatter(page: Page, course: CourseContent): FaultInPage[] {
  const { frontmatter } = page;
  if (frontmatter === undefined) {
    const remedy = 'Begin the file with ---, a title and a description, and --- again.';
    return [{ line: 1, column: 1, problem: 'the page has no frontmatter', remedy }];
  }
  const result = readYaml(frontmatter, strictSchema, 2);
  if ('faults' in result) return result.faults.filter(isFirstOfItsPath).map(explain);
  const { lesson, description } = result.value;
  const faults: FaultInPage[] = [];
  const isLesson = /^content\/lessons\/[^/]+\/index\.mdx$/.test(page.file);
  if (isLesson && lesson === undefined)
    faults.push(
      at(
        [],
        "a lesson's frontmatter has no `lesson`",
        'Add lesson: with objectives, prerequisites, minutes and words.',
      ),
    );
  if (isLesson && description === undefined)
    faults.push(
      at(
        [],
        'the lesson has no description',
        'Add description: one sentence that says what the reader does.',
      ),
    );
  if (lesson === undefined) return faults;

  const slug = course.lessons.find(({ folder }) => page.file.startsWith(`content/lessons/${folder}/`))?.slug;
  lesson.prerequisites.forEach((name, index) => {
    if (course.lessons.some((other) => other.slug === name) && name !== slug) return;
    const problem = name === slug ? 'the lesson is its own prerequisite' : `there is no lesson '${name}'`;
    faults.push(
      at(
        ['lesson', 'prerequisites', index],
        problem,
        suggestion(
          name,
          course.lessons.map((one) => one.slug),
        ),
      ),
    );
  });
  lesson.minutes.forEach((minutes, index) => {
    if (minutes <= LONGEST_SITTING_MINUTES) return;
    const problem = `a sitting of ${minutes} minutes is over-long`;
    faults.push(
      at(
        ['lesson', 'minutes', index],
        problem,
        'Split it: a sitting is about 25 minutes, and never over 30.',
      ),
    );
  });
  lesson.words.forEach(({ word }, index) => {
    const term = course.glossary.get(termId(word));
    if (term?.lesson === undefined || term.lesson === slug) return;
    const problem = `'${word}' is explained already, in ${term.lesson}`;
    faults.push(at(['lesson', 'words', index], problem, 'Remove it here: one word, one meaning.'));
  });
  lesson.sources.forEach((id, index) => {
    if (course.sources.facts.has(id)) return;
    const remedy = suggestion(
      id,
      course.sources.facts.keys(),
      'Take an id from content/sources/facts, or add one there.',
    );
    faults.push(at(['lesson', 'sources', index], `there is no source '${id}'`, remedy));
  });
  return faults;

  /** A fault at the key or item that a path names. */
  function at(path: readonly PropertyKey[], problem: string, remedy: string): FaultInPage {
    const refuse = z.any().superRefine((_, context) => {
      context.addIssue({ code: 'custom', message: '', path: [...path] });
    });
    const found = readYaml(frontmatter!, refuse, 2);
    const { line, column } = 'faults' in found ? found.faults[0]! : { line: 1, column: 1 };
    return { line: path.length === 0 ? 1 : line, column: path.length === 0 ? 1 : column, problem, remedy };
  }
}

/** One fault a value is enough: what the schema says next follows from the first. */
function isFirstOfItsPath({ path }: YamlFault, index: number, faults: readonly YamlFault[]): boolean {
  const name = path.join('.');
  return path.length === 0 || faults.findIndex((other) => other.path.join('.') === name) === index;
}

/** How many names a remedy lists at most. */
const LISTED_NAMES = 12;

function suggestion(name: string, candidates: Iterable<string>, otherwise?: string): string {
  const names = [...candidates];
  const near = nearest(name, names);
  if (near !== undefined) return `Did you mean '${near}'?`;
  const listed = names.slice(0, LISTED_NAMES).join(', ') + (names.length > LISTED_NAMES ? ', …' : '');
  return otherwise ?? `There are: ${listed}.`;
}

/** What to do about each field, where the schema's own words do not say it. */
const REMEDIES: Readonly<Record<string, string>> = {
  title: 'Write title: and the name of the page.',
  description: 'Write one sentence.',
  'lesson.objectives': 'List one to six things the reader can do afterwards, each beginning with a verb.',
  'lesson.prerequisites': 'List the slugs of the lessons to read first, or write [].',
  'lesson.minutes': 'List the whole minutes of each sitting, like [25, 20]: one to three, none over 30.',
  'lesson.words': 'List at most eight, each with word: and meaning:. Others can be explained in the prose.',
  'lesson.sources': 'List ids of content/sources/facts, like S1-10.',
};

function explain({ line, column, path, message, code }: YamlFault): FaultInPage {
  const name = path.filter((key) => typeof key !== 'number').join('.');
  if (code === 'unrecognized_keys') {
    const key = String(path.at(-1));
    const isOfLesson = path[0] === 'lesson';
    const known = Object.keys(isOfLesson ? lessonKeys : siteSchema.shape);
    return { line, column, problem: message, remedy: suggestion(key, known) };
  }
  const group =
    path.length === 0
      ? ''
      : (Object.keys(REMEDIES).find((key) => name === key || name.startsWith(`${key}.`)) ?? '');
  const remedy =
    REMEDIES[group] ??
    (path.length === 0
      ? 'Mend the YAML: indent by two spaces, and quote what holds a colon.'
      : 'Mend the value.');
  const words = inWords(message);
  return { line, column, problem: path.length === 0 ? words : `${name} ${words}`, remedy };
}

/** The schema's message without its jargon. */
function inWords(message: string): string {
  return message
    .replace(/^Invalid input: /, '')
    .replace(/^Too (big|small): /, '')
    .replace(/^expected .*, received undefined$/, 'is missing')
    .replace(/^expected array to have <=(\d+) items$/, 'has more than $1 items')
    .replace(/^expected array to have >=(\d+) items$/, 'has fewer than $1 items')
    .replace(/^expected array, received (\w+)$/, 'is a $1, not a list')
    .replace(/^expected (\w+), received (\w+)$/, 'is a $2, not a $1');
}

const lessonKeys = pageSchema.shape.lesson.unwrap().shape;
