import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { lessonFolders } from '../lesson-folders.ts';
import { termId, wordSchema } from './glossary-schema.ts';
import { readYamlFile } from './read-yaml.ts';

export interface Term {
  readonly id: string;
  readonly word: string;
  readonly meaning: string;
  /** Slug of the lesson that introduces it; none for words that no lesson counts as new. */
  readonly lesson?: string;
}

const lessonWordsSchema = z.object({ lesson: z.object({ words: z.array(wordSchema) }) });

/**
 * Every word the course explains, by its id: the new words of each lesson's frontmatter, then `glossary/terms.yaml`.
 * A lesson whose frontmatter is not sound adds none, and of a word that two lessons explain the first meaning stands: what is
 * wrong there `npm run check-lesson` says with its place.
 * @param content address of the content directory, with a slash at the end
 * @throws Error when `terms.yaml` is unsound, or explains a word that is explained already
 */
export function readGlossary(content: URL): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  const lessons = new URL('lessons/', content);
  for (const { folder, slug } of lessonFolders(lessons)) {
    for (const word of lessonWords(new URL(`${folder}/index.mdx`, lessons))) {
      const id = termId(word.word);
      if (!terms.has(id)) terms.set(id, { id, ...word, lesson: slug });
    }
  }
  const more = new URL('glossary/terms.yaml', content);
  for (const word of existsSync(more) ? readYamlFile(more, z.array(wordSchema)) : []) {
    const id = termId(word.word);
    const { lesson = 'this file' } = terms.get(id) ?? {};
    if (terms.has(id))
      throw new Error(
        `content/glossary/terms.yaml: '${word.word}' is explained already, in ${lesson}. Keep one.`,
      );
    terms.set(id, { id, ...word });
  }
  return terms;
}

function lessonWords(file: URL): readonly z.infer<typeof wordSchema>[] {
  if (!existsSync(file)) return [];
  const [, frontmatter] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8')) ?? [];
  if (frontmatter === undefined) return [];
  try {
    const { data } = lessonWordsSchema.safeParse(parse(frontmatter));
    return data?.lesson.words ?? [];
  } catch {
    return [];
  }
}
