import { RunError } from '../failure.ts';
import { parseJson } from '../model-files.ts';
import { checkFile, readListing, type ListedFile } from './check-file.ts';
import { connectionLost, refusal } from './download-failures.ts';
import type { KeptFiles } from './kept-files.ts';

/** A model to be loaded from a host into the browser. */
export interface DownloadOrder {
  /** Address of the folder with its files, with a slash at the end. */
  readonly base: string;
  readonly files: readonly FileOrder[];
  /** Address of the host's list of sizes and hashes; undefined where there is none. */
  readonly listing?: string;
  /** What the reader was told before pressing; much more than that is not loaded. */
  readonly statedBytes?: number;
}

export interface FileOrder {
  readonly path: string;
  /** May be missing at the host. */
  readonly optional?: boolean;
}

export interface DownloadProgress {
  /** The file under way. */
  readonly path: string;
  readonly fileBytes: number;
  /** Null while the host has not said. */
  readonly fileTotal: number | null;
  /** Over all files, those kept from earlier included. */
  readonly bytes: number;
  /** Null while the size of some file is unknown. */
  readonly total: number | null;
}

export interface DownloadTools {
  readonly kept: KeptFiles;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Bytes that may still be stored; null where the browser does not say. */
  readonly room: () => Promise<number | null>;
  readonly report: (progress: DownloadProgress) => void;
  readonly signal: AbortSignal;
}

/** Parts are this large: what a break costs at most, and what is held in memory. */
const PART_BYTES = 4 * 1024 * 1024;
/** So much more than stated is a surprise. */
const MORE_THAN_STATED = 1.2;
/** A host that sends nothing for so long is given up. */
const STALL_MS = 45_000;

/**
 * Loads the files of a model that are not kept yet, one after the other. After a break, or a cancel, the next call goes on where
 * it ended, or begins a file anew where the host cannot do that.
 * @throws RunError that says what to do; what arrived whole stays kept
 */
export async function downloadModel(order: DownloadOrder, tools: DownloadTools): Promise<void> {
  const { base, files } = order;
  const { kept, signal, report } = tools;
  try {
    // A model that is whole needs no host: not even to ask once more for a file that the host never had.
    if (await isWhole(order, kept)) return;
    const listed =
      order.listing === undefined ? new Map<string, ListedFile>() : await list(order.listing, tools);
    const sizes = new Map<string, number | null>();
    for (const { path } of files) {
      sizes.set(path, (await kept.wholeSize(base, path)) ?? listed.get(path)?.bytes ?? null);
    }
    requireStatedSize(order, sizes);
    await requireRoom(order, sizes, tools);
    let before = 0;
    for (const file of files) {
      const tell = (fileBytes: number, fileTotal: number | null): void => {
        sizes.set(file.path, fileTotal);
        const all = [...sizes.values()];
        const total = all.includes(null) ? null : all.reduce<number>((sum, size) => sum + (size ?? 0), 0);
        report({ path: file.path, fileBytes, fileTotal, bytes: before + fileBytes, total });
      };
      const size =
        (await kept.wholeSize(base, file.path)) ??
        (await downloadFile(order, file, listed.get(file.path), tell, tools));
      tell(size, size);
      before += size;
    }
  } catch (error) {
    if (signal.aborted)
      throw new RunError(
        'cancelled',
        'Loading was cancelled.',
        'What arrived is kept: press again to go on from there.',
      );
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw noRoom();
    throw error;
  }
}

async function isWhole({ base, files }: DownloadOrder, kept: KeptFiles): Promise<boolean> {
  for (const { path, optional = false } of files) {
    if (!optional && (await kept.wholeSize(base, path)) === null) return false;
  }
  return true;
}

function requireStatedSize(
  { base, statedBytes = Infinity }: DownloadOrder,
  sizes: ReadonlyMap<string, number | null>,
): void {
  const bytes = [...sizes.values()].reduce<number>((sum, size) => sum + (size ?? 0), 0);
  if (bytes <= MORE_THAN_STATED * statedBytes) return;
  const [now, stated] = [bytes, statedBytes].map((size) => Math.round(size / 1e6));
  throw new RunError(
    'refused',
    `The model’s files have grown: ${now!} MB, not ${stated!} MB as stated here.`,
    `Nothing was loaded. To load them all the same, choose “Another host” and the address ${base}.`,
  );
}

const noRoom = (): RunError =>
  new RunError(
    'storage-full',
    'There is not enough room in this browser’s storage for the model.',
    'Delete a model you loaded earlier, free space on the device, or choose a smaller model. Private windows have less room.',
  );

async function requireRoom(
  { base, files }: DownloadOrder,
  sizes: ReadonlyMap<string, number | null>,
  { kept, room }: DownloadTools,
): Promise<void> {
  const free = await room();
  if (free === null) return;
  let missing = 0;
  for (const { path } of files)
    missing += Math.max(0, (sizes.get(path) ?? 0) - (await kept.partOf(base, path)).bytes);
  if (missing > free) throw noRoom();
}

