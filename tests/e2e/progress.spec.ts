import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';

const lesson = 'grow-your-first-model';
const key = 'terrarium.progress';

const sections = (page: Page): Promise<string[]> =>
  page.locator('.sl-markdown-content h2[id]').evaluateAll((all) => all.map(({ id }) => id));
const stored = (page: Page): Promise<unknown> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown, key);
const storedItems = async (page: Page): Promise<string[]> =>
  Object.keys(((await stored(page)) as { items?: object } | null)?.items ?? {});
const contents = (page: Page) => page.locator('starlight-toc');
const trouble = (page: Page) => page.locator('.trouble-note');

/** Brings the end of a section into the lower part of the screen, as reading does. */
async function readTo(page: Page, next: string): Promise<void> {
  await page.evaluate((id) => {
    const heading = document.getElementById(id);
    scrollTo({
      top: scrollY + heading!.getBoundingClientRect().top - innerHeight * 0.7,
      behavior: 'instant',
    });
  }, next);
}

const section = (id: string, changedMs = 1_764_000_000_000) => ({
  [`${lesson}/section/${id}`]: { kind: 'section', lesson, id, changedMs, value: { read: true } },
});
const record = (items: object, place: object | null = null): string =>
  JSON.stringify({ version: 2, stage: 'sprout', items, place });

