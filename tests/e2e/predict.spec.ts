import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { askFigure, expect } from './ask-page.ts';
import { test } from './fixtures.ts';
import { growSprout, openGrowPage, shortenSprout } from './grow-page.ts';
import { wakeWidgets } from './wake.ts';

test.describe.configure({ timeout: 240_000 });

const interval = (page: Page) => page.locator('#predict-well-formed');
const choice = (page: Page) => page.locator('#predict-same-of-five');
const commitment = { name: 'That is my guess' };

async function openLesson(page: Page, siteUrl: string) {
  await page.goto(`${siteUrl}grow-your-first-model/`);
  await choice(page).scrollIntoViewIfNeeded();
  await expect(choice(page).getByRole('button', commitment)).toBeEnabled();
  return askFigure(page, 'ask', /Ask five times/);
}

async function sayTwoOrThree(page: Page): Promise<void> {
  await choice(page).getByLabel('2 or 3').check();
  await choice(page)
    .getByLabel(/fairly sure/)
    .check();
  await choice(page).getByRole('button', commitment).click();
  await expect(choice(page)).toContainText('You said ‘2 or 3’, fairly sure (65 %). Now run it.');
}

test('a choice is drawn beside the result, and both are there after a reload', async ({ page, siteUrl }) => {
  const { figure, ask } = await openLesson(page, siteUrl);
  await expect(figure.getByText(/open them when you have guessed/)).toBeVisible();
  await expect(figure.locator('.t-answers')).toBeHidden();
  await sayTwoOrThree(page);
  await expect(figure.locator('.t-answers')).toBeVisible();

  const texts = (await ask()).map((text) => text.trim());
  const same = Math.max(...texts.map((text) => texts.filter((other) => other === text).length));
  const came = { 1: '1 or none', 2: '2 or 3', 3: '2 or 3', 4: '4', 5: 'all 5' }[same]!;
  const words = new RegExp(`You said ‘2 or 3’, fairly sure \\(65 %\\).* (and so it was|it was ‘${came}’)`);
  await expect(choice(page)).toContainText(words);
  await expect(figure.locator('.t-guesses')).toContainText(words);
  await expect(figure.locator('.t-options [data-guess]')).toContainText('2 or 3');
  await expect(figure.locator('.t-options [data-result]')).toContainText(came);
  await expect(choice(page).getByRole('button')).toHaveCount(0);

  const settled = await choice(page).locator('.predict-box p').nth(1).textContent();
  await reloadLesson(page);
  await expect(choice(page)).toContainText(settled!);
  await expect(figure.locator('.t-options [data-result]')).toContainText(came);
});

/** A reload, and the box in view. */
async function reloadLesson(page: Page): Promise<void> {
  await page.reload();
  await choice(page).scrollIntoViewIfNeeded();
}

test('the first result counts, and later ones are shown beside the guess all the same', async ({
  page,
  siteUrl,
}) => {
  const { figure, ask } = await openLesson(page, siteUrl);
  await sayTwoOrThree(page);
  await figure.getByRole('slider', { name: 'Temperature' }).fill('0');
  await ask();
  await expect(choice(page)).toContainText('it was ‘all 5’');
  await figure.getByRole('textbox', { name: 'Your prompt' }).fill('One morning');
  await figure.getByRole('slider', { name: 'Temperature' }).fill('2');
  await ask();
  await expect(figure.locator('.t-options [data-result]')).not.toContainText('all 5');
  await expect(choice(page)).toContainText('it was ‘all 5’');
});

test('a guess can be changed until it runs, by keyboard alone', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  const box = interval(page);
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', commitment)).toBeEnabled();
  await box.getByLabel(/lies between/).focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(box.getByRole('alert')).toHaveText('The first number must not be greater than the second.');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('9');
  await expect(box.getByRole('img')).toHaveAccessibleName('Number line from 0 to 10: your guess 7 to 9');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('You said 7 to 9 of 10 sentences, and were 90 % sure of it.');
  await expect(box.getByRole('button', { name: 'Change my guess' })).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(box.getByLabel(/lies between/)).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(box).toContainText('You said 4 to 9');
  await expect(box.getByRole('status')).toContainText('You said 4 to 9');

  await growSprout(open, 12);
  await expect(box.getByRole('button')).toHaveCount(0);
  await expect(box).toContainText('It stands.');
  await expect(open.grow.locator('.t-guesses')).toContainText(
    /You said 4 to 9; at step \d+ it is \d of 10 sentences/,
  );
  await expect(open.grow.locator('.t-guesses').getByRole('img')).toHaveAccessibleName(
    /Number line from 0 to 10: your guess 4 to 9, the result \d/,
  );
});

