import { gzipSync } from 'node:zlib';
import { expect, type Browser, type Page, type Response } from '@playwright/test';
import { violationsOn, watchViolations } from './violations.ts';
import { wakeWidgets } from './wake.ts';

/** Small phone, window at twice its size, and desk: pixels. */
export const SCREENS = { phone: [390, 844], zoomed: [640, 400], desk: [1280, 720] } as const;

/** A page that was opened once, as on a phone, with its widgets awake, and is looked at in several ways. */
export interface OpenedPage {
  readonly tab: Page;
  /** What was fetched until the widgets were awake, in KB as hosts compress it: scripts, and everything. */
  readonly weight: { readonly scriptKb: number; readonly pageKb: number };
  /** Everything that went wrong since it was opened: errors, warnings, missing files, requests to others, what was blocked. */
  problems(): Promise<string[]>;
  /** Shows it on another screen and lets it come to rest. */
  resize(screen: keyof typeof SCREENS): Promise<void>;
  /** Has the system prefer light or dark, and lets the page come to rest. */
  prefer(colorScheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

export async function openOnce(browser: Browser, address: string): Promise<OpenedPage> {
  const [width, height] = SCREENS.phone;
  const context = await browser.newContext({ viewport: { width, height } });
  const tab = await context.newPage();
  await watchViolations(tab);
  const problems = watchProblems(tab, new URL(address).origin);
  const weigh = watchWeight(tab);
  await tab.goto(address, { waitUntil: 'networkidle' });
  await wakeWidgets(tab);
  const weight = await weigh();
  // What a page folds away comes after the weighing, and is looked at with the rest.
  const folded = await tab.locator('.t-further').evaluateAll((parts) => {
    for (const part of parts as HTMLDetailsElement[]) part.open = true;
    return parts.length;
  });
  if (folded > 0) await wakeWidgets(tab);

  return {
    tab,
    weight,
    async problems() {
      const blocked = await violationsOn(tab);
      return [...problems, ...blocked.map((what) => `blocked ${what}`)];
    },
    async resize(screen) {
      const [width, height] = SCREENS[screen];
      await tab.setViewportSize({ width, height });
      await settle(tab);
    },
    async prefer(colorScheme) {
      await tab.emulateMedia({ colorScheme });
      await expect(tab.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await settle(tab);
    },
    close: () => context.close(),
  };
}

function watchProblems(tab: Page, origin: string): readonly string[] {
  const problems: string[] = [];
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
  return problems;
}

/** Fonts and pictures are compressed already. */
const isPacked = (type: string): boolean => /font|image\/png/.test(type);

function watchWeight(tab: Page): () => Promise<OpenedPage['weight']> {
  const loaded = new Map<string, { type: string; bytes: number }>();
  const pending: Promise<void>[] = [];
  const measure = async (url: string, type: string, body: Promise<Buffer>) => {
    const bytes = await body;
    loaded.set(url, { type, bytes: isPacked(type) ? bytes.length : gzipSync(bytes).length });
  };
  const listen = (response: Response) => {
    const type = response.headers()['content-type'] ?? '';
    if (response.ok()) pending.push(measure(response.url(), type, response.body()));
  };
  // The context's events include what workers load.
  tab.context().on('response', listen);
  return async () => {
    tab.context().off('response', listen);
    await Promise.all(pending);
    const files = [...loaded.values()];
    const scripts = files.filter(({ type }) => /javascript|wasm/.test(type));
    // Data for a widget stand in script elements too; they are no scripts.
    const inline = await tab.locator('script:not([src], [type="application/json"])').allTextContents();
    const inlineScripts = inline.map((text) => ({ bytes: gzipSync(text).length }));
    return { scriptKb: kilobytes([...scripts, ...inlineScripts]), pageKb: kilobytes(files) };
  };
}

const kilobytes = (files: readonly { readonly bytes: number }[]): number =>
  Number((files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(1));

/** Waits until colours have faded over, and until what is drawn to measure has been drawn anew. */
async function settle(tab: Page): Promise<void> {
  await tab.waitForTimeout(250);
  await tab.evaluate(() => {
    const fading = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(fading.map((one) => one.finished));
  });
}
