/**
 * FNV-1a of 32 bits, as four bytes. Deflate carries no check of its own, so a link with a letter changed on its way would
 * open as other code.
 */
export function checksum(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8, hash);
}
