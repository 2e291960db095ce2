import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';
import { wakeWidgets } from './wake.ts';

/** The first look fetches the model and measures its heads. */
const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

interface Figures {
  readonly reading: Locator;
  readonly window: Locator;
}

async function openStill(page: Page, siteUrl: string, fragment = ''): Promise<Figures> {
  await page.goto(`${siteUrl}gallery/grow-your-first-model/${fragment}`);
  return { reading: page.locator('#shown-reading'), window: page.locator('#shown-window') };
}

/** The page with both figures awake. */
async function open(page: Page, siteUrl: string, fragment = ''): Promise<Figures> {
  const figures = await openStill(page, siteUrl, fragment);
  await wakeWidgets(page);
  await expect(figures.reading.getByRole('textbox', { name: 'A text to read' })).toBeEnabled();
  await expect(figures.window.getByRole('slider')).toBeEnabled();
  return figures;
}

const live = (figure: Locator) =>
  expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });

test('fetches no model, worker or chart before it is touched', async ({ page, siteUrl }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { reading } = await open(page, siteUrl);
  await reading.getByRole('tab', { name: 'Attention' }).click();
  await expect(reading.getByText(/Over \d+ texts it/)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /worker|safetensors|plot|-view/.test(url))).toEqual([]);
  await expect(reading).toHaveAttribute('data-state', 'recorded');
});

test('takes a text of the reader’s own apart, byte by byte where it must', async ({ page, siteUrl }) => {
  const { reading } = await open(page, siteUrl);
  await reading.getByRole('textbox', { name: 'A text to read' }).fill('Ida keeps a goat €');
  await live(reading);
  const tokens = reading.getByRole('listbox', { name: 'The text as tokens' }).getByRole('option');
  await expect(tokens).toHaveText([
    /^␣Ida\d+$/,
    /^␣keeps\d+$/,
    /^␣a\d+$/,
    /^␣goat\d+$/,
    /^␣\d+$/,
    /^E2\d+$/,
    /^82\d+$/,
    /^AC\d+$/,
  ]);
  await expect(reading.locator('.t-finding')).toContainText('18 characters in 5 words are 8 tokens');
});

test('the arrow keys go from token to token, and the neighbours follow', async ({ page, siteUrl }) => {
  const { reading } = await open(page, siteUrl);
  await reading.getByRole('tab', { name: 'Neighbours' }).click();
  const strip = reading.getByRole('listbox', { name: 'Pick a token', exact: true });
  const first = strip.getByRole('option').first();
  await first.click();
  await page.keyboard.press('ArrowRight');
  await expect(strip.getByRole('option').nth(1)).toBeFocused();
  await expect(strip.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await live(reading);
  const word = (await first.textContent())!.replace('␣', '');
  await expect(reading.locator('.t-finding')).toContainText(`Nearest to ‘${word}’`);
  await expect(reading.getByRole('img', { name: 'A map of words by their embeddings' })).toBeVisible();
});

test('before training the neighbours are those of chance', async ({ page, siteUrl }) => {
  const { reading } = await open(page, siteUrl);
  await reading.getByRole('tab', { name: 'Neighbours' }).click();
  await reading.getByRole('radio', { name: /Before training/ }).check();
  await live(reading);
  const finding = (await reading.locator('.t-finding').textContent())!;
  const [before, chance, after] = [.../place ([\d,]+) of.*makes it (\d+).*place (\d+)/.exec(finding)!]
    .slice(1)
    .map(Number);
  expect(Math.abs(before! - chance!)).toBeLessThan(100);
  expect(after!).toBeLessThan(chance! / 4);
});

test('a head’s attention is shown for every token up to the one that looks', async ({ page, siteUrl }) => {
  const { reading } = await open(page, siteUrl);
  await reading.getByRole('tab', { name: 'Attention' }).click();
  await reading.getByRole('radio', { name: /Layer 2, head 2/ }).check();
  await expect(reading.locator('.t-finding')).toContainText('Layer 2, head 2 looks from');
  const strip = reading.getByRole('listbox', { name: 'Pick the token that looks' });
  await strip.getByRole('option').nth(2).click();
  await live(reading);
  await reading.getByText('The weights of this token').click();
  const rows = reading.getByRole('region', { name: 'Attention from the picked token' }).locator('tbody tr');
  await expect(rows).toHaveCount(3);
  const shares = await rows.locator('td').allTextContents();
  expect(shares.reduce((sum, share) => sum + Number.parseFloat(share), 0)).toBeCloseTo(100, 0);
});

test('a name that has left the window counts no more', async ({ page, siteUrl }) => {
  const { window } = await open(page, siteUrl);
  await expect(window.locator('.t-finding')).toContainText('exactly what it would get');
  await window.getByRole('slider').fill('0');
  await live(window);
  await expect(window.locator('.t-finding')).toContainText('within the window of 191');
  await expect(window.locator('.reading-lost')).toHaveCount(0);
  await window.getByRole('radio', { name: 'Ida' }).check();
  await expect(window.locator('.t-finding')).toContainText('Ida was named', { timeout: hangLimitMs });
});

test('a link opens the same text on the same tab, and runs nothing', async ({ page, siteUrl }) => {
  const state = '#shown-reading=v1,text:Ole%20wakes%20up.,picked:1,tab:attention,moment:after,head:1';
  const { reading } = await open(page, siteUrl, state);
  await expect(reading.getByRole('textbox', { name: 'A text to read' })).toHaveValue('Ole wakes up.');
  await expect(reading.getByRole('tab', { name: 'Attention' })).toHaveAttribute('aria-selected', 'true');
  await expect(reading.getByRole('radio', { name: /Layer 1, head 2/ })).toBeChecked();
  await expect(reading).toHaveAttribute('data-state', 'recorded');
  await reading.getByRole('button', { name: 'Read this text' }).click();
  await live(reading);
  await expect(reading.locator('.t-finding')).toContainText('looks from ‘wakes’');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('all three looks and the curve can be read', async ({ page, siteUrl }) => {
    const { reading, window } = await openStill(page, siteUrl);
    for (const name of ['Tokens', 'Neighbours', 'Attention']) {
      await expect(reading.getByRole('heading', { name, exact: true })).toBeVisible();
    }
    await expect(reading.getByText(/Measured on \d+ pronouns/)).toBeVisible();
    await expect(window.getByRole('img', { name: /Probability of the right answer/ }).first()).toBeVisible();
  });
});
