import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lessonFolders, type LessonFolder } from './lesson-folders.ts';

/** What is planned of a lesson before a word of it is written. */
interface LessonPlan {
  readonly slug: string;
  readonly title: string;
  /** For narrow places; the title itself when that is short. */
  readonly shortTitle: string;
  /** What the lesson answers, as a question. */
  readonly question: string;
}

export interface CourseLesson extends LessonPlan {
  /** Its place in the course, from 1. */
  readonly number: number;
  /** False while it is only planned: it has no page to link to. */
  readonly isWritten: boolean;
}

/** The eight lessons, in order. */
const plan: readonly LessonPlan[] = [
  {
    slug: 'grow-your-first-model',
    title: 'Grow your first model',
    shortTitle: 'Grow your first model',
    question: 'What is a language model, and why does the same prompt give different answers?',
  },
  {
    slug: 'data',
    title: 'Data: quantity, quality, diversity',
    shortTitle: 'Data',
    question: 'Why is more data not enough?',
  },
  {
    slug: 'compute',
    title: 'Compute: budgets and the Chinchilla rule',
    shortTitle: 'Compute',
    question: 'What is a parameter, and how does a budget decide what to build?',
  },
  {
    slug: 'post-training',
    title: 'Post-training: SFT and RLHF',
    shortTitle: 'Post-training',
    question: 'How does predicting the next token become an assistant?',
  },
  {
    slug: 'data-integrity',
    title: 'Data integrity',
    shortTitle: 'Data integrity',
    question: 'What do synthetic text and bad actors do to the next model?',
  },
  {
    slug: 'sampling',
    title: 'Sampling',
    shortTitle: 'Sampling',
    question: 'Where does inconsistency come from, and what controls it?',
  },
  {
    slug: 'hallucination',
    title: 'Hallucination',
    shortTitle: 'Hallucination',
    question: 'Why are models fluent and wrong, when should you expect it, and how do you catch it?',
  },
  {
    slug: 'probabilistic-systems',
    title: 'Designing around a probabilistic system',
    shortTitle: 'Ship it',
    question: 'How do you validate, constrain, retry and measure until you can rely on it?',
  },
];

/**
 * The lessons of the course in order, the planned ones and those written beside the plan.
 * @param root absolute path of the project; every command of the project runs there
 * @param showsDrafts whether a lesson marked as a draft counts as written, as it does in a live preview
 */
export function course(root = process.cwd(), showsDrafts = isPreview()): CourseLesson[] {
  const written = lessonFolders(pathToFileURL(join(root, 'content/lessons/'))).filter(
    (lesson) => hasPage(root, lesson) && (showsDrafts || !isDraft(root, lesson)),
  );
  const planned = plan.map((lesson, index) => ({
    ...lesson,
    number: index + 1,
    isWritten: written.some(({ slug }) => slug === lesson.slug),
  }));
  const beside = written
    .filter(({ slug }) => !plan.some((lesson) => lesson.slug === slug))
    .map((lesson) => {
      const title = frontmatterLine(root, lesson, 'title') ?? lesson.slug;
      const question = frontmatterLine(root, lesson, 'description') ?? '';
      return { slug: lesson.slug, title, shortTitle: title, question, number: lesson.order, isWritten: true };
    });
  return [...planned, ...beside].sort((a, b) => a.number - b.number);
}

/** Astro sets this before it reads its configuration. */
const isPreview = (): boolean => process.env.NODE_ENV === 'development';

const pagePath = (root: string, { folder }: LessonFolder): string =>
  join(root, 'content/lessons', folder, 'index.mdx');

const hasPage = (root: string, lesson: LessonFolder): boolean => existsSync(pagePath(root, lesson));

const isDraft = (root: string, lesson: LessonFolder): boolean =>
  frontmatterLine(root, lesson, 'draft') === 'true';

/** A one-line value of a page's frontmatter, without its quotes. */
function frontmatterLine(root: string, lesson: LessonFolder, key: string): string | undefined {
  const [, frontmatter = ''] = readFileSync(pagePath(root, lesson), 'utf8').split(/^---[ \t]*\r?$/m);
  const [, value] = new RegExp(`^${key}:[ \\t]*(.+?)[ \\t]*\\r?$`, 'm').exec(frontmatter) ?? [];
  return value?.replace(/^(['"])(.*)\1$/, '$2');
}
