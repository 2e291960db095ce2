import type { Growth } from './growth.ts';
import type { Workbench } from './workbench.ts';

/** Longest time a link waits for the plant to be kept. */
const patienceMs = 1500;

/**
 * Keeps a growing plant when the page is left. A link to another page of the course waits for the step under way and
 * the writing of its checkpoint. A tab that is closed or reloaded cannot wait, and loses what came after the last one.
 * A plant that could not be kept at all would be lost whole, so the browser asks first.
 */
export function keepOnLeaving(growth: Growth, workbench: Workbench): void {
  const wouldBeLost = (): boolean => growth.plant.peek() !== null && workbench.keptStep.peek() === null;
  addEventListener('click', (event) => {
    if (!growth.busy.peek() || wouldBeLost()) return;
    const href = leavesFor(event);
    if (href === null) return;
    event.preventDefault();
    const go = (): void => location.assign(href);
    void Promise.race([workbench.leave(), new Promise((resolve) => setTimeout(resolve, patienceMs))]).then(
      go,
      go,
    );
  });
  addEventListener('beforeunload', (event) => {
    if (wouldBeLost()) event.preventDefault();
  });
}

/** The page of this site that a plain click leads to; null when it leads nowhere else or opens elsewhere. */
function leavesFor(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download'))
    return null;
  const here = new URL(location.href);
  const there = new URL(link.href, here);
  if (there.origin !== here.origin) return null;
  return there.pathname === here.pathname && there.search === here.search ? null : there.href;
}
