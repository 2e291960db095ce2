import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_FORMAT_VERSION } from '#models/checkpoint';
import { loadTokenizer } from '#models/tokenizer';
import { WORLD_VERSION } from '#world/version';
import { canonicalJson, sha256Of } from './canonical.ts';
import type { NamedRecording } from './recording.ts';
import { sourceClosure, withoutStamp } from './source-closure.ts';

interface FileStamp {
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** What a recording says about where it comes from. */
export interface Stamp {
  readonly name: string;
  /** Computes it again. */
  readonly command: string;
  readonly seed: number;
  /** Computing time it took, all stretches together. */
  readonly minutes: number;
  /** Day it was made, `2026-01-31`. */
  readonly date: string;
  readonly versions: { readonly world: string; readonly tokenizer: string; readonly format: string };
  /** What decides its bytes: SHA-256 over that many source files and their packages. */
  readonly sources: { readonly sha256: string; readonly files: number };
  /** SHA-256 of each file it read. */
  readonly data: Readonly<Record<string, string>>;
  /** SHA-256 of the result, and of each further file it wrote. */
  readonly result: { readonly sha256: string };
  readonly files: Readonly<Record<string, FileStamp>>;
}

/** The state of what decides a recording's bytes, now. */
export type Ground = Pick<Stamp, 'versions' | 'sources' | 'data'>;

const TOKENIZER = 'public/models/tokenizer.json';

/** Versions of the world, the tokenizer and the model format as they are, or as they will be with `files` written. */
export function currentVersions(
  root: string,
  files: Readonly<Record<string, Uint8Array>> = {},
): Stamp['versions'] {
  const bytes = files[TOKENIZER] ?? readFileSync(join(root, TOKENIZER));
  const { version } = loadTokenizer(JSON.parse(new TextDecoder().decode(bytes)));
  return { world: WORLD_VERSION, tokenizer: version, format: MODEL_FORMAT_VERSION };
}

/** SHA-256 of a data file; of a recording among them, without its stamp. */
function dataHash(root: string, path: string): string {
  const bytes = readFileSync(join(root, path));
  return sha256Of(path.endsWith('.json') ? withoutStamp(bytes.toString('utf8')) : bytes);
}

/** @throws Error when a source or a data file is missing */
export function groundOf(root: string, recording: NamedRecording): Ground {
  const { name, out, files = [], data = [] } = recording;
  const { sha256, files: sources } = sourceClosure(root, `scripts/recordings/${name}.ts`, [out, ...files]);
  return {
    versions: currentVersions(root),
    sources: { sha256, files: Object.keys(sources).length },
    data: Object.fromEntries(data.map((path) => [path, dataHash(root, path)])),
  };
}

/** A ground in one line. */
export const groundHash = (ground: Ground): string => sha256Of(canonicalJson(ground));

/** What differs between the ground a recording was made on and the ground now, in words; empty when nothing does. */
export function movedGround(then: Ground, now: Ground): string[] {
  const moved: string[] = [];
  for (const part of ['world', 'tokenizer', 'format'] as const) {
    if (then.versions[part] !== now.versions[part])
      moved.push(`${part} ${then.versions[part]} is now ${now.versions[part]}`);
  }
  if (then.sources.sha256 !== now.sources.sha256) moved.push('its sources have changed');
  for (const path of new Set([...Object.keys(then.data), ...Object.keys(now.data)])) {
    if (then.data[path] !== now.data[path]) moved.push(`${path} has changed`);
  }
  return moved;
}

/** SHA-256 of a result as it is stored. */
export const resultHash = (result: unknown): string => sha256Of(canonicalJson(result));

/** Hashes and sizes of files that a recording writes. */
export const stampFiles = (files: Readonly<Record<string, Uint8Array>>): Stamp['files'] =>
  Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      { sizeBytes: bytes.length, sha256: sha256Of(bytes) },
    ]),
  );