/** What stands in storage before the first page of a context opens, and only then. */
async function begin(context: BrowserContext, siteUrl: string, text: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${siteUrl}404.html`);
  await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);
  return page;
}

test.describe('in a lesson', () => {
  test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 800 }));

  test('sections are marked once their end has been on screen for a moment', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    const [first, second] = await sections(page);
    await page.waitForTimeout(1500);
    expect(await stored(page)).toBeNull();

    await readTo(page, second!);
    await expect(contents(page).locator(`li:has(> a[href="#${first}"]) > .sr-only`)).toHaveText('read');
    await expect(contents(page).locator(`a[href="#${second}"]`)).not.toHaveAttribute('data-mark', 'done');
    expect(await storedItems(page)).toEqual([`${lesson}/section/${first}`]);
    await expect(page.getByRole('link', { name: /Grow your first model.*read in part/ })).toBeVisible();

    await page.reload();
    await expect(contents(page).locator(`a[href="#${first}"]`)).toHaveAttribute('data-mark', 'done');
  });

  test('a section passed in haste, or jumped over, is not read', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    const [, second, , fourth] = await sections(page);
    await readTo(page, second!);
    await page.waitForTimeout(200);
    await contents(page).locator(`a[href="#${fourth}"]`).click();
    await page.waitForTimeout(2000);
    expect((await storedItems(page)).filter((item) => !item.includes(fourth!))).toEqual([]);
  });

  test('who comes back is led to where they were, and nothing moves for it', async ({ context, siteUrl }) => {
    const page = await begin(context, siteUrl, record({}));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    const ids = await sections(page);
    const line = page.locator('[data-way]');
    await expect(line.getByRole('link')).toBeHidden();
    const top = async () => (await page.locator('.sl-markdown-content > p').first().boundingBox())?.y;
    const before = await top();

    await page.evaluate(
      (id) => document.getElementById(id!)!.scrollIntoView({ behavior: 'instant' }),
      ids[5],
    );
    await expect
      .poll(async () => (await stored(page)) as object)
      .toMatchObject({ place: { section: ids[5] } });

    await page.evaluate(() => scrollTo(0, 0));
    const again = await context.newPage();
    await again.setViewportSize({ width: 1280, height: 800 });
    await again.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    const resume = again.getByRole('link', { name: 'Resume where you were: ' });
    await expect(resume).toBeVisible();
    expect((await again.locator('.sl-markdown-content > p').first().boundingBox())?.y).toBe(before);
    await resume.click();
    await expect(again.locator(`[id="${ids[5]}"]`)).toBeInViewport();

    await again.goto(`${siteUrl}#lessons`);
    await expect(again.getByRole('link', { name: 'Resume where you were: ' })).toHaveAttribute(
      'href',
      new RegExp(`${lesson}/#${ids[5]}$`),
    );
  });

  test('what the build counted are the sections the page has', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}${lesson}/`);
    const counted = await page.locator('[data-progress]').getAttribute('data-sections');
    const shown = await sections(page);
    // The list of sources grows by itself and is no section to read.
    expect(counted?.split(' ')).toEqual(shown.filter((id) => id !== 'sources'));
  });

  test('a tab shows what was read in another', async ({ context, siteUrl }) => {
    const [here, there] = [await context.newPage(), await context.newPage()];
    for (const page of [here, there]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    }
    const [first, second, third] = await sections(here);
    await here.bringToFront();
    await readTo(here, second!);
    await expect(contents(there).locator(`a[href="#${first}"]`)).toHaveAttribute('data-mark', 'done');
    await there.bringToFront();
    await readTo(there, third!);
    await expect(contents(here).locator(`a[href="#${second}"]`)).toHaveAttribute('data-mark', 'done');
    expect((await storedItems(here)).sort()).toEqual(
      [first, second].map((id) => `${lesson}/section/${id}`).sort(),
    );
  });
});

test.describe('the page', () => {
  test('shows what is done, is saved, forgotten with a second press, and brought back', async ({
    context,
    siteUrl,
  }) => {
    const old = section('what-it-is');
    const question = {
      [`${lesson}/question/q`]: {
        kind: 'question',
        lesson,
        id: 'q',
        changedMs: 1_764_000_000_000,
        value: { answer: 'a', right: true, attempts: 1 },
      },
    };
    const page = await begin(context, siteUrl, record({ ...old, ...question }));
    const reader = await context.newPage();
    await reader.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    await page.goto(`${siteUrl}progress/`);
    const lessons = page.locator('#course-progress');
    await expect(lessons).toContainText(/Sections read1 of \d/);
    const figure = page.locator('#take-along');

    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: 'Save to a file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^terrarium-progress-\d{4}-\d\d-\d\d\.json$/);
    const path = await file.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      format: 'terrarium-progress',
      version: 1,
      progress: { version: 2, items: { ...old, ...question } },
      notebooks: { version: 1, edits: [] },
    });

    await figure.getByRole('button', { name: 'Forget everything' }).click();
    await expect(figure.getByRole('button', { name: 'Keep it' })).toBeFocused();
    expect(await stored(page)).not.toBeNull();
    await figure.getByRole('button', { name: 'Delete everything' }).click();
    await expect(figure).toContainText('Everything the course had stored in this browser is deleted.');
    await expect(lessons).toContainText(/Sections read0 of \d/);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('terrarium'))),
    ).toEqual([]);
    await expect(reader.locator('a[data-mark="done"]')).toHaveCount(0);

    await page.evaluate(
      ([name, text]) => localStorage.setItem(name!, text!),
      [key, record(section('what-it-is', 1_765_000_000_000))],
    );
    await page.reload();
    await expect(figure.getByLabel('Bring in a file')).toBeEnabled();
    await figure.getByLabel('Bring in a file').setInputFiles(path);
    await expect(figure.getByRole('status').first()).toContainText(
      '1 item would be added, 1 item is newer here and would stay.',
    );
    expect(await storedItems(page)).toHaveLength(1);
    await figure.getByRole('button', { name: 'Bring it in' }).click();
    await expect(figure).toContainText('Brought in: 1 item of progress');
    expect((await stored(page)) as object).toMatchObject({
      stage: 'sprout',
      items: { ...question, ...section('what-it-is', 1_765_000_000_000) },
    });
  });

  test('refuses a damaged, a foreign, a newer and a huge file in words, and nothing changes', async ({
    context,
    siteUrl,
  }) => {
    const text = record(section('what-it-is'));
    const page = await begin(context, siteUrl, text);
    await page.goto(`${siteUrl}progress/`);
    const field = page.getByLabel('Bring in a file');
    await expect(field).toBeEnabled();
    const cases = [
      ['{"format":"terrarium-progress","ver', 'cut off'],
      ['[]', 'no progress of this course'],
      ['{"format":"terrarium-progress","version":9}', 'newer version'],
      [' '.repeat(5_000_001), 'larger than five megabytes'],
    ] as const;
    for (const [contentsOfFile, words] of cases) {
      await field.setInputFiles({
        name: 'file.json',
        mimeType: 'application/json',
        buffer: Buffer.from(contentsOfFile),
      });
      await expect(page.locator('#take-along .t-failure')).toContainText(words);
      await expect(page.locator('#take-along .t-failure')).toContainText('Nothing has changed.');
    }
    expect(JSON.stringify(await stored(page))).toBe(text);
  });

  test('says whether the browser may delete what is stored', async ({ page, siteUrl }) => {
    await page.addInitScript(() => {
      let persisted = false;
      Object.assign(StorageManager.prototype, {
        persisted: () => Promise.resolve(persisted),
        persist: () => Promise.resolve((persisted = true)),
      });
    });
    await page.goto(`${siteUrl}progress/`);
    const figure = page.locator('#take-along');
    await expect(figure).toContainText('This browser may delete what the course stores');
    await figure.getByRole('button', { name: 'Ask it to keep everything' }).click();
    await expect(figure).toContainText('This browser has promised to keep what the course stores');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('lists the course and says what would stand there', async ({ page, siteUrl }) => {
      await page.goto(`${siteUrl}progress/`);
      // Text in <noscript> is not found by its words, even where it is shown.
      const words = page.locator('.sl-markdown-content noscript p').first();
      await expect(words).toBeVisible();
      expect(await words.evaluate((element) => element.textContent)).toContain(
        'With JavaScript this page would show',
      );
      await expect(
        page.locator('#course-progress').getByRole('link', { name: /Grow your first model/ }),
      ).toBeVisible();
    });
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`with things done, a preview and a note, axe finds nothing in ${colorScheme}`, async ({
      browser,
      siteUrl,
    }) => {
      const context = await browser.newContext({ colorScheme });
      const page = await begin(context, siteUrl, '{');
      await page.goto(`${siteUrl}progress/`);
      await expect(page.getByLabel('Bring in a file')).toBeEnabled();
      await page.getByLabel('Bring in a file').setInputFiles({
        name: 'file.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            format: 'terrarium-progress',
            version: 1,
            progress: JSON.parse(record(section('what-it-is'))) as object,
          }),
        ),
      });
      await page.getByRole('button', { name: 'Bring it in' }).waitFor();
      await expect(page.locator('#course-progress .t-failure')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await context.close();
    });
});

test('a page without widgets fetches neither the store nor what widgets share', async ({ page, siteUrl }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(`${siteUrl}glossary/`, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /\/(?:store|shared)\./.test(url))).toEqual([]);
});

test.describe('trouble', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in its note in ${colorScheme}`, async ({ browser, siteUrl }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 800 } });
      const page = await begin(context, siteUrl, '{');
      await page.goto(`${siteUrl}glossary/`);
      await expect(trouble(page)).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await context.close();
    });

  test('damaged progress is put aside, told, saved and deleted, and the course goes on', async ({
    context,
    siteUrl,
  }) => {
    const page = await begin(context, siteUrl, '{"version":2,"items":{"oops');
    await page.goto(`${siteUrl}glossary/`);
    await expect(trouble(page)).toContainText('could not be read');
    await trouble(page).getByRole('link', { name: 'Your progress' }).click();
    const lessons = page.locator('#course-progress');
    const download = page.waitForEvent('download');
    await lessons.getByRole('button', { name: 'Save what was put aside' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"version":2,"items":{"oops');
    await expect(trouble(page)).toHaveCount(0);
    await lessons.getByRole('button', { name: 'Delete it' }).click();
    await expect(lessons.locator('.t-failure')).toHaveCount(0);
    expect(await stored(page)).toMatchObject({ version: 2, items: {} });
  });

  test('progress of a newer version is left as it is', async ({ context, siteUrl }) => {
    const text = '{"version":3,"pages":[1]}';
    const page = await begin(context, siteUrl, text);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    await expect(trouble(page)).toContainText('newer version of the course');
    await expect(trouble(page)).toContainText('Reload the page');
    await readTo(page, (await sections(page))[1]!);
    await page.waitForTimeout(2500);
    expect(JSON.stringify(await stored(page))).toBe(text);
  });

  test('nothing is said where storage is denied until there is something to keep', async ({
    page,
    siteUrl,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Denied.', 'SecurityError');
        },
      });
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    await expect(trouble(page)).toHaveCount(0);
    await readTo(page, (await sections(page))[1]!);
    await expect(trouble(page)).toContainText('does not let the course store anything');
    await trouble(page).getByRole('button', { name: 'Hide' }).click();
    await expect(trouble(page)).toHaveCount(0);
    // Starlight's own choice of a theme stumbles there, before anything of the course runs.
    expect(errors.filter((message) => !/Denied\.|StarlightThemeProvider/.test(message))).toEqual([]);
  });

  test('full storage is told, and what is read then is kept once there is room', async ({
    page,
    siteUrl,
  }) => {
    await page.addInitScript(() => {
      const setItem = Storage.prototype.setItem;
      Object.assign(window, { isFull: true });
      Storage.prototype.setItem = function (name, text) {
        if ((window as unknown as { isFull: boolean }).isFull && name.startsWith('terrarium.progress'))
          throw new DOMException('No room.', 'QuotaExceededError');
        setItem.call(this, name, text);
      };
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    const [first, second, third] = await sections(page);
    await readTo(page, second!);
    await expect(trouble(page)).toContainText('no room left');
    expect(await stored(page)).toBeNull();
    await page.evaluate(() => Object.assign(window, { isFull: false }));
    await readTo(page, third!);
    await expect(trouble(page)).toHaveCount(0);
    expect((await storedItems(page)).sort()).toEqual(
      [first, second].map((id) => `${lesson}/section/${id}`).sort(),
    );
  });

  test('cleared in another tab: the page notices, and goes on', async ({ context, siteUrl }) => {
    const page = await begin(context, siteUrl, record(section('what-it-is')));
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${siteUrl}${lesson}/`, { waitUntil: 'networkidle' });
    await expect(contents(page).locator('a[data-mark="done"]')).toHaveCount(1);
    const other = await context.newPage();
    await other.goto(`${siteUrl}404.html`);
    await other.evaluate(() => localStorage.clear());
    await expect(contents(page).locator('a[data-mark="done"]')).toHaveCount(0);
    await page.bringToFront();
    const [, second, third] = await sections(page);
    await readTo(page, third!);
    await expect.poll(() => storedItems(page)).toEqual([`${lesson}/section/${second}`]);
  });
});
