import { RunError } from './failure.ts';

/** Files of a shipped model that the page needs, beside `manifest.json`. */
export const modelFiles = ['config.json', 'model.safetensors', 'tokenizer.json'] as const;
export type ModelFile = (typeof modelFiles)[number];

/** Fetches a file of the site; every way it can fail has its own words. */
export async function fetchFile(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const name = address.pathname.split('/').at(-1)!;
  let response: Response;
  try {
    response = await fetch(address);
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
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new RunError('offline', `The connection broke while ${name} was being fetched.`);
  }
}

/** @throws RunError `file-damaged` when the bytes are not JSON; sites that answer everything with a page end up here */
export function parseJson(name: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw new RunError('file-damaged', `The file ${name} is damaged: it is not the JSON it should be.`);
  }
}
