import type { Glance } from '#course/progress/glance';

/** Marks the lessons in the sidebar as read, whole or in part. */
export function markLessons(now: Glance): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-lesson-sections]')) {
    const { lesson = '', lessonSections = '' } = link.dataset;
    const ids = lessonSections.split(' ');
    const read = ids.filter((id) => now.isRead(lesson, id)).length;
    const mark = read === 0 ? '' : read === ids.length ? 'done' : 'part';
    link.dataset.mark = mark;
    const words = link.querySelector('[data-mark-words]');
    if (words !== null) words.textContent = { '': '', done: ', read', part: ', read in part' }[mark];
  }
}

/** Marks the sections in a lesson's table of contents, with words beside each link. */
export function markSections(lesson: string, now: Glance): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    'starlight-toc a, mobile-starlight-toc a',
  )) {
    const isRead = now.isRead(lesson, decodeURIComponent(link.hash.slice(1)));
    if (isRead === (link.dataset.mark === 'done')) continue;
    link.dataset.mark = isRead ? 'done' : '';
    const words = link.parentElement?.querySelector(':scope > [data-mark-words]');
    if (!isRead) words?.remove();
    else {
      const said = document.createElement('span');
      said.className = 'sr-only';
      said.dataset.markWords = '';
      said.textContent = 'read';
      link.after(said);
    }
  }
}
