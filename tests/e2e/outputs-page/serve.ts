import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { listenFrom } from '../../../scripts/site/listen.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';
import { withSecurityPolicy } from '../../../scripts/site/security-policy.ts';
import { notebookScripts, scriptHash } from '../../../src/notebook/build/build-scripts.build.ts';
import type { AuthoredCell } from '../../../src/notebook/cell.ts';
import { compileCell } from '../../../src/notebook/compile/compile-cell.ts';

export interface OutputsServer {
  readonly url: string;
  /** What pages told it, by asking for `/told/…`: a page can do so when nobody can ask it anything. */
  readonly told: string[];
  close(): void;
}

/** Serves a bare page with the session in it, under the policy that the site gives to pages with cells. */
export async function serveOutputs(): Promise<OutputsServer> {
  const scripts = await notebookScripts();
  const theme = readFileSync(join(projectRoot, 'components/frame/theme.css'), 'utf8');
  const page = withSecurityPolicy(
    `<!doctype html><html lang="en" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outputs</title><style>${theme}
    body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--t-ink); background: var(--t-paper); }
    </style></head><body data-notebook-frame="/frame.js"><main><h1>Outputs</h1></main><script src="/main.js" type="module"></script></body></html>`,
    () => scripts.frame,
  );
  const files = new Map<string, string>([
    ['/', page],
    ['/main.js', await buildMain()],
  ]);
  for (const [name, text] of Object.entries(scripts)) files.set(`/${name}.js`, text);
  const told: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    if (url.startsWith('/told/')) told.push(decodeURIComponent(url.slice('/told/'.length)));
    const text = files.get(url);
    const type = url === '/' ? 'text/html' : 'text/javascript';
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(text);
  });
  const port = await listenFrom(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/`,
    told,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function buildMain(): Promise<string> {
  const [result] = [
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, 'main.ts'), formats: ['es'], fileName: 'main' },
      },
    }),
  ].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page was not built.');
  return chunk.code;
}

export function compiled(key: string, source: string): AuthoredCell {
  const result = compileCell(source);
  if (!result.ok) throw new Error(`${result.problem.message}\n${source}`);
  return { key, source, meta: { exercise: null, hidden: false, throws: false }, compiled: result.cell };
}

/** Opens the page with these cells, by key; nothing runs yet. */
export async function openOutputs(
  page: Page,
  url: string,
  sources: Readonly<Record<string, string>>,
): Promise<void> {
  const cells = Object.entries(sources).map(([key, source]) => compiled(key, source));
  const hash = scriptHash((await notebookScripts()).frame);
  await page.goto(url);
  await page.evaluate(([given, frameHash]) => startSession(given, frameHash), [cells, hash] as const);
}
