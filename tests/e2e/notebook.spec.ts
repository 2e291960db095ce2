import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';
import { keptEdits, openNotebookPage, type NotebookPage } from './notebook-page.ts';

const gallery = (tab: Page, siteUrl: string, rest = ''): Promise<NotebookPage> =>
  openNotebookPage(tab, `${siteUrl}gallery/${rest}`);

/** Scripts that were fetched, by address, in KB as hosts compress them. */
function watchScripts(tab: Page): () => Promise<Map<string, number>> {
  const pending: Promise<readonly [string, number]>[] = [];
  tab.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    pending.push(response.body().then((body) => [response.url(), gzipSync(body).length / 1024] as const));
  });
  return async () => new Map(await Promise.all(pending));
}
const total = (scripts: ReadonlyMap<string, number>): number =>
  [...scripts.values()].reduce((sum, size) => sum + size, 0);

test('nothing of the notebook is fetched before the first press, and the press counts', async ({
  page: tab,
  siteUrl,
}) => {
  const scripts = watchScripts(tab);
  const page = await gallery(tab, siteUrl);
  const before = await scripts();
  const ours = new Map([...before].filter(([url]) => /notebook|\/wake\.|compile/i.test(url)));
  expect(ours.size).toBeLessThanOrEqual(2);
  expect(total(ours)).toBeLessThan(1.5);
  await expect(page.output(2)).toContainText('recorded earlier');
  await expect(page.button(2, 'Stop')).toBeDisabled();

  await page.button(2, 'Run').click();
  await expect(page.state(2)).toHaveText(/^done/);
  await expect(page.output(2)).toContainText('9 words');
  await expect(page.output(2)).not.toContainText('recorded earlier');
  await expect(page.state(1)).toHaveText(/^done/);
  await expect(page.state(4)).toHaveText('not run');
  const awake = total(await scripts()) - total(before);
  console.log(`notebook-first-run-gzip-kb ${awake.toFixed(1)}`);
  expect(awake).toBeLessThanOrEqual(100);

  await page.edit(2);
  await tab.keyboard.type('\nwords.length');
  await tab.keyboard.press('Control+Enter');
  await expect(page.state(2)).toHaveText(/^done/);
  const edited = total(await scripts()) - total(before) - awake;
  console.log(`notebook-editor-compiler-gzip-kb ${edited.toFixed(1)}`);
  expect(edited).toBeLessThanOrEqual(270);
});

test('by keyboard alone: run, edit, the rule of Tab, run, reset', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl);
  await page.button(2, 'Run').focus();
  await tab.keyboard.press('Enter');
  await expect(page.output(2)).toContainText('9 words');
  await expect(page.button(2, 'Run')).toBeFocused();
  await expect(page.bar.getByRole('status').filter({ hasText: /Cells? .*2 done/ })).toHaveCount(1);

  await tab.keyboard.press('Tab');
  await expect(page.button(2, 'Edit')).toBeFocused();
  await tab.keyboard.press('Enter');
  const text = page.cell(2).getByRole('textbox', { name: 'Code of cell 2' });
  await expect(text).toBeFocused();
  await expect(text).toHaveAccessibleDescription(/Escape, then Tab, always leaves/);

  // Before anything is typed Tab moves on, forwards and back.
  await tab.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await tab.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type('\ndisplay("more");');
  await tab.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await expect(text).toContainText(/ {2}display\("more"\)/);
  await tab.keyboard.press('Escape');
  await tab.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await tab.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();

  await expect(page.state(2)).toHaveText('stale');
  await tab.keyboard.press('Control+Enter');
  await expect(page.output(2)).toContainText('more');
  await expect(text).toBeFocused();

  await page.button(2, 'Reset').focus();
  await tab.keyboard.press('Enter');
  await expect(text).toHaveCount(0);
  await expect(page.state(2)).toHaveText('stale');
});

test('what depends on a change runs again, and nothing else', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl);
  await page.bar.getByRole('button', { name: 'Run all' }).click();
  await expect(page.output(4)).toContainText('the wind comes');
  const slider = page.output(3).getByRole('slider');
  await slider.focus();
  await tab.keyboard.press('ArrowRight');
  await expect(page.output(4)).toContainText('the wind comes in');

  const text = await page.edit(1);
  await text.fill('const story = "a goat sits down";');
  await page.button(1, 'Run').click();
  await expect(page.output(2)).toContainText('4 words');
  await expect(page.output(4)).toContainText('a goat sits down');
});

