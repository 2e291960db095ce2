import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { chromiumPath, chromiumSwitches } from '../checks/chromium.ts';
import { listenFrom } from '../site/listen.ts';
import { projectRoot } from '../site/project-root.ts';
import { createStaticServer } from '../site/static-server.ts';
import type { LabReply, LabRequest, LabTasks } from './lab-tasks.ts';

/** A headless Chromium with a worker of its own for each task, so that no measurement warms up the next. */
export interface Lab {
  run<T extends keyof LabTasks>(task: T, ...input: LabTasks[T]['input']): Promise<LabTasks[T]['result']>;
  close(): Promise<void>;
}

const outDir = join(projectRoot, '.cache/bench');

/** Bundles the lab's worker as the site bundles its own, and opens an empty page beside it. */
export async function openLab(): Promise<Lab> {
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { worker: fileURLToPath(new URL('./lab-worker.ts', import.meta.url)) },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'index.html'), '<!doctype html><title>Lab</title>');
  cpSync(join(projectRoot, 'public/models'), join(outDir, 'models'), { recursive: true });

  const server = createStaticServer({ root: outDir, base: '/' });
  const port = await listenFrom(server, 0, '127.0.0.1');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumSwitches,
    ...(executablePath && { executablePath }),
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);

  return {
    async run(task, ...input) {
      const reply = await page.evaluate(
        (request: LabRequest) =>
          new Promise<LabReply>((resolve) => {
            const worker = new Worker('/worker.js', { type: 'module' });
            const end = (answer: LabReply): void => {
              worker.terminate();
              resolve(answer);
            };
            worker.onmessage = (event: MessageEvent<LabReply>) => end(event.data);
            worker.onerror = (event) => end({ error: event.message });
            worker.postMessage(request);
          }),
        { task, input },
      );
      if ('error' in reply) throw new Error(`The task '${task}' failed in Chromium: ${reply.error}`);
      return reply.result as LabTasks[typeof task]['result'];
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
