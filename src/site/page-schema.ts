import { z } from 'astro/zod';
import { wordSchema } from './references/glossary-schema.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a lesson is named by its slug, like `compute`');

/** What a lesson says about itself in its frontmatter, under `lesson:`. */
const lessonSchema = z.strictObject({
  /** What the reader can do afterwards, each beginning with a verb. */
  objectives: z.array(z.string().min(1)).min(1).max(6),
  /** Slugs of the lessons to read first. */
  prerequisites: z.array(slug),
  /** Reading and experimenting, one value for each sitting of about 25 minutes. */
  minutes: z.array(z.int().positive().max(40)).min(1).max(3),
  /** New words with their meaning: at most eight a lesson. */
  words: z.array(wordSchema).max(8),
  /** Facts that a widget shows without a sentence that cites them: ids in `content/sources/facts/`, like `S1-10`. */
  sources: z.array(z.string().regex(/^S\d+-\d{2}$/, 'a source is named by its id, like `S1-10`')).default([]),
});

/** Fields beside Starlight's own. Pages that are not lessons leave `lesson` out. */
export const pageSchema = z.object({ lesson: lessonSchema.optional() });

export type Lesson = z.infer<typeof lessonSchema>;
