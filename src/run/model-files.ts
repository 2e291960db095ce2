import { RunError } from './failure.ts';
import { sha256 } from './sha256.ts';

/** Fetches a file of the site; every way it can fail has its own words. */
export async function fetchFile(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const name = address.pathname.split('/').at(-1)!;
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    throw new RunError('offline', `The file ${name} could not be fetched: there is no connection to the site.`);
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

export interface FileCheck {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** @throws RunError `file-damaged` unless the content is the one the check was made for */
export function verifyFile(name: string, content: Uint8Array, check: FileCheck): void {
  if (content.length < check.bytes) {
    throw new RunError(
      'file-damaged',
      `The file ${name} is cut short: ${content.length} of ${check.bytes} bytes arrived.`,
    );
  }
  if (content.length > check.bytes || sha256(content) !== check.sha256) {
    throw new RunError('file-damaged', `The file ${name} is not the one that was published: its SHA-256 differs.`);
  }
}
