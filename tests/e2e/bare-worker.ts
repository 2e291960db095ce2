import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/site/project-root.ts';
import type { WorkerNews, WorkerReply, WorkerRequest } from '../../src/run/protocol.ts';

/** What a worker of the site said to one request, up to its end. */
export interface Conversation {
  readonly end: WorkerReply & { readonly type: 'done' | 'failed' };
  readonly answers: readonly string[];
  readonly loading: readonly WorkerNews['loading'][];
}

/**
 * Asks a shipped model for two answers in a worker of its own, without any figure around it.
 * @param page open on any page of the site
 * @param site the build under test: folder below the project's root, and its base path
 */
export async function askWorker(
  page: Page,
  site: { readonly outDir: string; readonly base: string },
  model: string,
): Promise<Conversation> {
  const script = modelWorker(join(projectRoot, site.outDir));
  const request: WorkerRequest = {
    id: 1,
    type: 'generate',
    query: {
      model: { kind: 'shipped', name: model },
      prompt: 'Mara',
      count: 2,
      temperature: 1,
      maxTokens: 12,
      seed: 1,
    },
  };
  return page.evaluate(
    ([address, message]) =>
      new Promise<Conversation>((resolve, reject) => {
        const worker = new Worker(address, { type: 'module' });
        const loading: WorkerNews['loading'][] = [];
        let answers: string[] = [];
        worker.onerror = (event) => reject(new Error(event.message || 'The worker did not start.'));
        worker.onmessage = ({ data }: MessageEvent<WorkerReply | WorkerNews>) => {
          if (data.type === 'loading') loading.push(data.loading);
          if (data.type === 'answers') answers = data.update.answers.map(({ text }) => text);
          if (data.type === 'done' || data.type === 'failed') {
            worker.terminate();
            resolve({ end: data, answers, loading });
          }
        };
        worker.postMessage(message);
      }),
    [`${site.base}${script}`, request] as const,
  );
}

/** The site has several workers. This one is told by the name that it is started with, beside its address. */
function modelWorker(folder: string): string {
  for (const file of globSync('_astro/*.js', { cwd: folder })) {
    const started = /(_astro\/worker-[\w-]+\.js)[^;]{0,120}?terrarium-model/.exec(
      readFileSync(join(folder, file), 'utf8'),
    );
    if (started !== null) return started[1]!;
  }
  throw new Error("The build starts no worker for models: run 'npm run build' first.");
}
