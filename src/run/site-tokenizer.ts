import { loadTokenizer, type Tokenizer } from '#models';
import { RunError } from './failure.ts';
import { fetchFile } from './model-files.ts';

const loaded = new Map<string, Promise<Tokenizer>>();

/** The tokenizer every model of the course shares; fetched once. A failed fetch is tried again at the next call. */
export function siteTokenizer(models: URL): Promise<Tokenizer> {
  const address = new URL('tokenizer.json', models);
  let pending = loaded.get(address.href);
  if (pending === undefined) {
    pending = fetchTokenizer(address);
    loaded.set(address.href, pending);
    pending.catch(() => loaded.delete(address.href));
  }
  return pending;
}

async function fetchTokenizer(address: URL): Promise<Tokenizer> {
  return loadTokenizer(parseJson('tokenizer.json', await fetchFile(address)));
}

/** @throws RunError `file-damaged` when the bytes are not JSON; sites that answer everything with a page end up here */
export function parseJson(name: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new RunError('file-damaged', `The file ${name} is damaged: it is not the JSON it should be.`);
  }
}