test('a failure names line and message, and is marked in the code', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl);
  const text = await page.edit(2);
  await tab.keyboard.type('\nstory.nothing();');
  await tab.keyboard.press('Control+Enter');
  await expect(page.state(2)).toHaveText('failed');
  await expect(page.output(2)).toContainText(/Line 3: TypeError: .*nothing/);
  await expect(text.locator('.cm-problem-line')).toHaveText('story.nothing();');
  await expect(page.bar.getByRole('status').filter({ hasText: 'Cell 2 failed. Line 3' })).toHaveCount(1);

  await text.fill('const words = story.split(" ";');
  await page.button(2, 'Run').click();
  await expect(page.output(2)).toContainText('cannot be read as TypeScript');
  await expect(text.locator('.cm-problem-line')).toHaveCount(1);
  await page.button(2, 'Reset').click();
  await page.button(2, 'Run').click();
  await expect(page.state(2)).toHaveText(/^done/);
});

test('changes survive a reload, run nothing, and can be compared and reset', async ({
  page: tab,
  siteUrl,
}) => {
  const page = await gallery(tab, siteUrl);
  await page.edit(2);
  await tab.keyboard.type('\nconst mine = 1;');
  await expect(page.bar).toContainText('Your changes are saved in this browser.');
  await tab.reload({ waitUntil: 'networkidle' });
  const text = page.cell(2).getByRole('textbox', { name: 'Code of cell 2' });
  await expect(text).toContainText('const mine = 1;');
  await expect(text).not.toBeFocused();
  await expect(page.state(2)).toHaveText('not run');
  expect(await tab.locator('iframe').count()).toBe(0);

  await page.button(2, 'Compare').click();
  await expect(page.cell(2).locator('.cm-changedLine').last()).toHaveText('const mine = 1;');
  await page.button(2, 'Original').click();
  await expect(text).toBeHidden();
  await expect(page.cell(2).locator('.notebook-code')).toBeVisible();
  await page.button(2, 'Reset').click();
  await expect.poll(async () => (await keptEdits(tab)).map(({ source }) => source)).toEqual([null]);
  await tab.reload({ waitUntil: 'networkidle' });
  await expect(page.cell(2).locator('.notebook-code')).toBeVisible();
  await expect(text).toHaveCount(0);
});

test.describe('a link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('opened elsewhere shows what it changes, runs nothing, and overwrites nothing', async ({
    page: tab,
    browser,
    siteUrl,
  }) => {
    const page = await gallery(tab, siteUrl, '#coin-live=v1,seed:4711,chance:0.25');
    const text = await page.edit(2);
    await text.fill('const words = story.split("");\ndisplay("from the link");');
    await page.bar.getByText('How it works').click();
    await page.bar.getByLabel('Time for one stretch of code').selectOption('20 seconds');
    await page.bar.getByRole('button', { name: /^Copy link/ }).click();
    await expect(page.bar.getByText('Link copied')).toBeVisible();
    const address = await tab.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/#coin-live=v1,seed:4711,chance:0\.25&notebook=v1\.[\w-]+$/);

    const other = await browser.newContext();
    const their = await gallery(await other.newPage(), siteUrl);
    const own = await their.edit(2);
    await own.fill('const words = ["mine"];');
    await expect(their.bar).toContainText('Your changes are saved');
    await their.tab.goto('about:blank');
    await their.tab.goto(address, { waitUntil: 'networkidle' });
    const notice = their.bar.getByRole('group', { name: 'Notebook in the link' });
    await expect(notice).toContainText('changes 1 cell of this page');
    await expect(notice.getByRole('group', { name: 'Changes of cell 2' })).toContainText('from the link');
    await expect(own).toContainText('"mine"');
    expect(await their.tab.locator('iframe').count()).toBe(0);
    await expect(their.tab.locator('#coin-live').getByLabel('Seed')).toHaveValue('4711');

    await notice.getByRole('button', { name: 'Use these edits' }).click();
    await expect(own).toContainText('from the link');
    await expect(their.state(2)).toHaveText('not run');
    await expect(their.bar.getByLabel('Time for one stretch of code')).toHaveValue('20000');
    await expect(their.cell(2)).toContainText('You have another version of this cell');
    await their.tab.reload({ waitUntil: 'networkidle' });
    await expect(own).toContainText('from the link');
    await their
      .cell(2)
      .getByRole('button', { name: /^Bring it back/ })
      .click();
    await expect(own).toContainText('"mine"');
    await other.close();
  });

  test('that is too long is not made; the file is offered', async ({ page: tab, siteUrl }) => {
    const page = await gallery(tab, siteUrl);
    const text = await page.edit(2);
    const noise = Array.from({ length: 12_000 }, (_, index) =>
      String.fromCharCode(97 + (((index * index * 7) % 2603) % 26)),
    );
    await text.fill(`// ${noise.join('')}${Math.PI.toString(36)}`);
    await tab.evaluate(() => undefined);
    const random = await tab.evaluate(() =>
      Array.from(crypto.getRandomValues(new Uint8Array(9000)), (byte) => byte.toString(36)).join(''),
    );
    await text.fill(`// ${random}`);
    await page.bar.getByRole('button', { name: /^Copy link/ }).click();
    await expect(page.bar.getByText(/characters too long for a link. Download the notebook/)).toBeVisible();
  });
});

