import type { Glance } from '#course/progress/glance';
import { resumeSection, wayWords, type Section } from '../frame/lesson-contents.ts';

/** A lesson's line: how far it is read, and a link to where the reader was. */
export function showWay(line: HTMLElement, now: Glance): void {
  const { lesson = '', minutes = '0', sections: text = '[]', href = '' } = line.dataset;
  const sections = JSON.parse(text) as Section[];
  const isRead = (id: string): boolean => now.isRead(lesson, id);
  const read = sections.filter(({ id }) => isRead(id)).length;
  const place = now.place?.lesson === lesson ? now.place.section : null;
  const resume = resumeSection(sections, isRead, place);

  const words = line.querySelector('[data-way-words]');
  if (words !== null) words.textContent = wayWords(Number(minutes), read, sections.length);
  const link = line.querySelector('a');
  if (link === null) return;
  const isShown = resume !== null && !isOnScreen(resume.id, href);
  link.hidden = !isShown;
  if (!isShown) return;
  link.href = `${href}#${resume.id}`;
  link.textContent =
    resume.id === place ? `Resume where you were: ${resume.title}` : `Go on with: ${resume.title}`;
}

/** Whether the reader sees the section already; only on its own page. */
function isOnScreen(section: string, href: string): boolean {
  if (href !== '') return false;
  const { top = -1 } = document.getElementById(section)?.getBoundingClientRect() ?? {};
  return top >= 0 && top < innerHeight;
}
