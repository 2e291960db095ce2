import { RunError } from './failure.ts';

/** Files of a shipped model that the page needs, beside its `card.json`. */
export const modelFiles = ['config.json', 'model.safetensors', 'tokenizer.json'] as const;
export type ModelFile = (typeof modelFiles)[number];

export interface FetchFileOptions {
  /** How the browser's own cache takes part: `reload` passes it by. */
  readonly cache?: RequestCache;
  /** Told of the bytes that have arrived, each time more have. */
  readonly onBytes?: (count: number) => void;
  /** More than this is no longer read: something else is being served. */
  readonly limitBytes?: number;
}

const nameOf = (address: URL): string => address.pathname.split('/').at(-1)!;

/** Fetches a file of the site; every way it can fail has its own words. */
export async function fetchFile(
  address: URL,
  options: FetchFileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const name = nameOf(address);
  let response: Response;
  try {
    response = await fetch(address, { cache: options.cache ?? 'default' });
  } catch {
    throw new RunError(
      'offline',
      `The file ${name} could not be fetched: there is no connection to the site.`,
    );
  }
  if (!response.ok) {
    throw new RunError('file-missing', `The site has no file ${name} (it answered ${response.status}).`);
  }
  try {
    return await readBody(response, options);
  } catch {
    throw new RunError('offline', `The connection broke while ${name} was being fetched.`);
  }
}

async function readBody(
  response: Response,
  { onBytes, limitBytes = Infinity }: FetchFileOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let count = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    chunks.push(part.value);
    count += part.value.length;
    onBytes?.(count);
    if (count > limitBytes) {
      await reader?.cancel();
      break;
    }
  }
  const bytes = new Uint8Array(count);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** @throws RunError `file-damaged` when the bytes are not JSON; sites that answer everything with a page end up here */
export function parseJson(name: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new RunError('file-damaged', `The file ${name} is damaged: it is not the JSON it should be.`);
  }
}
