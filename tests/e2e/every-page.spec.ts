import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { pageName, pages, test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

for (const page of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${pageName(page)}, ${colorScheme}`, () => {
      test.use({ colorScheme });

      test('axe finds nothing to mend', async ({ page: tab, siteUrl }) => {
        // It looks at every line, and the list of sources is long.
        test.slow();
        await tab.goto(siteUrl + page, { waitUntil: 'networkidle' });
        await expect(tab.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await wakeWidgets(tab);
        const { violations } = await new AxeBuilder({ page: tab }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      });

      test('nothing scrolls sideways at 390 px', async ({ page: tab, siteUrl }) => {
        await tab.setViewportSize({ width: 390, height: 844 });
        await tab.goto(siteUrl + page, { waitUntil: 'networkidle' });
        await wakeWidgets(tab);
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
      });
    });
  }

  test(`${pageName(page)} loads without an error and asks no other host`, async ({ page: tab, siteUrl }) => {
    const problems: string[] = [];
    const { origin } = new URL(siteUrl);
    tab.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    tab.on('pageerror', (error) => problems.push(error.message));
    tab.on('request', (request) => {
      const { origin: asked, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) problems.push(`asked ${request.url()}`);
    });
    tab.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
    });
    await tab.goto(siteUrl + page, { waitUntil: 'networkidle' });
    await wakeWidgets(tab);
    expect(problems).toEqual([]);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`${pageName(page)} can be read`, async ({ page: tab, siteUrl }) => {
      await tab.goto(siteUrl + page);
      await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
      const text = await tab.locator('main').innerText();
      expect(text.length).toBeGreaterThan(100);
    });
  });
}
