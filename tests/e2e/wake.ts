import { expect, type Page } from '@playwright/test';

/** Brings every widget of a page into view and waits until all are live; fails when one does not come to life. */
export async function wakeWidgets(tab: Page): Promise<void> {
  for (const widget of await tab.locator('astro-island > :not(template, script, style, link)').all()) {
    if (await widget.isVisible()) await widget.scrollIntoViewIfNeeded();
  }
  await expect(tab.locator('astro-island[ssr]')).toHaveCount(0);
  // What a widget does as it wakes comes a moment later.
  await tab.waitForTimeout(250);
}
