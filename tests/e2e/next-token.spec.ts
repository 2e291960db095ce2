import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './fixtures.ts';

const hangLimitMs = 60_000;
test.describe.configure({ timeout: 2 * hangLimitMs });

async function open(page: Page, siteUrl: string, fragment = ''): Promise<Locator> {
  await page.goto(`${siteUrl}gallery/sampling/${fragment}`);
  const figure = page.locator('#shown-next-token');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Read it' })).toBeEnabled();
  return figure;
}

const isLive = (figure: Locator) =>
  expect(figure).toHaveAttribute('data-state', 'live', { timeout: hangLimitMs });
const textOf = (figure: Locator) => figure.locator('.next-text').innerText();

test('controls shape the recorded distribution without a model, in their order', async ({
  page,
  siteUrl,
}) => {
  const asked: string[] = [];
  const figure = await open(page, siteUrl);
  page.on('request', (request) => asked.push(request.url()));
  const topK = figure.getByRole('slider', { name: 'Top-k' });
  await topK.focus();
  await topK.fill('3');
  await figure.getByRole('slider', { name: 'Temperature' }).fill('0.5');
  const steps = figure.getByRole('table', { name: /What each control does/ });
  await expect(steps.getByRole('rowheader')).toHaveText(['The model', 'Temperature', 'Top-k']);
  await expect(steps.getByRole('row').last().getByRole('cell').first()).toHaveText('3');
  await expect(figure.locator('.t-finding')).toContainText('Of 1,024 tokens 3 are left');
  await expect(figure.getByRole('row', { name: /dropped by Top-k/ }).first()).toBeVisible();
  await figure.getByRole('button', { name: 'Switch all off' }).click();
  await expect(steps).toHaveCount(0);
  expect(asked.filter((url) => /models\/|worker/.test(url))).toEqual([]);
});

test('a token forced, a text drawn, a step back: each is a branch to return to', async ({
  page,
  siteUrl,
}) => {
  const figure = await open(page, siteUrl);
  const second = figure.getByRole('button', { name: /^Write ‘/ }).nth(1);
  const name = (await second.textContent())!;
  await second.focus();
  await page.keyboard.press('Enter');
  await isLive(figure);
  expect(await textOf(figure)).toContain(name);
  await figure.getByRole('button', { name: 'Write on' }).click();
  await isLive(figure);
  const first = await textOf(figure);

  // Back to the beginning and on from there: another seed gives another text, the same one the same.
  await figure.getByRole('button', { name: 'Back to the beginning' }).click();
  await isLive(figure);
  await figure.getByRole('button', { name: 'Write on' }).click();
  await isLive(figure);
  const branches = figure.getByRole('table', { name: /Texts written so far/ });
  await expect(branches.getByRole('row')).toHaveCount(3);
  await branches.getByRole('button').first().click();
  await isLive(figure);
  expect(await textOf(figure)).toBe(first);
});

test('a link opens prompt, seed and controls; the same seed writes the same text', async ({
  page,
  siteUrl,
}) => {
  const values = { prompt: 'Frida%20lives%20in', seed: 7, model: 'fern' };
  const controls = { repetitionPenalty: 1, temperature: 1.4, topK: 100, topP: 1, minP: 0, typicalP: 1 };
  const state = Object.entries({ ...values, ...controls }).map(([key, value]) => `${key}:${value}`);
  const write = async (): Promise<string> => {
    const figure = await open(page, siteUrl, `#shown-next-token=v1,${state.join(',')}`);
    await expect(figure.getByRole('textbox', { name: 'The text begins' })).toHaveValue('Frida lives in');
    await figure.getByRole('button', { name: 'Read it' }).click();
    await isLive(figure);
    await figure.getByRole('button', { name: 'Write on' }).click();
    await isLive(figure);
    return textOf(figure);
  };
  const text = await write();
  await page.goto('about:blank');
  expect(await write()).toBe(text);
});
