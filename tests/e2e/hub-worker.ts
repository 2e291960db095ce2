import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/site/project-root.ts';
import type { HubModelInfo, HubReply } from '../../src/run/hub/protocol.ts';

export interface HubAnswers {
  readonly info: HubModelInfo;
  /** Logits after each prompt. */
  readonly logits: readonly (readonly number[])[];
  /** Tokens of the greedy continuation of each prompt that was to be continued. */
  readonly written: readonly (readonly number[])[];
  readonly generateMs: number;
}

/**
 * Opens a model in the site's own worker for real models, without any figure around it, and asks it.
 * @param page open on any page of the site
 */
export async function askHubWorker(
  page: Page,
  site: { readonly outDir: string; readonly base: string },
  files: Readonly<Record<string, Uint8Array>>,
  asked: {
    readonly backend: 'wasm' | 'webgpu';
    readonly prompts: readonly string[];
    readonly continued: readonly string[];
    readonly maxTokens: number;
  },
): Promise<HubAnswers> {
  const [script] = globSync('_astro/hub-worker-*.js', { cwd: join(projectRoot, site.outDir) });
  if (script === undefined)
    throw new Error("The build holds no worker for real models: run 'npm run build' first.");
  const encoded = Object.entries(files).map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString('base64')] as const,
  );
  return page.evaluate(
    async ({ address, encoded, backend, prompts, continued, maxTokens }) => {
      const worker = new Worker(address, { type: 'module' });
      let lastId = 0;
      const ask = (request: object): Promise<HubReply[]> =>
        new Promise((resolve, reject) => {
          const id = ++lastId;
          const replies: HubReply[] = [];
          worker.onerror = (event) => reject(new Error(event.message || 'The worker did not start.'));
          worker.onmessage = ({ data }: MessageEvent<HubReply>) => {
            replies.push(data);
            if (data.type === 'failed') reject(new Error(data.failure.message));
            if (data.type !== 'phase' && data.type !== 'token') resolve(replies);
          };
          worker.postMessage({ ...request, id });
        });
      const chosen = encoded.map(([path, text]) => ({
        path,
        file: new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]),
      }));
      const order = {
        source: { kind: 'chosen', files: chosen },
        network: 'model',
        precision: 'fp32',
        backend,
      };
      const loaded = (await ask({ type: 'load', order })).at(-1)!;
      if (loaded.type !== 'loaded') throw new Error('The model was not loaded.');
      const logits: number[][] = [];
      for (const text of prompts) {
        const reply = (await ask({ type: 'logits', prompt: { text, asChat: false } })).at(-1)!;
        if (reply.type === 'logits') logits.push([...reply.logits]);
      }
      const written: number[][] = [];
      const began = performance.now();
      for (const text of continued) {
        const query = { prompt: { text, asChat: false }, temperature: 0, maxTokens, seed: 1 };
        const tokens = (await ask({ type: 'generate', query })).flatMap((reply) =>
          reply.type === 'token' ? [reply.token.id] : [],
        );
        written.push(tokens);
      }
      const generateMs = performance.now() - began;
      worker.terminate();
      return { info: loaded.info, logits, written, generateMs };
    },
    { address: `${site.base}${script}`, encoded, ...asked },
  );
}
