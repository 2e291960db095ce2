import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { loadShippedModel, type LoadedModel } from '../../scripts/growing/shipped-model.ts';
import { exportOnnx } from '../../scripts/onnx/export-onnx.ts';
import { listenFrom } from '../../scripts/site/listen.ts';

/** The shipped fern, as the course runs it and as files for transformers.js. */
export interface FernFiles {
  readonly fern: LoadedModel;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export async function fernFiles(): Promise<FernFiles> {
  const fern = await loadShippedModel('fern');
  const { weights, tokenizer, versions } = fern;
  return { fern, files: exportOnnx({ weights, tokenizer, ...(versions && { versions }) }) };
}

/** What a host does instead of giving out a file; 'cut' breaks the connection off in the middle. */
type Fault = 404 | 403 | 'cut' | 'slow';

/** Another host with models, on a port of its own: another origin, as far as a browser is concerned. */
export interface ModelHost {
  /** Address of the model's folder. */
  readonly address: string;
  /** Paths that were asked for, with the range where one was. */
  readonly asked: string[];
  /** How the host fails for files whose path ends like this; empty again when it no longer does. */
  readonly faults: Map<string, Fault>;
  close(): void;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function startModelHost(files: Readonly<Record<string, Uint8Array>>): Promise<ModelHost> {
  const asked: string[] = [];
  const faults = new Map<string, Fault>();

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'content-range, etag');
    const path = (request.url ?? '').replace(/^\/models\/fern\//, '');
    const { range } = request.headers;
    asked.push(range === undefined ? path : `${path} ${range}`);
    const fault = [...faults].find(([ending]) => path.endsWith(ending))?.[1];
    const bytes = files[path];
    if (fault === 403 || fault === 404 || bytes === undefined) {
      response.writeHead(typeof fault === 'number' ? fault : 404).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const rest = bytes.subarray(from);
    response.writeHead(range === undefined ? 200 : 206, {
      'content-length': rest.length,
      etag: '"1"',
      ...(range !== undefined && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    });
    if (fault === undefined) {
      response.end(rest);
      return;
    }
    const half = Math.floor(rest.length / 2);
    response.write(rest.subarray(0, half));
    if (fault === 'slow') await wait(60_000);
    else await wait(300);
    response.destroy();
  }

  const server: Server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  const port = await listenFrom(server, 0, '127.0.0.1');
  return {
    address: `http://127.0.0.1:${port}/models/fern/`,
    asked,
    faults,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
