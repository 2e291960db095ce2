import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './fixtures.ts';
import {
  askFive,
  growAndStop,
  growSprout,
  openGrowPage,
  openStillGrowPage,
  waitForStep,
  watchWorkers,
} from './grow-page.ts';

test.describe.configure({ timeout: 120_000 });

declare global {
  // A `var` is what a global can be declared with.
  var spoken: Set<string>;
}

const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const area = element instanceof HTMLTextAreaElement ? [...element.labels] : [];
      return [element?.textContent, ...[...labels, ...area].map((one) => one.textContent)].join(' ');
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}.`);
};

test('everything can be done from the keyboard', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await expect(open.growButton).toBeEnabled();
  await open.grow.getByRole('radio', { name: /Fern/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(open.grow.getByRole('radio', { name: /Sprout/ })).toBeChecked();
  await tabTo(page, /^Grow it/);
  await page.keyboard.press('Enter');
  await expect(open.stopButton).toBeFocused();
  await waitForStep(open, 12);
  await page.keyboard.press('Enter');
  await expect(open.continueButton).toBeFocused();

  await tabTo(page, /Your prompt/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('One morning');
  await page.keyboard.press('Enter');
  await expect(open.answers).toHaveCount(5);
  await expect(open.ask.getByText('One morning', { exact: true })).toBeVisible();
  await tabTo(page, /Temperature/);
  await page.keyboard.press('Home');
  await expect(open.ask.getByText('The next token at temperature 0.0')).toBeVisible();
});

test('what a recorded run came to is folded away until the reader has guessed', async ({ page, siteUrl }) => {
  const { grow, growButton } = await openGrowPage(page, siteUrl);
  await expect(growButton).toBeEnabled();
  const recorded = grow.getByRole('group').filter({ hasText: 'A run we recorded' });
  const spoilers = [grow.getByText(/sentences well formed$/).first(), grow.locator('.t-finding')];
  await expect(recorded).not.toHaveAttribute('open');
  for (const spoiler of spoilers) await expect(spoiler).toBeHidden();
  await expect(grow.getByText('The numbers')).toBeHidden();
  await expect(grow.locator('.t-still-wide svg')).toBeVisible();

  const box = page.locator('#predict-well-formed');
  await box.scrollIntoViewIfNeeded();
  await box.getByLabel(/lies between/).fill('6');
  await box.getByLabel(/^and/).fill('9');
  for (const spoiler of spoilers) await expect(spoiler).toBeHidden();
  await box.getByRole('button', { name: 'That is my guess' }).click();
  for (const spoiler of spoilers) await expect(spoiler).toBeVisible();
  await expect(grow.getByText('You said 6 to 9 of 10 sentences')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('nothing is wider than the screen at any moment', async ({ page, siteUrl }) => {
    const open = await openGrowPage(page, siteUrl);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBe(0);
    await growAndStop(open, 12);
    await open.grow.getByText('Seed, and where it runs').click();
    await open.grow.getByText('The numbers').click();
    await open.prompt.fill('x'.repeat(400));
    await askFive(open);
    expect(await overflow()).toBe(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds nothing to mend while a model grows, when it is asked and when it fails', async ({
      page,
      siteUrl,
    }) => {
      const faults = () => axeFaults(page, '#grow', '#ask');
      await watchWorkers(page);
      const open = await openGrowPage(page, siteUrl);
      await growSprout(open, 12);
      expect(await faults()).toEqual([]);
      await open.stopButton.click();
      await expect(open.continueButton).toBeVisible();
      for (const name of ['Seed, and where it runs', 'The numbers']) await open.grow.getByText(name).click();
      await askFive(open);
      expect(await faults()).toEqual([]);
      await open.continueButton.click();
      await page.evaluate(() =>
        traffic.workers.at(-1)!.dispatchEvent(new ErrorEvent('error', { message: 'broken' })),
      );
      await expect(open.grow.getByRole('alert')).toBeVisible();
      expect(await faults()).toEqual([]);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what the figures would do and what they need', async ({ page, siteUrl }) => {
    const open = await openStillGrowPage(page, siteUrl);
    expect(await page.getByText(/needs? JavaScript/).count()).toBeGreaterThanOrEqual(2);
    await expect(open.growButton).toBeDisabled();
    await expect(open.askButton).toBeDisabled();
  });

  test('the recorded run can be opened after a guess of one’s own', async ({ page, siteUrl }) => {
    const { grow } = await openStillGrowPage(page, siteUrl);
    const finding = grow.locator('.t-finding');
    await expect(finding).toBeHidden();
    await expect(grow.locator('.t-still-wide svg')).toBeVisible();
    await grow.getByText('A run we recorded: open it when you have guessed').click();
    await expect(finding).toBeVisible();
    await expect(grow.getByText(/sentences well formed$/).first()).toBeVisible();
  });
});

test('a screen reader hears what was found once it stands still, not every step', async ({
  page,
  siteUrl,
}) => {
  const open = await openGrowPage(page, siteUrl);
  const heard = open.grow.getByRole('status');
  await page.evaluate(() => {
    const status = document.querySelector('#grow [role=status]')!;
    const spoken = (globalThis.spoken = new Set<string>());
    new MutationObserver(() => spoken.add(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
  await growAndStop(open, 40);
  await expect(heard).toHaveText(/Stopped\. .*the model loses/);
  const spoken = await page.evaluate(() => globalThis.spoken.size);
  // Measuring, preparing, the milestones 0, 10 and 25, stopping, stopped.
  expect(spoken).toBeLessThanOrEqual(7);
});
