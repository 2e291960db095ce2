import { Unzip, UnzipInflate } from 'fflate';
import { RunError } from '#run/failure';
import { importLimits } from './limits.ts';

/** Files by their bare name, whatever folder of the zip they lay in. */
export type NamedFiles = ReadonlyMap<string, Uint8Array>;

/** A zip is unpacked in pieces, so that one that grows without end is noticed in time. */
const chunkBytes = 65_536;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`;

const unusable = (message: string, remedy: string): RunError =>
  new RunError('unusable-file', message, remedy);

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The wanted files among those chosen: out of one zip, or loose. Others are not unpacked.
 * @throws RunError `unusable-file` for a zip that is damaged, too large or holds a name twice
 */
export function readArchive(chosen: NamedFiles, wanted: readonly string[]): NamedFiles {
  const total = [...chosen.values()].reduce((sum, { length }) => sum + length, 0);
  if (total > importLimits.chosenBytes) {
    throw unusable(
      `These files take ${megabytes(total)}; a model of this course takes less than ${megabytes(importLimits.chosenBytes)}.`,
      'Choose the zip that this page exported, or a smaller model.',
    );
  }
  const zips = [...chosen].filter(([, bytes]) => isZip(bytes));
  if (zips.length === 0) return new Map([...chosen].filter(([name]) => wanted.includes(name)));
  if (zips.length > 1 || chosen.size > 1) {
    throw unusable(
      'A zip was chosen together with other files.',
      'Choose one zip alone, or the loose files alone.',
    );
  }
  const [name, bytes] = zips[0]!;
  return unzip(name, bytes, wanted);
}

function unzip(archive: string, bytes: Uint8Array, wanted: readonly string[]): NamedFiles {
  const damaged = (): RunError =>
    unusable(
      `The zip ${archive} is damaged and could not be unpacked.`,
      'Export or download it again, then choose the new file.',
    );
  const found = new Map<string, { readonly path: string; readonly parts: Uint8Array[]; whole: boolean }>();
  let entries = 0;
  let unpacked = 0;
  let refusal: RunError | null = null;
  const unzipper = new Unzip((file) => {
    if (++entries > importLimits.entries) {
      throw unusable(
        `The zip ${archive} holds more than ${importLimits.entries} files.`,
        'Choose a zip that holds one model and nothing else.',
      );
    }
    const name = file.name.split('/').at(-1)!;
    if (!wanted.includes(name)) return;
    const earlier = found.get(name);
    if (earlier !== undefined) {
      throw unusable(
        `The zip ${archive} holds ${name} twice, as ${earlier.path} and ${file.name}.`,
        'Unpack it and choose the files of one model.',
      );
    }
    const entry = { path: file.name, parts: [] as Uint8Array[], whole: false };
    found.set(name, entry);
    file.ondata = (error, part, final) => {
      // The library hands what was thrown here back as an error of its own.
      if (error !== null) throw refusal ?? damaged();
      // What arrives is counted, since a zip may say less than it holds.
      unpacked += part.length;
      if (unpacked > importLimits.unpackedBytes) {
        refusal = unusable(
          `The zip ${archive} unpacks to more than ${megabytes(importLimits.unpackedBytes)}.`,
          'Choose the zip that this page exported.',
        );
        throw refusal;
      }
      entry.parts.push(part);
      entry.whole = final;
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      unzipper.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length);
    }
  } catch (error) {
    throw error instanceof RunError ? error : damaged();
  }
  if ([...found.values()].some(({ whole }) => !whole)) throw damaged();
  return new Map([...found].map(([name, { parts }]) => [name, join(parts)]));
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