test('damaged and foreign links are explained', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl, '#notebook=v1.AAAA');
  await expect(page.bar).toContainText('incomplete or damaged');
  await page.bar.getByRole('button', { name: 'Close' }).click();
  await tab.evaluate(() => (location.hash = '#notebook=v7.AAAA'));
  await expect(page.bar).toContainText('a later version of the course');
});

test('?safe puts changes aside and keeps them', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl);
  const text = await page.edit(2);
  await text.fill('while (true) {}');
  await expect(page.bar).toContainText('Your changes are saved');
  await openNotebookPage(tab, `${siteUrl}gallery/?safe`);
  await expect(page.bar).toContainText('opened with nothing run');
  await expect(page.cell(2).locator('.notebook-code')).toBeVisible();
  expect(await tab.locator('iframe').count()).toBe(0);
  await page.bar.getByRole('button', { name: 'Bring my changes back' }).click();
  await expect(text).toContainText('while (true) {}');
  await expect(page.state(2)).toHaveText('not run');
});

test('an endless loop is ended by its budget and the notebook goes on', async ({ page: tab, siteUrl }) => {
  const page = await gallery(tab, siteUrl);
  const text = await page.edit(2);
  await text.fill('while (true) {}');
  await page.button(2, 'Run').click();
  await expect(page.output(2)).toContainText('It took too long and was ended.');
  await page.button(1, 'Run').click();
  await expect(page.state(1)).toHaveText(/^done/);
});

test('a browser that refuses to store is told of, and the code stays on the page', async ({
  page: tab,
  siteUrl,
}) => {
  await tab.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  const page = await gallery(tab, siteUrl);
  await page.edit(2);
  await tab.keyboard.type('\ndisplay("still here");');
  await expect(page.bar).toContainText('Not saved: the browser does not let this page store');
  await tab.keyboard.press('Control+Enter');
  await expect(page.output(2)).toContainText('still here');
  const downloading = tab.waitForEvent('download');
  await page.bar.getByRole('button', { name: /^Download/ }).click();
  const file = readFileSync(await (await downloading).path(), 'utf8');
  expect(file).toContain('// --- Cell 2, your version ---');
  expect(file).toContain('display("still here");');
});

test('a second tab is told of what the first one kept', async ({ context, siteUrl }) => {
  const first = await gallery(await context.newPage(), siteUrl);
  const second = await gallery(await context.newPage(), siteUrl);
  await second.button(1, 'Run').click();
  await expect(second.state(1)).toHaveText(/^done/);
  const text = await first.edit(2);
  await text.fill('const words = ["first tab"];');
  await expect(second.cell(2).getByRole('textbox')).toContainText('first tab');
  await expect(second.cell(2)).toContainText('Changed in another tab');
});

