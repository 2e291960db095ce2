import { expect } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { pageName, pages, test } from './fixtures.ts';
import { openOnce, SCREENS, type OpenedPage } from './opened-page.ts';

/** Scripts a reader pays for before touching anything, compressed as hosts do. */
const SCRIPT_LIMIT_KB = 100;
/** Everything that is fetched for a page; the home page promises it. */
const PAGE_LIMIT_KB = 500;

/** For what the path of the site changes nothing about. */
const once = { tag: '@once' };

for (const page of pages) {
  const name = pageName(page);

  test.describe('opened once', () => {
    // One after the other, on the same page: opening it and waking its widgets is most of the work.
    test.describe.configure({ mode: 'default' });
    let opened: OpenedPage;
    test.beforeAll(async ({ browser, siteUrl }) => {
      opened = await openOnce(browser, siteUrl + page);
    });
    test.afterAll(() => opened.close());

    test(
      `${name} loads at most ${SCRIPT_LIMIT_KB} KB of script before interaction, and ${PAGE_LIMIT_KB} KB in all`,
      once,
      () => {
        const { scriptKb, pageKb } = opened.weight;
        console.log(`page-js-gzip-kb ${scriptKb} of ${pageKb} KB ${name}`);
        expect(scriptKb).toBeLessThanOrEqual(SCRIPT_LIMIT_KB);
        expect(pageKb).toBeLessThanOrEqual(PAGE_LIMIT_KB);
      },
    );

    test(`every prediction of ${name} names a figure that is there`, once, async () => {
      const lost = await opened.tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-prediction]')]
          .map(({ dataset }) => JSON.parse(dataset.prediction!) as { id: string; figure: string })
          .filter(({ figure }) => !figure.startsWith('cell:') && document.getElementById(figure) === null)
          .map(({ id }) => id),
      );
      expect(lost).toEqual([]);
    });

    test(`no two elements of ${name} share an id, widgets awake`, once, async () => {
      const repeated = await opened.tab.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        return ids.filter((id, index) => ids.indexOf(id) !== index);
      });
      expect(repeated).toEqual([]);
    });

    for (const screen of ['phone', 'zoomed', 'desk'] as const) {
      test(`nothing of ${name} scrolls sideways at ${SCREENS[screen][0]} px`, once, async () => {
        await opened.resize(screen);
        const width = await opened.tab.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(SCREENS[screen][0]);
      });
    }

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing to mend in ${name}, ${colorScheme}`, once, async () => {
        // It looks at every line, and the list of sources is long.
        test.slow();
        await opened.resize('desk');
        await opened.prefer(colorScheme);
        expect(await axeFaults(opened.tab)).toEqual([]);
      });
    }

    // Last, for it tells of all that was done before.
    test(`${name} opens, wakes and changes its theme without an error, a block or a word to another host`, async () => {
      await opened.resize('desk');
      const theme = opened.tab.getByRole('combobox', { name: 'Select theme' }).first();
      for (const wanted of ['dark', 'light', 'auto']) {
        await theme.selectOption(wanted);
        if (wanted !== 'auto') await expect(opened.tab.locator('html')).toHaveAttribute('data-theme', wanted);
      }
      expect(await opened.problems()).toEqual([]);
    });
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`${name} can be read`, once, async ({ page: tab, siteUrl }) => {
      await tab.goto(siteUrl + page);
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await tab.locator('main').innerText();
      expect(text.length).toBeGreaterThan(100);
    });
  });
}
