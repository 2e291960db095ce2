import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

/** Opens the gallery, with its widgets awake. */
async function open(tab: Page, siteUrl: string, fragment = ''): Promise<void> {
  await tab.goto(`${siteUrl}gallery/${fragment}`, { waitUntil: 'networkidle' });
  await wakeWidgets(tab);
  await expect(tab.locator('#coin-live').getByRole('button', { name: 'Toss it' })).toBeEnabled({
    timeout: 20_000,
  });
}
const coin = (tab: Page): Locator => tab.locator('#coin-live');
const press = (tab: Page, name: string) => coin(tab).getByRole('button', { name }).press('Enter');

test('a run by keyboard: recorded, running, stopped, gone on with, done', async ({ page: tab, siteUrl }) => {
  const fetched: string[] = [];
  tab.on('request', (request) => fetched.push(request.url()));
  await open(tab, siteUrl);
  await expect(coin(tab)).toHaveAttribute('data-state', 'recorded');
  await expect(coin(tab).locator('.t-still-wide svg')).toBeVisible();
  await expect(coin(tab).locator('.t-still-narrow')).toBeHidden();
  const before = fetched.length;

  await press(tab, 'Toss it');
  await expect(coin(tab)).toHaveAttribute('data-state', 'running');
  await expect(coin(tab).getByRole('button', { name: 'Stop' })).toBeFocused();
  await expect(coin(tab).locator('.t-plot-live svg')).toBeVisible();
  await expect(coin(tab).locator('.t-still')).toHaveCount(0);
  expect(fetched.length).toBeGreaterThan(before);

  await press(tab, 'Stop');
  await expect(coin(tab)).toHaveAttribute('data-state', 'stopped');
  await expect(coin(tab).getByRole('button', { name: 'Continue' })).toBeFocused();
  expect(await axeFaults(tab, '#coin-live')).toEqual([]);

  await press(tab, 'Continue');
  await expect(coin(tab).getByText('1000 of 1,000 tosses')).toBeVisible({ timeout: 60_000 });
  await expect(coin(tab)).toHaveAttribute('data-state', 'live');
  const finding = await coin(tab).locator('.t-finding').innerText();
  await expect(coin(tab).getByRole('status').filter({ hasText: finding })).toHaveCount(1);

  await press(tab, 'Start over');
  await expect(coin(tab)).toHaveAttribute('data-state', 'recorded');
  await expect(coin(tab).locator('.t-still-wide svg')).toBeVisible();
});

test.describe('a link to a state', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('sets the controls of whoever opens it, and runs nothing', async ({ page: tab, siteUrl }) => {
    await open(tab, siteUrl);
    const seed = coin(tab).getByLabel('Seed');
    await seed.fill('4711');
    await coin(tab).getByLabel('Chance of heads').fill('0.25');
    await press(tab, 'Copy link to this state');
    await expect(coin(tab).getByText('Link copied')).toBeVisible();
    const address = await tab.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/gallery\/#coin-live=v1,seed:4711,chance:0\.25$/);

    await tab.goto('about:blank');
    await tab.goto(address);
    await expect(seed).toHaveValue('4711');
    await expect(coin(tab).getByLabel('Chance of heads')).toHaveValue('0.25');
    await expect(coin(tab)).toBeInViewport();
    await expect(coin(tab)).toHaveAttribute('data-state', 'recorded');
    await expect(coin(tab).getByText('Nothing has been run yet')).toBeVisible();
  });
});

test('a clipboard that is closed leaves the link to copy by hand', async ({ page: tab, siteUrl }) => {
  await tab.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
  });
  await open(tab, siteUrl);
  await press(tab, 'Copy link to this state');
  await expect(coin(tab).getByLabel('Link to this state', { exact: true })).toHaveValue(
    /#coin-live=v1,seed:11/,
  );
});

test('damaged and older links are put aside with a note, and Back goes back', async ({
  page: tab,
  siteUrl,
}) => {
  await open(tab, siteUrl, '#coin-live=v1,seed:12,chance:0.5');
  const seed = coin(tab).getByLabel('Seed');
  await expect(seed).toHaveValue('12');
  await tab.evaluate(() => (location.hash = '#coin-live=v1,seed:none,chance:0.5'));
  await expect(coin(tab).getByText('incomplete or damaged')).toBeVisible();
  await tab.evaluate(() => (location.hash = '#coin-live=v0,heads:3'));
  await expect(coin(tab).getByText('made for an earlier form')).toBeVisible();
  await expect(seed).toHaveValue('12');
  await tab.evaluate(() => (location.hash = '#coin-live=v1,seed:13,chance:0.5'));
  await expect(seed).toHaveValue('13');
  await tab.goBack();
  await tab.goBack();
  await tab.goBack();
  await expect(seed).toHaveValue('12');
});