test('an exercise: checks that say what is amiss, hints one by one, a solution to use', async ({
  page: tab,
  siteUrl,
}) => {
  const page = await gallery(tab, siteUrl);
  const exercise = page.cell(5);
  await exercise.getByRole('button', { name: /^Check/ }).click();
  await expect(exercise.locator('.notebook-results')).toContainText('1 of 2 checks pass.');
  await expect(exercise.locator('.notebook-results')).toContainText('Yours sum to 0.80');
  await expect(exercise.getByText('not passed: The probabilities sum to 1')).toHaveCount(1);

  await expect(exercise.getByText('Hint 2 of 3')).toBeHidden();
  await exercise.getByText('Hint 1 of 3').click();
  await expect(exercise.getByText('What do the probabilities sum to')).toBeVisible();
  await expect(exercise.getByText('Hint 2 of 3')).toBeVisible();
  await expect(exercise.getByText('Hint 3 of 3')).toBeHidden();

  await exercise.getByRole('button', { name: /^Show the solution/ }).click();
  await expect(exercise.getByText('added: ').first()).toBeAttached();
  await exercise.getByRole('button', { name: /^Use the solution/ }).click();
  await exercise.getByRole('button', { name: /^Check/ }).click();
  await expect(exercise.locator('.notebook-results')).toContainText('All checks pass.');
  const kept = await tab.evaluate(() => localStorage.getItem('terrarium.progress'));
  expect(kept).toMatch(/"passed":true,"attempts":2,"sawSolution":true/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the output comes first once a cell has run, and a tap opens the editor', async ({
    page: tab,
    siteUrl,
  }) => {
    const page = await gallery(tab, siteUrl);
    const order = async (): Promise<boolean> => {
      const [code, output] = [page.cell(2).locator('.notebook-code-part'), page.output(2)];
      return (await output.boundingBox())!.y < (await code.boundingBox())!.y;
    };
    expect(await order()).toBe(false);
    await page.button(2, 'Run').tap();
    await expect(page.output(2)).toContainText('9 words');
    await expect.poll(order).toBe(true);
    await page.cell(2).locator('.notebook-code .ec-line').first().tap();
    const text = page.cell(2).getByRole('textbox', { name: 'Code of cell 2' });
    await expect(text).toBeFocused();
    await text.fill(`display("${'long '.repeat(40)}");`);
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    for (const button of await page.cell(2).getByRole('button').all()) {
      if (!(await button.isVisible())) continue;
      if ((await button.getAttribute('title')) === 'Copy to clipboard') continue;
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in a notebook at work', async ({ page: tab, siteUrl }) => {
      const page = await gallery(tab, siteUrl);
      await page.bar.getByRole('button', { name: 'Run all' }).click();
      await expect(page.output(4)).toContainText('the wind');
      await page.edit(2);
      await tab.keyboard.type('\nstory.nothing();');
      await tab.keyboard.press('Control+Enter');
      await expect(page.state(2)).toHaveText('failed');
      await page
        .cell(5)
        .getByRole('button', { name: /^Check/ })
        .click();
      await expect(page.cell(5).locator('.notebook-results')).toContainText('1 of 2');
      await page
        .cell(5)
        .getByRole('button', { name: /^Show the solution/ })
        .click();
      await page.bar.getByText('How it works').click();
      for (const view of ['Yours', 'Compare']) {
        await page.button(2, view).click();
        expect(await axeFaults(tab, '[data-notebook]')).toEqual([]);
      }
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('code, recorded output, hints and solution can be read', async ({ page: tab, siteUrl }) => {
    await tab.goto(`${siteUrl}gallery/`);
    const cell = tab.locator('#cell-2');
    await expect(cell.locator('.notebook-code')).toContainText('words.length');
    await expect(cell).toContainText('recorded earlier');
    await expect(cell).toContainText('9 words');
    await expect(cell.getByRole('button', { name: /^Run/ })).toBeDisabled();
    // By its class: Playwright finds no text within noscript.
    await tab.locator('.notebook-solution summary').click();
    await expect(tab.locator('.notebook-solution pre')).toContainText('const sum = cut.reduce');
    await tab.locator('#cell-5').getByText('Hint 1 of 3').click();
    await expect(tab.locator('#cell-5').getByText('What do the probabilities sum to')).toBeVisible();
  });
});