test('a grown model settles the guess, and after a new start the first result still stands', async ({
  page,
  siteUrl,
}) => {
  await shortenSprout(page, 150);
  const open = await openGrowPage(page, siteUrl);
  const box = interval(page);
  await box.scrollIntoViewIfNeeded();
  await box.getByLabel(/lies between/).fill('0');
  await box.getByLabel(/^and/).fill('1');
  await box.getByRole('button', commitment).click();
  await growSprout(open, 12);
  await expect(open.grow).toContainText('of 150');
  await expect(box).toContainText(/it was \d+ of 10 sentences/, { timeout: 200_000 });
  const words = await open.grow.locator('.t-guess p').textContent();
  expect(words).toMatch(/^You said 0 to 1; it was \d+ of 10 sentences, (above|within) your interval\.$/);
  await open.grow.getByRole('button', { name: 'Start over' }).click();
  await expect(open.grow.locator('.t-guess p')).toHaveText(words!);
  await expect(box.getByRole('button')).toHaveCount(0);
});

test('what is run without a guess is past guessing', async ({ page, siteUrl }) => {
  const { ask } = await openLesson(page, siteUrl);
  await ask();
  await expect(choice(page)).toContainText('It has been run without a guess.');
  await expect(choice(page).getByRole('radio')).toHaveCount(0);
});

test('nothing is committed before there is an answer and how sure one is', async ({ page, siteUrl }) => {
  await openLesson(page, siteUrl);
  const box = choice(page);
  await box.getByRole('button', commitment).click();
  await expect(box.getByRole('alert')).toHaveText('Choose an answer, and how sure you are.');
  await box.getByLabel('all 5').check();
  await expect(box.getByRole('alert')).toHaveText('Say how sure you are.');
  for (const step of ['a guess25 %', 'leaning45 %', 'fairly sure65 %', 'very sure85 %', 'certain100 %'])
    await expect(box.getByText(step)).toBeVisible();
});

test('predictions are held together on the page of calibration', async ({ page, siteUrl }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(`${siteUrl}calibration/`, { waitUntil: 'networkidle' });
  const figure = page.locator('#calibration');
  await expect(figure).toContainText('Nothing stands here yet.');
  await expect(figure.getByRole('link', { name: /how many will be the same/ })).toBeVisible();
  expect(scripts.filter((url) => url.includes('reliability-view'))).toEqual([]);

  await figure.getByRole('link', { name: /how many will be the same/ }).click();
  await expect(choice(page)).toBeInViewport();
  await expect(choice(page).getByRole('button', commitment)).toBeEnabled();
  await sayTwoOrThree(page);
  await page.goto(`${siteUrl}calibration/`);
  await expect(figure).toContainText('1 prediction waits for the experiment.');

  await page.goto(`${siteUrl}grow-your-first-model/`);
  await wakeWidgets(page);
  const { figure: asking, ask } = askFigure(page, 'ask', /Ask five times/);
  await asking.getByRole('slider', { name: 'Temperature' }).fill('0');
  await ask();
  await choice(page).getByRole('link', { name: 'How your predictions hold' }).click();
  await expect(figure).toContainText(
    'Of your choices, 0 of 1 were right, and on average you were 65 % sure.',
  );
  // (0.65 − 0)² = 0.4225; over four options 0.65² + 2 (0.35 / 3)² + (1 − 0.35 / 3)² = 1.23.
  await expect(figure.locator('.calibration-scores')).toContainText('0.42');
  await expect(figure.locator('.calibration-scores')).toContainText('1.23');
  await expect(figure.locator('.t-plot svg')).toBeVisible();
  await expect(figure.getByRole('row', { name: /all 5/ })).toContainText('✗ no');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing to mend in a guess, wrong, made and settled', async ({ page, siteUrl }) => {
      const faults = () => axeFaults(page, '.predict', '#ask');
      const { ask } = await openLesson(page, siteUrl);
      await choice(page).getByRole('button', commitment).click();
      expect(await faults()).toEqual([]);
      await sayTwoOrThree(page);
      await ask();
      await expect(choice(page).getByRole('link')).toBeVisible();
      expect(await faults()).toEqual([]);
    });
  });
}

test.describe('where the browser stores nothing', () => {
  test('a guess lasts as long as the page', async ({ page, siteUrl }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    const { ask } = await openLesson(page, siteUrl);
    await sayTwoOrThree(page);
    await ask();
    await expect(choice(page)).toContainText(/and so it was|it was ‘/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reader is asked to write the guess down, and nothing is dead', async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}grow-your-first-model/`);
    await expect(interval(page)).toContainText(
      'Before you run it. When it is done, how many of ten sentences',
    );
    await expect(interval(page).locator('.predict-paper')).toHaveText(
      /Write down two numbers between which you are 90 % sure it lies: 0 to 10 of 10 sentences. Then look./,
    );
    await expect(choice(page).locator('.predict-paper')).toHaveText(
      /‘1 or none’, ‘2 or 3’, ‘4’, ‘all 5’, and how sure you are/,
    );
    for (const box of [interval(page), choice(page)])
      for (const control of await box.locator('button, input').all()) await expect(control).toBeHidden();
  });
});
