import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { checksum } from './checksum.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { readShared, type SharedNotebook } from './shared-notebook.ts';

/**
 * A notebook in the fragment of an address: `#notebook=v1.<base64url of a checksum and deflated JSON>`. It stands beside the states of
 * figures: `#grow=v1,…&notebook=v1.…`. A fragment is never sent to a server.
 */

/** Longest fragment that is made: chat programs and mail cut longer addresses. */
export const maxFragmentLength = 8000;
/** Longest that is opened, whoever made it. */
const maxOpenedLength = 2 * maxFragmentLength;
const maxInflatedBytes = 400_000;
/** So little is inflated at a time that a bomb is noticed before it has gone off: deflate packs 1,032 to one at most. */
const pieceBytes = 256;

const prefix = 'notebook=';
const sumLength = 4;

export type OpenedLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'opened'; readonly notebook: SharedNotebook }
  /** Made by a later version of the course. */
  | { readonly kind: 'later' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'too-large' };

/**
 * @param fragment the page's fragment now: the states of figures in it are kept
 * @returns the fragment with its `#`, however long
 */
export function writeShared(notebook: SharedNotebook, fragment: string): string {
  const packed = deflateSync(strToU8(JSON.stringify(notebook)), { level: 9 });
  const text = toBase64Url(Uint8Array.of(...checksum(packed), ...packed));
  return `#${[...otherParts(fragment), `${prefix}v1.${text}`].join('&')}`;
}

/** Takes nothing on trust: a link may come from anybody. Never throws. */
export function openShared(fragment: string): OpenedLink {
  const part = partsOf(fragment).find((text) => text.startsWith(prefix));
  if (part === undefined) return { kind: 'none' };
  if (part.length > maxOpenedLength) return { kind: 'too-large' };
  const [, version, packed] = /^v(\d{1,6})\.(.*)$/s.exec(part.slice(prefix.length)) ?? [];
  if (version === undefined || packed === undefined) return { kind: 'damaged' };
  if (version !== '1') return Number(version) > 1 ? { kind: 'later' } : { kind: 'damaged' };
  const bytes = fromBase64Url(packed);
  const inflated = bytes === null || !isIntact(bytes) ? 'damaged' : inflate(bytes.subarray(sumLength));
  if (typeof inflated === 'string') return { kind: inflated };
  const notebook = readShared(parse(inflated));
  return notebook === null ? { kind: 'damaged' } : { kind: 'opened', notebook };
}

/** A fragment without its notebook; empty when nothing else stands in it. */
export function withoutShared(fragment: string): string {
  const parts = otherParts(fragment);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

const partsOf = (fragment: string): string[] => fragment.replace(/^#/, '').split('&');

/** The states of figures. A heading's name is no state, and cannot stand beside one. */
const otherParts = (fragment: string): string[] =>
  partsOf(fragment).filter((part) => part.includes('=') && !part.startsWith(prefix));

const isIntact = (bytes: Uint8Array): boolean =>
  checksum(bytes.subarray(sumLength)).every((byte, index) => byte === bytes[index]);

function inflate(packed: Uint8Array): Uint8Array | 'damaged' | 'too-large' {
  const chunks: Uint8Array[] = [];
  const state = { size: 0, isWhole: false };
  const stream = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    state.size += chunk.length;
    state.isWhole ||= isLast;
  });
  try {
    for (let from = 0; from < packed.length; from += pieceBytes) {
      const to = from + pieceBytes;
      stream.push(packed.subarray(from, to), to >= packed.length);
      if (state.size > maxInflatedBytes) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  if (!state.isWhole) return 'damaged';
  const whole = new Uint8Array(state.size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes));
  } catch {
    return null;
  }
}
