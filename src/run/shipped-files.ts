import { ModelFilesError, verifyFiles } from '#models/verify-files';
import { RunError } from './failure.ts';
import type { CachedFile, FileCache } from './file-cache.ts';
import { fetchFile, modelFiles, type ModelFile } from './model-files.ts';
import type { ModelLoading } from './protocol.ts';
import { CARD, readShippedCard, type ShippedCard } from './shipped-card.ts';

export interface LoadShippedFilesOptions {
  /** Name of the model, for the news of its loading. */
  readonly name: string;
  /** Address of its folder, with a slash at the end. */
  readonly folder: URL;
  readonly cache: FileCache;
  readonly onLoading: (loading: ModelLoading) => void;
}

/** The files of a shipped model, each as it was published. */
export interface ShippedFiles {
  readonly card: ShippedCard;
  readonly files: Readonly<Record<ModelFile, Uint8Array>>;
}

/**
 * Gets the files of a shipped model, from the browser's cache where it keeps them and else from the site. What is not
 * as its card says is fetched once more, past every cache, and then explained. Only what was checked is kept.
 * @throws RunError `offline`, `file-missing` or `file-damaged`, naming the file
 */
export async function loadShippedFiles(options: LoadShippedFilesOptions): Promise<ShippedFiles> {
  const { folder, cache } = options;
  const card = await loadCard(folder, cache);
  const meter = createMeter(options, card);
  const loaded = modelFiles.map(async (name): Promise<[ModelFile, Uint8Array<ArrayBuffer>]> => {
    const file = { address: new URL(name, folder), sha256: card.files[name].sha256 };
    const kept = await cache.read(file);
    if (kept !== null) {
      meter(name, kept.length);
      return [name, kept];
    }
    const bytes = await fetchChecked(name, file, card, (count) => meter(name, count));
    await cache.write(file, bytes);
    return [name, bytes];
  });
  const files = Object.fromEntries(await Promise.all(loaded)) as ShippedFiles['files'];
  const current = modelFiles.map((name) => ({
    address: new URL(name, folder),
    sha256: card.files[name].sha256,
  }));
  await cache.keepOnly(folder, current);
  return { card, files };
}

/** The card as the site has it now; without a connection, as it was last. */
async function loadCard(folder: URL, cache: FileCache): Promise<ShippedCard> {
  const address = new URL(CARD, folder);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await fetchFile(address, { cache: 'no-cache' });
  } catch (error) {
    const last = error instanceof RunError && error.code === 'offline' ? await cache.readLast(address) : null;
    if (last === null) throw error;
    return readShippedCard(last);
  }
  let card: ShippedCard;
  try {
    card = readShippedCard(bytes);
  } catch {
    bytes = await fetchFile(address, { cache: 'reload' });
    card = readShippedCard(bytes);
  }
  await cache.writeLast(address, bytes);
  return card;
}

/** Fetches a file that has to be what the card says, once more when it is not. */
async function fetchChecked(
  name: ModelFile,
  { address }: CachedFile,
  card: ShippedCard,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const limitBytes = card.files[name].sizeBytes;
  const check = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    verifyFiles({ files: { [name]: card.files[name] } }, { [name]: bytes });
    return bytes;
  };
  try {
    return check(await fetchFile(address, { onBytes, limitBytes }));
  } catch (error) {
    if (!(error instanceof ModelFilesError)) throw error;
  }
  try {
    return check(await fetchFile(address, { onBytes, limitBytes, cache: 'reload' }));
  } catch (error) {
    if (!(error instanceof ModelFilesError)) throw error;
    const [problem] = error.problems;
    throw new RunError('file-damaged', `${problem!.message} It was fetched twice.`);
  }
}

/** Adds up what has arrived of all files, and tells of it. */
function createMeter(
  { name: model, onLoading }: LoadShippedFilesOptions,
  card: ShippedCard,
): (file: ModelFile, count: number) => void {
  const bytesTotal = modelFiles.reduce((sum, file) => sum + card.files[file].sizeBytes, 0);
  const arrived = new Map<ModelFile, number>();
  return (file, count) => {
    arrived.set(file, Math.min(count, card.files[file].sizeBytes));
    const bytesDone = [...arrived.values()].reduce((sum, some) => sum + some, 0);
    onLoading({ model, bytesDone, bytesTotal });
  };
}
