import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { parsePage } from '../site/html-tree.ts';
import type { Card } from './card-page.ts';

export interface NamedCard extends Card {
  /** Name of its file, and the id of the page it is for; `course` is for all pages without one. */
  readonly name: string;
}

/**
 * One card for the course, and one for each lesson that was built.
 * @param root absolute path of the project
 * @param built absolute path of the built site
 */
export function cardsToDraw(root: string, built: string): { course: NamedCard; pages: NamedCard[] } {
  const lessons = readdirSync(join(root, 'content/lessons')).sort();
  const pages = lessons.flatMap((folder): NamedCard[] => {
    const [, number = '', slug = ''] = /^(\d\d)-(.+)$/.exec(folder) ?? [];
    const page = join(built, slug, 'index.html');
    if (slug === '' || !existsSync(page)) return [];
    return [{ name: slug, isCourse: false, eyebrow: `Lesson ${Number(number)}`, ...titleAndLead(page) }];
  });
  const start = titleAndLead(join(built, 'index.html'));
  return { course: { name: 'course', isCourse: true, eyebrow: 'A course in your browser', ...start }, pages };
}

function titleAndLead(file: string): { title: string; lead: string } {
  const page = parsePage(readFileSync(file, 'utf8'));
  const content = (property: string): string => {
    const value = select(`meta[property="og:${property}"]`, page)?.properties.content;
    if (typeof value !== 'string') throw new Error(`${file} has no og:${property}.`);
    return value;
  };
  return { title: content('title'), lead: content('description') };
}
