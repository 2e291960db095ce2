import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { listenFrom } from '../../scripts/site/listen.ts';
import { pageName, pages, test } from './fixtures.ts';
import { growAndStop, openGrowPage } from './grow-page.ts';
import { violationsOn, watchViolations } from './violations.ts';
import { wakeWidgets } from './wake.ts';

test.beforeEach(({ page }) => watchViolations(page));

/** Elsewhere, as far as a policy is concerned. Nobody listens there. */
const ELSEWHERE = 'http://127.0.0.1:9/';

test.describe('nothing the course does is blocked', () => {
  for (const path of pages) {
    test(`${pageName(path)} opens, wakes and changes its theme`, async ({ page, siteUrl }) => {
      await page.goto(siteUrl + path, { waitUntil: 'networkidle' });
      await wakeWidgets(page);
      const theme = page.getByRole('combobox', { name: 'Select theme' }).first();
      for (const wanted of ['dark', 'light']) {
        await theme.selectOption(wanted);
        await expect(page.locator('html')).toHaveAttribute('data-theme', wanted);
      }
      expect(await violationsOn(page)).toEqual([]);
    });
  }

  test('the search runs its WebAssembly', async ({ page, siteUrl }) => {
    await page.goto(siteUrl, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByRole('textbox', { name: 'Search' }).fill('temperature');
    await expect(dialog.getByRole('link', { name: 'Grow your first model' }).first()).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('a model grows in its worker', async ({ page, siteUrl }) => {
    test.setTimeout(120_000);
    await growAndStop(await openGrowPage(page, siteUrl), 5);
    expect(await violationsOn(page)).toEqual([]);
  });
});

/** Does something to the page and returns what the policy said to it. */
async function blockedBy(
  page: Page,
  deed: (elsewhere: string) => unknown,
  elsewhere = ELSEWHERE,
): Promise<string[]> {
  await page.evaluate(deed, elsewhere);
  return violationsOn(page);
}

const directiveOf = (report: string): string => report.split(' ')[0] ?? '';

test.describe('what would do harm is blocked', () => {
  test.beforeEach(({ page, siteUrl }) => page.goto(siteUrl));

  test('a script that was put into the page', async ({ page }) => {
    const blocked = await blockedBy(page, () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    expect(blocked).toEqual(['script-src-elem inline']);
    expect(await page.title()).not.toBe('taken over');
  });

  test('a handler in an attribute', async ({ page }) => {
    const blocked = await blockedBy(page, () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="document.title = \'taken over\'">',
      );
    });
    expect(blocked).toContain('script-src-attr inline');
    expect(await page.title()).not.toBe('taken over');
  });

  test('text run as code', async ({ page }) => {
    const blocked = await blockedBy(page, () => {
      Reflect.apply(setTimeout, globalThis, ['document.title = "taken over"']);
    });
    expect(blocked).toEqual(['script-src eval']);
    expect(await page.title()).not.toBe('taken over');
  });

  test('a request to another host, with the data it would carry', async ({ page }) => {
    let received = 0;
    const other = createServer((_, response) => {
      received += 1;
      response.end();
    });
    const port = await listenFrom(other, 0, '127.0.0.1');
    const blocked = await blockedBy(
      page,
      (elsewhere) => {
        fetch(`${elsewhere}?what=was+written`).catch(() => undefined);
        new Image().src = `${elsewhere}pixel.png`;
        navigator.sendBeacon(`${elsewhere}beacon`, 'what was written');
      },
      `http://127.0.0.1:${port}/`,
    );
    expect(blocked.map(directiveOf).sort()).toEqual(['connect-src', 'connect-src', 'img-src']);
    other.close();
    expect(received).toBe(0);
  });

  test('a script, a frame, a worker, a base or a form of another host', async ({ page }) => {
    const blocked = await blockedBy(page, (elsewhere) => {
      const add = (html: string) =>
        document.body.append(document.createRange().createContextualFragment(html));
      add(`<script src="${elsewhere}a.js"></script>`);
      add(`<iframe src="${elsewhere}"></iframe>`);
      add(`<base href="${elsewhere}">`);
      add(`<form action="${elsewhere}" method="post" target="_blank"></form>`);
      new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      document.forms[document.forms.length - 1]?.submit();
    });
    const directives = blocked.map(directiveOf).sort();
    expect(directives).toEqual(['base-uri', 'form-action', 'frame-src', 'script-src-elem', 'worker-src']);
  });
});