test('a wrong number stays as written, with words on what to write', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  const seed = coin(tab).getByLabel('Seed');
  await seed.fill('twelve');
  await seed.press('Tab');
  await expect(coin(tab).getByRole('alert')).toHaveText('Write a whole number from 0 to 999,999.');
  await expect(seed).toHaveValue('twelve');
  await expect(seed).toHaveAttribute('aria-invalid', 'true');
  await expect(coin(tab).locator('.t-specimen')).toContainText('seed 11');
  await seed.fill('1,200');
  await expect(coin(tab).getByRole('alert')).toHaveCount(0);
  await expect(coin(tab).locator('.t-specimen')).toContainText('seed 1200');
});

test('tabs open by arrow keys', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  const named = (name: string) => tab.locator('#frame-tabs').getByRole('tab', { name });
  await named('Root').focus();
  await tab.keyboard.press('ArrowLeft');
  await expect(named('Leaf')).toBeFocused();
  await expect(tab.locator('#frame-tabs').getByRole('tabpanel')).toHaveText(
    /The leaf makes sugar from light/,
  );
  await tab.keyboard.press('Home');
  await expect(named('Root')).toHaveAttribute('aria-selected', 'true');
  await tab.keyboard.press('Tab');
  await expect(named('Stem')).not.toBeFocused();
});

test('a fault in a figure leaves its recorded picture, a way to report it and a way back', async ({
  page: tab,
  siteUrl,
}) => {
  await open(tab, siteUrl);
  await tab.evaluate(() => {
    for (const named of document.querySelectorAll('meta[name="terrarium:report"]')) named.remove();
    const meta = document.createElement('meta');
    meta.name = 'terrarium:report';
    meta.content = 'https://example.org/new?body=On%20a%20page';
    document.head.append(meta);
  });
  const entry = tab.getByRole('group', { name: 'A fault', exact: true });
  await entry.getByRole('button', { name: 'Break it' }).click();
  await expect(entry.getByRole('alert')).toContainText('The specimen was told to break.');
  await expect(entry.getByText('What was recorded earlier stands here')).toBeVisible();
  const report = await entry.getByRole('link', { name: 'Report this' }).getAttribute('href');
  expect(new URL(report!).searchParams.get('body')).toMatch(/^On a page\n\nWhat the page said: The specimen/);
  await entry.getByRole('button', { name: 'Draw this figure again' }).click();
  await expect(entry.getByRole('button', { name: 'Break it' })).toBeVisible();
});

test('a growing model is shown in every state, and its controls are its own', async ({
  page: tab,
  siteUrl,
}) => {
  await tab.goto(`${siteUrl}gallery/grow-your-first-model/`, { waitUntil: 'networkidle' });
  await wakeWidgets(tab);
  const states = { running: 'running', stopped: 'stopped', failed: 'failed', done: 'live' };
  for (const [moment, state] of Object.entries(states)) {
    const figure = tab.locator(`#gallery-grow-${moment}`);
    await expect(figure).toHaveAttribute('data-state', state);
    await expect(figure.locator('.t-still-wide svg')).toBeVisible();
    await expect(figure.locator('.t-finding')).toBeVisible();
  }
  await expect(tab.locator('#gallery-grow')).toHaveAttribute('data-state', 'recorded');
  await expect(tab.locator('#gallery-kept li')).toHaveCount(2);
  await expect(tab.getByRole('complementary', { name: 'Your growing model' })).toBeVisible();
  const checked = tab.locator('#widget-grow ~ section').filter({ has: tab.locator('[id^=gallery-grow]') });
  for (const figure of await checked.all()) {
    await expect(figure.getByRole('radio', { name: /Fern/ })).toBeChecked();
  }
});

test('paper shows the numbers and nothing to press', async ({ page: tab, siteUrl }) => {
  await open(tab, siteUrl);
  await tab.emulateMedia({ media: 'print' });
  const controls = tab.locator('#frame-controls');
  await expect(controls.getByRole('button', { name: 'Primary' })).toBeHidden();
  await expect(controls.getByText('in between')).toBeVisible();
  await expect(controls.getByText('the smallest')).toBeHidden();
  await expect(controls.getByRole('cell', { name: 'Mara' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every panel and every recorded picture can be seen', async ({ page: tab, siteUrl }) => {
    await tab.goto(`${siteUrl}gallery/`);
    for (const text of ['The root drinks.', 'The stem carries.', 'The leaf makes sugar'])
      await expect(tab.locator('#frame-tabs').getByText(text)).toBeVisible();
    await expect(tab.locator('#frame-tabs').getByRole('tab')).toHaveCount(0);
    await expect(tab.locator('#coin-live .t-still-wide svg')).toBeVisible();
    await expect(coin(tab).getByRole('button', { name: 'Toss it' })).toBeDisabled();
  });
});
