import { RunError } from '../failure.ts';

/** What a host says of a file beforehand. */
export interface ListedFile {
  readonly bytes: number;
  /** SHA-256 in hexadecimal; undefined for small files, whose hash is Git's own. */
  readonly sha256?: string;
}

/** Reads Hugging Face's list of a repository's files (`/api/models/…/tree/…`). What is not as expected is left out. */
export function readListing(text: string): Map<string, ListedFile> {
  const found = new Map<string, ListedFile>();
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch {
    return found;
  }
  for (const entry of Array.isArray(entries) ? (entries as Partial<ListingEntry>[]) : []) {
    if (typeof entry.path !== 'string' || typeof entry.size !== 'number') continue;
    const { oid } = entry.lfs ?? {};
    const isHash = typeof oid === 'string' && /^[0-9a-f]{64}$/.test(oid);
    found.set(entry.path, { bytes: entry.size, ...(isHash && { sha256: oid }) });
  }
  return found;
}

interface ListingEntry {
  readonly path: string;
  readonly size: number;
  readonly lfs?: { readonly oid?: string };
}

/** @throws RunError `file-damaged` when a file that arrived is not the one that was listed */
export async function checkFile(path: string, contents: Blob, listed: ListedFile | undefined): Promise<void> {
  if (listed === undefined) return;
  const isSame =
    contents.size === listed.bytes &&
    (listed.sha256 === undefined || (await sha256Of(contents)) === listed.sha256);
  if (isSame) return;
  throw new RunError(
    'file-damaged',
    `The file ${path} is not the one its host lists: its ${contents.size === listed.bytes ? 'contents differ' : 'size differs'}.`,
    'It was not kept. Press again to load it anew.',
  );
}

async function sha256Of(contents: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await contents.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
