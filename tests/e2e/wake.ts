import { expect, type Page } from '@playwright/test';

/** Brings every widget of a page that is not folded away into view and waits until all are live; fails when one does not come to life. */
export async function wakeWidgets(tab: Page): Promise<void> {
  await tab.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    for (const widget of document.querySelectorAll('astro-island > :not(template, script, style, link)')) {
      if (!widget.checkVisibility({ visibilityProperty: true })) continue;
      widget.scrollIntoView({ block: 'center', behavior: 'instant' });
      // What comes into view is reported after a frame.
      await frame();
      await frame();
    }
  });
  await expect(tab.locator('astro-island[ssr]:not(details:not([open]) *)')).toHaveCount(0);
  // What a widget does as it wakes comes a moment later.
  await tab.waitForTimeout(250);
}
