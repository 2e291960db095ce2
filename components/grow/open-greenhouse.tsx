import { render } from 'preact';
import { readMemo } from '#course/workbench/memo';
import { pageSession } from '#course/workbench/session';
import { GreenhouseStrip } from './GreenhouseStrip.tsx';

/** Shows the strip of a plant that was growing, unless the page has its figure anyway. */
export async function openGreenhouse(host: HTMLElement): Promise<void> {
  const { growing } = readMemo();
  if (growing === null || document.querySelector('[data-grow-figure]') !== null) return;
  const session = pageSession();
  await session.workbench.wake();
  render(<GreenhouseStrip session={session} left={growing} />, host);
}
