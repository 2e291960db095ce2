import { expect, type Locator, type Page } from '@playwright/test';
import type { WorkerReply, WorkerRequest } from '../../src/run/protocol.ts';
import { wakeWidgets } from './wake.ts';

/** What passed between the page and its workers, written down by `watchWorkers`. */
interface Traffic {
  readonly requests: WorkerRequest[];
  readonly replies: WorkerReply[];
  readonly workers: Worker[];
  readonly addresses: (string | URL)[];
}

declare global {
  // A `var` is what a global can be declared with.
  var traffic: Traffic;
}

/** Keeps a copy of every message to and from workers in the page's `traffic`. Call before the page is opened. */
export async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.traffic = { requests: [], replies: [], workers: [], addresses: [] };
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        traffic.workers.push(this);
        traffic.addresses.push(address);
        this.addEventListener('message', (event: MessageEvent<WorkerReply>) =>
          traffic.replies.push(event.data),
        );
      }
      override postMessage(message: unknown): void {
        traffic.requests.push(message as WorkerRequest);
        super.postMessage(message);
      }
    };
  });
}

/** The page with the two figures, and the parts of it that the tests use. */
export interface GrowPage {
  readonly page: Page;
  readonly grow: Locator;
  readonly ask: Locator;
  readonly growButton: Locator;
  readonly stopButton: Locator;
  readonly continueButton: Locator;
  readonly askButton: Locator;
  readonly prompt: Locator;
  readonly temperature: Locator;
  readonly answers: Locator;
}

/** The page with its figures awake. */
export async function openGrowPage(page: Page, siteUrl: string): Promise<GrowPage> {
  const still = await openStillGrowPage(page, siteUrl);
  await wakeWidgets(page);
  return still;
}

/** The page as it comes, whose figures sleep: what there is without JavaScript. */
export async function openStillGrowPage(page: Page, siteUrl: string): Promise<GrowPage> {
  await page.goto(`${siteUrl}grow-your-first-model/`);
  const grow = page.locator('#grow');
  const ask = page.locator('#ask');
  return {
    page,
    grow,
    ask,
    growButton: grow.getByRole('button', { name: 'Grow it' }),
    stopButton: grow.getByRole('button', { name: 'Stop' }),
    continueButton: grow.getByRole('button', { name: 'Continue' }),
    askButton: ask.getByRole('button', { name: /Ask five times/ }),
    prompt: ask.getByRole('textbox', { name: 'Your prompt' }),
    temperature: ask.getByRole('slider', { name: 'Temperature' }),
    answers: ask.locator('ol > li'),
  };
}

/** The step the figure says it stands at; 0 before the first. */
export async function shownStep({ grow }: GrowPage): Promise<number> {
  const text = (await grow.textContent()) ?? '';
  return Number(/Step ([\d,]+) of/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}

export async function waitForStep(open: GrowPage, step: number): Promise<void> {
  await expect.poll(() => shownStep(open), { timeout: 60_000 }).toBeGreaterThanOrEqual(step);
}

/** Has a whole sprout be grown in fewer steps than the course plans, everything else as it is. Call before the page is opened. */
export async function shortenSprout(page: Page, steps: number): Promise<void> {
  await page.route(/\/_astro\/[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    await route.fulfill({ response, body: script.replace('sprout:2e3,', `sprout:${steps},`) });
  });
}

/** Starts a sprout and lets it take some steps. */
export async function growSprout(open: GrowPage, steps: number): Promise<void> {
  await open.grow.getByRole('radio', { name: /Sprout/ }).check();
  await open.growButton.click();
  await waitForStep(open, steps);
}

/** A sprout that was stopped after some steps: enough of a model to be asked. */
export async function growAndStop(open: GrowPage, steps: number): Promise<void> {
  await growSprout(open, steps);
  await open.stopButton.click();
  await expect(open.continueButton).toBeVisible();
}

/** Asks and waits for five finished answers. */
export async function askFive(open: GrowPage): Promise<string[]> {
  const specimen = open.ask.locator('.t-specimen');
  const before = await specimen.textContent();
  await open.askButton.click();
  // The label tells the seed, and every draw has its own.
  await expect(specimen).not.toHaveText(before ?? '');
  await expect(open.ask).toHaveAttribute('data-state', 'live');
  return (await open.answers.locator('.t-answer-text').allTextContents()).map((text) => text.trim());
}
