import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface StaticSite {
  /** Directory that holds the built site. */
  readonly root: string;
  /** Path it is served under, with a slash at either end. */
  readonly base: string;
}

interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Changes whenever the file does. */
  readonly tag: string;
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Types that shrink; the others are compressed by themselves. */
const COMPRESSIBLE = /^(text|application)\/(?!octet-stream|pdf)|svg/;

/** Files whose names change with their content: a browser need never ask for them again. */
const HASHED = '_astro/';

/** A server of plain files that does what any static host does, and no more. It does not listen yet. */
export function createStaticServer(site: StaticSite): Server {
  return createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      // A reader who leaves in the middle of a file is no fault of the server.
      if (!response.headersSent) response.writeHead(500).end(String(error));
      else response.destroy();
    });
  });
}

async function respond(site: StaticSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?');
  const path = relativePath(site.base, address);
  const file = path === undefined ? undefined : await findFile(site.root, path);
  if (file === 'directory') {
    response.writeHead(301, { location: `${address}/${query === undefined ? '' : `?${query}`}` }).end();
    return;
  }
  const found = file ?? (await findFile(site.root, '404.html'));
  if (found === undefined || found === 'directory') {
    response
      .writeHead(404, { 'content-type': 'text/plain' })
      .end(`Nothing here. The course is at ${site.base}\n`);
    return;
  }
  const type = MIME_TYPES[extname(found.path)] ?? 'application/octet-stream';
  const isZipped = COMPRESSIBLE.test(type) && acceptsGzip(request);
  const tag = `"${found.tag}${isZipped ? '-gzip' : ''}"`;
  const headers = {
    'cache-control': path?.startsWith(HASHED) && file ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  };
  if (file !== undefined && request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(file === undefined ? 404 : 200, {
    ...headers,
    'content-type': type,
    ...(isZipped ? { 'content-encoding': 'gzip' } : { 'content-length': found.sizeBytes }),
  });
  if (request.method === 'HEAD') response.end();
  else if (isZipped) await pipeline(createReadStream(found.path), createGzip(), response);
  else await pipeline(createReadStream(found.path), response);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return (headers['accept-encoding'] ?? '').split(',').some((coding) => /^\s*gzip\s*$/.test(coding));
}

/** What an address names below the base, or undefined when it is outside or no address at all. */
function relativePath(base: string, address: string): string | undefined {
  if (!address.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    const isPlain = !/[\0\\]/.test(path) && path.split('/').every((segment) => !segment.startsWith('.'));
    return isPlain ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The file at a path, `index.html` for a path that ends in a slash; never one outside the root. */
async function findFile(root: string, path: string): Promise<FoundFile | 'directory' | undefined> {
  try {
    const realRoot = await realpath(root);
    const candidate = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const real = await realpath(join(realRoot, candidate));
    if (!real.startsWith(realRoot + sep)) return undefined;
    const status = await stat(real);
    if (status.isDirectory()) return 'directory';
    const tag = `${status.size.toString(36)}-${Math.round(status.mtimeMs).toString(36)}`;
    return status.isFile() ? { path: real, sizeBytes: status.size, tag } : undefined;
  } catch {
    return undefined;
  }
}
