import type { Page } from '@playwright/test';
import type { RecordedPart } from '#notebook/recorded-output';
import { shownParts } from './shown-output.ts';

/** How long a whole notebook may take to run: a model may have to be fetched. */
const PATIENCE_MS = 120_000;

/** A cell of an open page, from 1. */
export const cellAt = (tab: Page, number: number) => tab.locator(`#cell-${number}`);

/** How a cell stands: `done`, `failed` … */
export const stateOf = (tab: Page, number: number): Promise<string | null> =>
  cellAt(tab, number).getAttribute('data-state');

/** Runs all cells of an open page and waits until none runs or waits to run. */
export async function runAllCells(tab: Page): Promise<void> {
  await tab
    .locator('#notebook')
    .getByRole('button', { name: /^Run all/ })
    .click();
  await settled(tab);
}

/** Waits until no cell runs, and none that ran is stale. */
export async function settled(tab: Page): Promise<void> {
  await tab.waitForFunction(
    () => {
      const cells = [...document.querySelectorAll('.notebook-cell')];
      const states = cells.map((cell) => cell.getAttribute('data-state'));
      const isStill =
        states.length > 0 &&
        states.every((state) => state !== null && /^(?:done|failed|stopped)$/.test(state));
      // A view's first value may set others going a moment later.
      const memory = globalThis as { stillSince?: number | undefined };
      memory.stillSince = isStill ? (memory.stillSince ?? performance.now()) : undefined;
      return memory.stillSince !== undefined && performance.now() - memory.stillSince > 300;
    },
    undefined,
    { timeout: PATIENCE_MS, polling: 100 },
  );
  await tab.evaluate(() => {
    (globalThis as { stillSince?: number | undefined }).stillSince = undefined;
  });
}

/** What a cell shows now. */
export const readOutput = (tab: Page, number: number): Promise<RecordedPart[]> =>
  cellAt(tab, number).evaluate(shownParts);
