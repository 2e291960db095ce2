import { expect, type Page } from '@playwright/test';
import { readCellPages } from '../../scripts/cells/cell-pages.ts';
import { cellAt, readOutput, runAllCells, settled } from '../../scripts/cells/notebook-page.ts';
import { readPageCells, type CellOnPage } from '../../scripts/cells/page-cells.ts';
import { readRecordedCells } from '../../scripts/cells/recorded-file.ts';
import { outputText } from '../../scripts/cells/shown-output.ts';
import { isDraft } from '../../scripts/check-lesson/is-draft.ts';
import { projectRoot } from '../../scripts/site/project-root.ts';
import { contentId } from '../../src/site/lesson-folders.ts';
import { test } from './fixtures.ts';

/** Every published page with live cells, found by itself. */
const notebooks = readCellPages(projectRoot)
  .filter(({ source }) => !isDraft(source))
  .map((page) => ({ ...readPageCells(page), id: contentId(page.file.replace(/^content\//, '')) }))
  .filter(({ cells }) => cells.length > 0);

const LONG_MS = 240_000;

test.describe('live cells', () => {
  test.skip(notebooks.length === 0, 'no page has live cells yet');
  test.use({ viewport: { width: 1280, height: 900 } });
  test.setTimeout(LONG_MS);

  for (const { id, cells, folder, page } of notebooks) {
    const address = (siteUrl: string): string => `${siteUrl}${id === 'index' ? '' : `${id}/`}`;
    const place = ({ line }: CellOnPage): string => `${page.file}:${line}`;

    test(`all cells of ${id} run, and show what was recorded`, async ({ page: tab, siteUrl }) => {
      const complaints: string[] = [];
      tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await tab.goto(address(siteUrl));
      await expect(tab.locator('.notebook-cell')).toHaveCount(cells.length);
      await runAllCells(tab);
      expect(complaints).toEqual([]);
      const recorded = readRecordedCells(folder);
      for (const cell of cells) {
        const shown = outputText(await readOutput(tab, cell.number));
        const words = `${place(cell)} shows: ${shown}`;
        await expect
          .soft(cellAt(tab, cell.number), words)
          .toHaveAttribute('data-state', cell.throws ? 'failed' : 'done');
        const kept = recorded[cell.key];
        if (kept !== undefined)
          expect.soft(shown, `${place(cell)}: npm run record-cells -- ${id}`).toBe(outputText(kept.parts));
      }
    });

    for (const cell of cells.filter(({ exercise }) => exercise !== null)) {
      test(`exercise ${cell.exercise!} of ${id}: its start fails its checks, its solution passes them`, async ({
        page: tab,
        siteUrl,
      }) => {
        await tab.goto(address(siteUrl));
        await runAllCells(tab);
        const own = cellAt(tab, cell.number);
        await check(tab, cell);
        await expect(own.locator('.notebook-check-failed').first()).toBeVisible();
        await expect(own.locator('.notebook-checks'), place(cell)).not.toContainText(
          /The checks could be run|threw an error/,
        );

        await own.getByRole('button', { name: /^Show the solution/ }).click();
        const use = own.getByRole('button', { name: /^Use the solution/ });
        const insist = own.getByRole('button', { name: /^Show it all the same/ });
        await expect(use.or(insist)).toBeVisible();
        if (await insist.isVisible()) await insist.click();
        await use.click();
        await own.getByRole('button', { name: /^Run\b/ }).click();
        await settled(tab);
        await expect(own, place(cell)).toHaveAttribute('data-state', 'done');
        await check(tab, cell);
        await expect(own.locator('.notebook-results')).toContainText('All checks pass.');
        await expect(own.locator('.notebook-check-failed')).toHaveCount(0);
      });
    }
  }
});

/** Presses 'Check' and waits for its results. */
async function check(tab: Page, { number }: CellOnPage): Promise<void> {
  const own = cellAt(tab, number);
  await own.getByRole('button', { name: /^Check/ }).click();
  await expect(own.locator('.notebook-results')).not.toContainText('Checking…');
  await expect(own.locator('.notebook-checks li').first()).toBeVisible();
}
