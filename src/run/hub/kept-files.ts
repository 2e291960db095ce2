/** Name of the cache in the browser's Cache Storage; `src/course/stored-data.ts` tells the reader of it. */
export const REAL_MODEL_CACHE = 'terrarium-real-models';

/** How much of a file is kept. */
export interface KeptPart {
  /** Bytes from the start, without a gap. */
  readonly bytes: number;
  /** The length the whole was said to have; null when nobody said. */
  readonly total: number | null;
  /** The host's mark for this version of the file, '' when it has none. */
  readonly tag: string;
}

/** A model of which something is kept. */
export interface KeptModel {
  /** Address of the folder it came from. */
  readonly base: string;
  readonly bytes: number;
}

/**
 * Files of real models in the browser, in parts of some megabytes, so that what was loaded before a break need not be loaded
 * again. A file is handed out only once it was sealed: no half of one is ever taken for the whole.
 */
export interface KeptFiles {
  partOf(base: string, path: string): Promise<KeptPart>;
  /** @throws DOMException `QuotaExceededError` when there is no room */
  addPart(base: string, path: string, part: KeptPart, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Says that what is kept of a file is the whole of it. */
  seal(base: string, path: string): Promise<void>;
  /** Bytes of a sealed file; null for any other. */
  wholeSize(base: string, path: string): Promise<number | null>;
  /** A sealed file; null otherwise. */
  whole(base: string, path: string): Promise<Blob | null>;
  /** What is kept of a file whether sealed or not, to be checked. */
  contents(base: string, path: string): Promise<Blob>;
  dropFile(base: string, path: string): Promise<void>;
  dropModel(base: string): Promise<void>;
  models(): Promise<readonly KeptModel[]>;
}

/** Cache Storage takes web addresses as keys; this host cannot exist (RFC 6761). */
const ROOT = 'https://kept.invalid/';

interface Entry {
  readonly base: string;
  readonly path: string;
  readonly kind: 'part' | 'seal';
  readonly from: number;
  readonly bytes: number;
  readonly total: number | null;
  readonly tag: string;
  readonly key: string;
}

function keyOf({ base, path, kind, from, bytes, total, tag }: Omit<Entry, 'key'>): string {
  const query = new URLSearchParams({
    kind,
    from: String(from),
    bytes: String(bytes),
    total: total === null ? '' : String(total),
    tag,
  });
  return `${ROOT}${encodeURIComponent(base)}/${encodeURIComponent(path)}?${query.toString()}`;
}

function readKey(key: string): Entry | null {
  const { href, pathname, searchParams } = new URL(key);
  if (!href.startsWith(ROOT)) return null;
  const [, base = '', path = ''] = pathname.split('/').map(decodeURIComponent);
  const total = searchParams.get('total') ?? '';
  return {
    base,
    path,
    kind: searchParams.get('kind') === 'seal' ? 'seal' : 'part',
    from: Number(searchParams.get('from')),
    bytes: Number(searchParams.get('bytes')),
    total: total === '' ? null : Number(total),
    tag: searchParams.get('tag') ?? '',
    key,
  };
}

const sum = (found: readonly Entry[]): number => found.reduce((total, { bytes }) => total + bytes, 0);

/** @param storage the browser's `caches` */
export function createKeptFiles(storage: CacheStorage): KeptFiles {
  const open = (): Promise<Cache> => storage.open(REAL_MODEL_CACHE);

  async function entries(): Promise<Entry[]> {
    const requests = await (await open()).keys();
    return requests.flatMap(({ url }) => readKey(url) ?? []);
  }

  async function entriesOf(base: string, path: string): Promise<Entry[]> {
    return (await entries()).filter((entry) => entry.base === base && entry.path === path);
  }

  /** The parts of a file from its start up to the first gap. */
  function unbroken(found: readonly Entry[]): Entry[] {
    const parts: Entry[] = [];
    let next = 0;
    for (const entry of found.filter(({ kind }) => kind === 'part').sort((a, b) => a.from - b.from)) {
      if (entry.from !== next) break;
      parts.push(entry);
      next += entry.bytes;
    }
    return parts;
  }

  function sealedParts(found: readonly Entry[]): { readonly parts: Entry[]; readonly bytes: number } | null {
    const seal = found.find(({ kind }) => kind === 'seal');
    const parts = unbroken(found);
    const bytes = sum(parts);
    return seal?.bytes === bytes ? { parts, bytes } : null;
  }

  async function join(parts: readonly Entry[]): Promise<Blob> {
    const cache = await open();
    const blobs = await Promise.all(
      parts.map(async ({ key, bytes }) => {
        const blob = await (await cache.match(key))?.blob();
        if (blob?.size !== bytes) throw new Error('A kept part of a model file is not what was kept.');
        return blob;
      }),
    );
    return new Blob(blobs);
  }

  async function drop(found: readonly Entry[]): Promise<void> {
    const cache = await open();
    // The seals go first: whatever breaks in the middle, nothing that is left looks whole.
    for (const { key } of [...found].sort((a, b) => Number(b.kind === 'seal') - Number(a.kind === 'seal')))
      await cache.delete(key);
  }

  return {
    async partOf(base, path) {
      const parts = unbroken(await entriesOf(base, path));
      return { bytes: sum(parts), total: parts[0]?.total ?? null, tag: parts[0]?.tag ?? '' };
    },
    async addPart(base, path, part, bytes) {
      const key = keyOf({ ...part, base, path, kind: 'part', from: part.bytes, bytes: bytes.length });
      await (await open()).put(key, new Response(bytes));
    },
    async seal(base, path) {
      const bytes = sum(unbroken(await entriesOf(base, path)));
      const key = keyOf({ base, path, kind: 'seal', from: 0, bytes, total: bytes, tag: '' });
      await (await open()).put(key, new Response(''));
    },
    wholeSize: async (base, path) => sealedParts(await entriesOf(base, path))?.bytes ?? null,
    async whole(base, path) {
      const sealed = sealedParts(await entriesOf(base, path));
      return sealed === null ? null : join(sealed.parts);
    },
    contents: async (base, path) => join(unbroken(await entriesOf(base, path))),
    dropFile: async (base, path) => drop(await entriesOf(base, path)),
    dropModel: async (base) => drop((await entries()).filter((entry) => entry.base === base)),
    async models() {
      const sizes = new Map<string, number>();
      for (const { base, kind, bytes } of await entries())
        sizes.set(base, (sizes.get(base) ?? 0) + (kind === 'part' ? bytes : 0));
      return [...sizes].map(([base, bytes]) => ({ base, bytes }));
    },
  };
}
