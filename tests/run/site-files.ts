import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

/** Where the stand-in site keeps its models. */
export const models = new URL('https://example.org/models/');

/** Serves the files of `public/` in place of the network. */
export function serveSiteFiles(): void {
  vi.stubGlobal('fetch', (address: URL) => {
    const path = new URL(`../../public${address.pathname}`, import.meta.url);
    return Promise.resolve(new Response(readFileSync(path)));
  });
}
