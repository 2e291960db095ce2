import { createServer } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { listenFrom } from '../../scripts/site/listen.ts';
import { test } from './fixtures.ts';
import { growAndStop, openGrowPage } from './grow-page.ts';
import { violationsOn, watchViolations } from './violations.ts';

test.beforeEach(({ page }) => watchViolations(page));

/** Elsewhere, as far as a policy is concerned. Nobody listens there. */
const ELSEWHERE = 'http://127.0.0.1:9/';

// Every page, as it opens, is watched by `every-page.spec.ts`.
test.describe('nothing the course does is blocked', () => {
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

/** Does something to the page and expects the policy to object by these directives. */
async function expectBlocked(
  page: Page,
  directives: readonly string[],
  deed: (elsewhere: string) => unknown,
  elsewhere = ELSEWHERE,
): Promise<void> {
  await page.evaluate(deed, elsewhere);
  const objections = async () => (await violationsOn(page)).map((report) => report.split(' ')[0]).sort();
  await expect.poll(objections, { timeout: 15_000 }).toEqual(directives);
}

test.describe('what would do harm is blocked', { tag: '@once' }, () => {
  test.beforeEach(({ page, siteUrl }) => page.goto(siteUrl));

  test('a script that was put into the page', async ({ page }) => {
    await expectBlocked(page, ['script-src-elem'], () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
  });

  test('a handler in an attribute', async ({ page }) => {
    await expectBlocked(page, ['script-src-attr'], () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="data:," onerror="document.title = \'taken over\'">',
      );
    });
    expect(await page.title()).not.toBe('taken over');
  });

  test('text run as code', async ({ page }) => {
    await expectBlocked(page, ['script-src'], () => {
      Reflect.apply(setTimeout, globalThis, ['document.title = "taken over"']);
    });
    expect(await page.title()).not.toBe('taken over');
  });

  test('a request to another host, with the data it would carry', async ({ page }) => {
    let received = 0;
    const other = createServer((_, response) => {
      received += 1;
      response.end();
    });
    const port = await listenFrom(other, 0, '127.0.0.1');
    await expectBlocked(
      page,
      ['connect-src', 'connect-src', 'img-src'],
      (elsewhere) => {
        fetch(`${elsewhere}?what=was+written`).catch(() => undefined);
        new Image().src = `${elsewhere}pixel.png`;
        navigator.sendBeacon(`${elsewhere}beacon`, 'what was written');
      },
      `http://127.0.0.1:${port}/`,
    );
    other.close();
    expect(received).toBe(0);
  });

  test('a script, a frame, a worker, a base or a form of another host', async ({ page }) => {
    const directives = ['base-uri', 'form-action', 'frame-src', 'script-src-elem', 'worker-src'];
    await expectBlocked(page, directives, (elsewhere) => {
      const add = (html: string) =>
        document.body.append(document.createRange().createContextualFragment(html));
      add(`<script src="${elsewhere}a.js"></script>`);
      add(`<iframe src="${elsewhere}"></iframe>`);
      add(`<base href="${elsewhere}">`);
      add(`<form action="${elsewhere}" method="post" target="_blank"></form>`);
      new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      document.forms[document.forms.length - 1]?.submit();
    });
  });
});
