import { glance } from '#course/progress/glance';
import { progressEvent, progressKey } from '#course/progress/stage';
import { followReading } from './follow-reading.ts';
import { markLessons, markSections } from './show-marks.ts';
import { showWay } from './show-way.ts';

/** Keeps every mark of a page true to what is remembered, and notes what is read on a lesson's page. */
export function followProgress(): void {
  const host = document.querySelector<HTMLElement>('[data-progress]');
  if (host === null) return;
  const { progress: page = '', sections } = host.dataset;
  const lines = document.querySelectorAll<HTMLElement>('[data-way]');

  const show = (isFirst: boolean): void => {
    const now = glance();
    markLessons(now);
    if (sections !== undefined) markSections(page, now);
    // The link keeps leading to where the reader was when they came.
    for (const line of lines) if (isFirst || line.dataset.href !== '') showWay(line, now);
  };
  const tell = (): void => {
    void import('./trouble-note.ts').then(({ showTrouble }) => showTrouble(host));
  };

  show(true);
  if (glance().isOdd) tell();
  addEventListener(progressEvent, (event) => {
    show(false);
    if ((event as CustomEvent<unknown>).detail !== null) tell();
  });
  addEventListener('storage', ({ key }) => {
    if (key === null || key === progressKey) show(false);
  });
  if (sections !== undefined) followReading(page, sections.split(' '));
}
