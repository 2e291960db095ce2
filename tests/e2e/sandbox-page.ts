import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { Page } from '@playwright/test';
import { listenFrom } from '../../scripts/site/listen.ts';
import { withSecurityPolicy } from '../../scripts/site/security-policy.ts';
import { notebookScripts, scriptHash } from '../../src/notebook/build/build-scripts.build.ts';
import { compileCell } from '../../src/notebook/compile/compile-cell.ts';
import { frameDocument } from '../../src/notebook/frame/document.ts';
import type { CellState, FrameMessage, HostMessage } from '../../src/notebook/protocol.ts';

/** What the bare page does: the least of a host, written as the page's one inline script. */
const HOST_SCRIPT = `
globalThis.received = [];
globalThis.libraries = {};
globalThis.strayed = 0;
globalThis.beats = 0;
setInterval(() => { beats += 1; }, 20);
addEventListener('message', () => { strayed += 1; });
globalThis.startFrame = (html) => {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.inert = true;
  frame.srcdoc = html;
  frame.style.cssText = 'position:fixed;inset:0;width:600px;height:400px;border:0;opacity:0;pointer-events:none';
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (received.length < 100000) received.push(data);
    if (data.type === 'need') port1.postMessage({ type: 'library', name: data.name, source: libraries[data.name] });
  };
  frame.addEventListener('load', () => frame.contentWindow.postMessage(null, '*', [port2]), { once: true });
  globalThis.postToFrame = (message) => port1.postMessage(message);
  globalThis.frame = frame;
  document.body.append(frame);
};`;

declare global {
  var received: FrameMessage[];
  var libraries: Readonly<Record<string, string>>;
  var strayed: number;
  var beats: number;
  var frame: HTMLIFrameElement;
  var startFrame: (html: string) => void;
  var postToFrame: (message: HostMessage) => void;
}

/** Somebody who listens where data would be sent to. */
export interface Listener {
  readonly port: number;
  /** Everything that arrived, connections without a word included. */
  readonly heard: string[];
  close(): void;
}

export async function listen(): Promise<Listener> {
  const heard: string[] = [];
  const server = createTcpServer((socket) => {
    heard.push('connection');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      heard.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\n\r\n');
    });
  });
  const port = await listenFrom(server as unknown as Server, 0, '127.0.0.1');
  return { port, heard, close: () => void server.close() };
}

/** Runs a cell's code in a page that nothing protects. */
export async function runUnprotected(page: Page, source: string): Promise<void> {
  const result = compileCell(source);
  if (!result.ok) throw new Error(result.problem.message);
  const { body, inputs } = result.cell;
  await page.evaluate(
    ([code, names]) => {
      const make = (0, eval)(`((__tick)=>(${code}))`) as (
        tick: () => void,
      ) => (...values: unknown[]) => unknown;
      try {
        void Promise.resolve(
          make(() => undefined)(...names.map((name): unknown => Reflect.get(globalThis, name))),
        ).catch(() => 0);
      } catch {
        // What came before the error has happened.
      }
    },
    [body, inputs] as const,
  );
}

export interface PageServer {
  readonly url: string;
  /** Paths asked for since the server began. */
  readonly asked: string[];
  close(): void;
}

/** Serves the bare page, with the policy that the site gives to its pages with cells; any other path says so and no more. */
export async function servePage(): Promise<PageServer> {
  const { frame } = await notebookScripts();
  const html = withSecurityPolicy(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body data-notebook-frame="/frame.js"><button>Still here</button><script>${HOST_SCRIPT}</script></body></html>`,
    () => frame,
  );
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(request.url === '/' ? html : '<!doctype html><title>Elsewhere</title>');
  });
  const port = await listenFrom(server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The bare page with a sandbox in it, ready to run cells. */
export interface SandboxPage {
  readonly page: Page;
  send(message: HostMessage): Promise<void>;
  received(): Promise<FrameMessage[]>;
  /** Runs cells: key to source. */
  define(sources: Readonly<Record<string, string>>): Promise<void>;
  /** Hands in libraries from now on. */
  provideLibraries(): Promise<void>;
  /** Waits until a cell is done, failed or stopped. */
  outcome(key: string): Promise<CellState>;
  /** Runs one cell and waits for it. */
  run(source: string): Promise<CellState>;
  /** Rejects when the page does not answer at once, or its clock stands still. */
  expectAlive(): Promise<void>;
}

export async function openSandbox(page: Page, url: string, budgetMs = 1000): Promise<SandboxPage> {
  const { frame } = await notebookScripts();
  await page.goto(url);
  await page.evaluate((html) => startFrame(html), frameDocument(frame, scriptHash(frame)));
  let runs = 0;
  const received = () => page.evaluate(() => globalThis.received);
  const send = (message: HostMessage) => page.evaluate((sent) => postToFrame(sent), message);
  await page.waitForFunction(() => globalThis.received.some(({ type }) => type === 'ready'), null, {
    polling: 50,
  });
  await send({ type: 'settings', budgetMs, widthPx: 600 });

  const define = async (sources: Readonly<Record<string, string>>) => {
    const cells = Object.entries(sources).map(([key, source]) => {
      const result = compileCell(source);
      if (!result.ok) throw new Error(`${result.problem.message}\n${source}`);
      return { key, compiled: result.cell };
    });
    await send({ type: 'define', cells });
  };

  const outcome = async (key: string): Promise<CellState> => {
    const found = await page.waitForFunction(
      (wanted) =>
        globalThis.received
          .filter((message) => message.type === 'state')
          .findLast((message) => message.key === wanted && message.state.phase !== 'running')?.state,
      key,
      { polling: 50 },
    );
    return (await found.jsonValue()) as CellState;
  };

  return {
    page,
    send,
    received,
    define,
    async provideLibraries() {
      const libraries = await notebookScripts();
      await page.evaluate((texts) => {
        globalThis.libraries = texts;
      }, libraries);
    },
    outcome,
    async run(source) {
      runs += 1;
      const key = `cell ${runs}`;
      await define({ [key]: source });
      return outcome(key);
    },
    async expectAlive() {
      const before = await page.evaluate(() => beats);
      await page.waitForFunction((earlier) => beats > earlier + 2, before, { timeout: 3000, polling: 20 });
      await page.getByRole('button', { name: 'Still here' }).click({ timeout: 3000 });
    },
  };
}
