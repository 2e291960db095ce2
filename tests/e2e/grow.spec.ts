import { expect } from '@playwright/test';
import { test } from './fixtures.ts';
import {
  askFive,
  growAndStop,
  growSprout,
  openGrowPage,
  shownStep,
  waitForStep,
  watchWorkers,
} from './grow-page.ts';

test.describe.configure({ timeout: 120_000 });

test('a sprout trains live: its loss falls and it shows what it writes', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await growSprout(open, 105);
  await expect(open.grow.getByText(/This device trains about [\d,]+ tokens a second/)).toBeVisible();
  await expect(open.grow.locator('svg[aria-label]')).toBeVisible();
  await open.grow.getByText('The numbers').click();
  const heldOut = await open.grow.locator('tbody tr td:nth-of-type(2)').allTextContents();
  const losses = heldOut.map(Number);
  expect(losses.length).toBeGreaterThanOrEqual(4);
  expect(losses.at(-1)!).toBeLessThan(losses[0]! * 0.8);
  await expect(open.grow.getByText(/sentences? well formed|no sentence finished/).first()).toBeVisible();
  await expect(open.grow.getByText(/nothing can lose less than/).first()).toBeVisible();
});

test('Stop is acknowledged within 200 ms and Continue goes on from the same step', async ({
  page,
  siteUrl,
}) => {
  await watchWorkers(page);
  const open = await openGrowPage(page, siteUrl);
  await growSprout(open, 12);
  const acknowledgedMs = await open.stopButton.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const pressed = performance.now();
        const figure = button.closest('#grow')!;
        new MutationObserver(() => {
          if (/Stopping|Continue/.test(figure.textContent)) resolve(performance.now() - pressed);
        }).observe(figure, { childList: true, subtree: true, characterData: true });
        (button as HTMLButtonElement).click();
      }),
  );
  console.log(`stop-acknowledged-ms ${acknowledgedMs.toFixed(1)}`);
  expect(acknowledgedMs).toBeLessThan(200);
  await expect(open.continueButton).toBeVisible();

  const stoppedAt = await shownStep(open);
  await open.continueButton.click();
  await waitForStep(open, stoppedAt + 5);
  const { firstStep, from } = await page.evaluate(() => {
    const trains = traffic.requests.filter((request) => request.type === 'train');
    const second = trains[1]!;
    const progress = traffic.replies.flatMap((reply) =>
      reply.id === second.id && reply.type === 'training' && reply.event.type === 'progress'
        ? [reply.event.progress]
        : [],
    );
    return {
      firstStep: progress[0]!.step - progress[0]!.losses.length + 1,
      from: second.job.from?.stepsDone,
    };
  });
  expect(from).toBe(stoppedAt);
  expect(firstStep).toBe(stoppedAt + 1);
});

test('five answers differ at temperature 1 and are one at temperature 0', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 30);
  const varied = await askFive(open);
  expect(varied).toHaveLength(5);
  expect(new Set(varied).size).toBeGreaterThan(1);

  await open.temperature.fill('0');
  const fixed = await askFive(open);
  expect(fixed).toHaveLength(5);
  expect(new Set(fixed).size).toBe(1);
});

test('the slider changes the bars without running the model again', async ({ page, siteUrl }) => {
  await watchWorkers(page);
  const open = await openGrowPage(page, siteUrl);
  await growAndStop(open, 30);
  await askFive(open);
  const firstRow = open.ask.locator('.ask-tokens tbody tr').first();
  const before = await firstRow.textContent();
  await page.evaluate(() => traffic.replies.splice(0));
  for (const value of ['0.9', '0.7', '0.5', '0.3']) await open.temperature.fill(value);
  await expect(open.ask.getByText('The next token at temperature 0.3')).toBeVisible();
  expect(await firstRow.textContent()).not.toBe(before);
  const ran = await page.evaluate(() =>
    traffic.replies.flatMap((reply) =>
      reply.type === 'done' && reply.result.job === 'next-token' ? [reply.result.nextTokens.ranModel] : [],
    ),
  );
  expect(ran).toEqual([false, false, false, false]);
});

test('a growing model can be asked between two steps', async ({ page, siteUrl }) => {
  const open = await openGrowPage(page, siteUrl);
  await growSprout(open, 20);
  expect(await askFive(open)).toHaveLength(5);
  await expect(open.stopButton).toBeVisible();
  await waitForStep(open, (await shownStep(open)) + 5);
});
