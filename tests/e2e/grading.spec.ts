import { expect } from '@playwright/test';
import { test } from './fixtures.ts';

const tuningLimitMs = 240_000;
test.describe.configure({ timeout: tuningLimitMs + 60_000 });

test('the rule is chosen by keyboard, the model is tuned to it here, and then asked', async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}gallery/hallucination/`);
  const figure = page.locator('#shown-grading');
  await figure.scrollIntoViewIfNeeded();
  const start = figure.getByRole('button', { name: 'Tune it to this rule now' });
  await expect(start).toBeEnabled();
  await expect(figure.locator('.t-finding')).toContainText('Tuned to a penalty of 1');
  await figure.getByRole('radio', { name: /^1 point/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(figure.locator('.t-finding')).toContainText('Tuned to a penalty of 0');
  await expect(figure.getByRole('region', { name: 'Scoreboard' })).toContainText('★');
  await page.keyboard.press('ArrowRight');

  await start.click();
  await expect(figure.getByRole('progressbar')).toBeVisible();
  await expect(figure).toHaveAttribute('data-state', 'live', { timeout: tuningLimitMs });
  await expect(figure.locator('.t-finding')).toContainText('Tuned on this device to a penalty of 1');
  await figure.getByRole('button', { name: 'Ask both' }).click();
  await expect(figure.getByRole('region', { name: 'Answers before and after' }).locator('td')).toHaveCount(2);
});

test('Stop is answered at once, and leaves what was recorded', async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}gallery/hallucination/#shown-grading=v1,penalty:0`);
  const figure = page.locator('#shown-grading');
  await expect(figure.locator('.t-finding')).toContainText('Tuned to a penalty of 0');
  await figure.getByRole('button', { name: 'Tune it to this rule now' }).click();
  await expect(figure.getByText(/It answers the questions/)).toBeVisible({ timeout: 60_000 });
  const stop = figure.getByRole('button', { name: 'Stop' });
  // The page times itself: the test's own clock would count the driver's pace as well.
  const took = await stop.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        const figure = button.closest('.t-figure')!;
        new MutationObserver(() => {
          if (figure.getAttribute('data-state') === 'stopped') resolve(performance.now() - began);
        }).observe(figure, { attributes: true, attributeFilter: ['data-state'] });
        (button as HTMLButtonElement).click();
      }),
  );
  expect(took).toBeLessThan(200);
  await expect(figure.locator('.t-finding')).toContainText('Tuned to a penalty of 0');
  await expect(figure.getByRole('button', { name: 'Tune it to this rule now' })).toBeEnabled();
});
