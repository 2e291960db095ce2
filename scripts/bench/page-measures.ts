import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath, chromiumSwitches } from '../checks/chromium.ts';
import { buildSite } from '../site/build-site.ts';
import { listenFrom } from '../site/listen.ts';
import { projectRoot } from '../site/project-root.ts';
import { createStaticServer } from '../site/static-server.ts';
import { median, type Benchmark } from './benchmark.ts';

const lesson = 'grow-your-first-model/';

/** Opens the built lesson in a browser that has never seen it. */
async function onColdPage<T>(measure: (page: Page, address: string) => Promise<T>): Promise<T> {
  await buildSite({ base: '/', outDir: 'dist' });
  const server = createStaticServer({ root: join(projectRoot, 'dist'), base: '/' });
  const port = await listenFrom(server, 0, '127.0.0.1');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumSwitches,
    ...(executablePath && { executablePath }),
  });
  try {
    return await measure(await browser.newPage(), `http://127.0.0.1:${port}/${lesson}`);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/** Milliseconds from the click on 'Ask' to the first token of an answer on the page. */
function firstTokenMs(): Promise<number> {
  return onColdPage(async (page, address) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const button = page.locator('#ask').getByRole('button', { name: /Ask five times/ });
    if (await button.isDisabled())
      throw new Error('The page has no model to ask: ship one in public/models.');
    return button.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const clicked = performance.now();
          const label = (): string => document.querySelector('#ask .t-specimen')!.textContent;
          const recorded = label();
          new MutationObserver(() => {
            // Until the first token is there, the figure shows the recorded answers under their own label.
            const answers = [...document.querySelectorAll('#ask .t-answer-text')];
            if (label() !== recorded && answers.some((answer) => /[a-z]/i.test(answer.textContent)))
              resolve(performance.now() - clicked);
          }).observe(element.closest('#ask')!, { childList: true, subtree: true, characterData: true });
          (element as HTMLButtonElement).click();
        }),
    );
  });
}

/** Script and WebAssembly that the page loads before anything is touched, gzip-compressed. */
function pageScriptKb(): Promise<number> {
  return onColdPage(async (page, address) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/javascript|wasm/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const inline = await page.locator('script:not([src])').allTextContents();
    const parts = [...(await Promise.all(bodies)), ...inline];
    return parts.reduce((sum, part) => sum + gzipSync(part).length, 0) / 1024;
  });
}

export const pageMeasures: readonly Benchmark[] = [
  {
    names: ['page-js-gzip-kb'],
    run: async () => [
      { name: 'page-js-gzip-kb', value: Number((await pageScriptKb()).toFixed(1)), unit: 'KB' },
    ],
  },
  {
    names: ['first-token-ms'],
    async run() {
      const times = [await firstTokenMs(), await firstTokenMs(), await firstTokenMs()];
      return [{ name: 'first-token-ms', value: Math.round(median(times)), unit: 'ms' }];
    },
  },
];