async function list(address: string, { fetch, signal }: DownloadTools): Promise<Map<string, ListedFile>> {
  let response: Response;
  try {
    response = await fetch(address, requestInit(signal));
  } catch (error) {
    throw signal.aborted ? error : connectionLost(address, 0);
  }
  // A host without a list still has the files, and says so itself when it has not.
  return response.ok ? readListing(await response.text()) : new Map();
}

const requestInit = (signal: AbortSignal, headers: Record<string, string> = {}): RequestInit => ({
  signal,
  headers,
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
});

/** @returns its size; 0 for an optional file that is not there */
async function downloadFile(
  { base }: DownloadOrder,
  { path, optional = false }: FileOrder,
  listed: ListedFile | undefined,
  tell: (bytes: number, total: number | null) => void,
  tools: DownloadTools,
): Promise<number> {
  const { kept } = tools;
  const address = base + path;
  const opened = await openFile(base, path, tools);
  if (opened === 'missing') {
    if (optional) return 0;
    throw refusal(address, 404);
  }
  const { body, total: said, tag } = opened;
  let { from } = opened;
  const total = listed?.bytes ?? said;
  tell(from, total);
  const parts = collectParts(body, tools.signal);
  try {
    for await (const { bytes, isPart } of parts) {
      if (isPart !== null) {
        await kept.addPart(base, path, { bytes: from, total, tag }, isPart);
        from += isPart.length;
      }
      tell(from + bytes, total);
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    throw tools.signal.aborted ? error : connectionLost(address, from);
  }
  if (total !== null && from < total) {
    throw new RunError(
      'file-damaged',
      `The file ${path} broke off after ${from} of ${total} bytes.`,
      'It was not used. Press again: loading goes on from there.',
    );
  }
  try {
    await checkFile(path, await kept.contents(base, path), listed);
    if (path.endsWith('.json'))
      parseJson(path, new Uint8Array(await (await kept.contents(base, path)).arrayBuffer()));
  } catch (error) {
    await kept.dropFile(base, path);
    throw error;
  }
  await kept.seal(base, path);
  return from;
}

interface OpenedFile {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Where the bytes that come begin. */
  readonly from: number;
  readonly total: number | null;
  readonly tag: string;
}

/** Asks for what is missing of a file, or for the whole where the rest does not fit what is kept. */
async function openFile(base: string, path: string, tools: DownloadTools): Promise<OpenedFile | 'missing'> {
  const { kept, fetch, signal } = tools;
  const address = base + path;
  const part = await kept.partOf(base, path);
  const ask = async (headers: Record<string, string>): Promise<Response> => {
    try {
      return await fetch(address, requestInit(signal, headers));
    } catch (error) {
      throw signal.aborted ? error : connectionLost(address, part.bytes);
    }
  };
  let response = await ask(part.bytes > 0 ? { Range: `bytes=${part.bytes}-` } : {});
  const tag = response.headers.get('etag') ?? '';
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  const fits =
    response.status === 206 &&
    Number(range?.[1]) === part.bytes &&
    (part.total === null || Number(range?.[2]) === part.total) &&
    tag === part.tag;
  if (fits) return { body: response.body!, from: part.bytes, total: Number(range![2]), tag };
  if (part.bytes > 0) {
    await kept.dropFile(base, path);
    if (response.status === 206 || response.status === 416) response = await ask({});
  }
  if (response.status === 404) return 'missing';
  if (!response.ok || response.body === null) throw refusal(address, response.status);
  const length = response.headers.get('content-length');
  // A host that compresses gives the length of what it sends, which is less than what arrives.
  const isCompressible = path.endsWith('.json');
  return {
    body: response.body,
    from: 0,
    total: length === null || isCompressible ? null : Number(length),
    tag: response.headers.get('etag') ?? '',
  };
}

/** Puts what streams in together to parts. Each step says how many bytes wait for the next part, and gives it when it is full. */
async function* collectParts(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): AsyncGenerator<{ readonly bytes: number; readonly isPart: Uint8Array<ArrayBuffer> | null }> {
  const reader = body.getReader();
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const take = (): Uint8Array<ArrayBuffer> => {
    const part = new Uint8Array(waiting);
    let offset = 0;
    for (const chunk of chunks) {
      part.set(chunk, offset);
      offset += chunk.length;
    }
    chunks = [];
    waiting = 0;
    return part;
  };
  let broken: unknown = null;
  try {
    for (;;) {
      const step = await withinStall(reader.read());
      signal.throwIfAborted();
      if (step.done) break;
      chunks.push(step.value);
      waiting += step.value.length;
      const isPart = waiting >= PART_BYTES ? take() : null;
      yield { bytes: waiting, isPart };
    }
  } catch (error) {
    broken = error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  // What came before a break is kept too.
  if (waiting > 0 && !signal.aborted) yield { bytes: 0, isPart: take() };
  if (broken !== null) throw broken instanceof Error ? broken : new Error('The connection broke.');
}

async function withinStall<T>(step: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The host sends nothing.')), STALL_MS);
  });
  try {
    return await Promise.race([step, stalled]);
  } finally {
    clearTimeout(timer);
  }
}
