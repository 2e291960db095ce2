import { describe, expect, it } from 'vitest';
import { createKeptFiles } from '#run/hub/kept-files';
import { createFakeCaches } from '../fake-caches.ts';

const base = 'https://example.org/a b/';
const path = 'onnx/model.onnx';
const part = (bytes: number) => ({ bytes, total: 5, tag: '"1"' });
const textOf = async (blob: Blob | null): Promise<string | null> => (blob === null ? null : blob.text());
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('createKeptFiles', () => {
  it('hands a file out only once it was sealed', async () => {
    const kept = createKeptFiles(createFakeCaches().storage);
    await kept.addPart(base, path, part(0), bytesOf('abc'));
    expect(await kept.partOf(base, path)).toEqual(part(3));
    expect(await kept.whole(base, path)).toBeNull();
    await kept.addPart(base, path, part(3), bytesOf('de'));
    expect(await kept.whole(base, path)).toBeNull();
    await kept.seal(base, path);
    expect(await textOf(await kept.whole(base, path))).toBe('abcde');
    expect(await kept.wholeSize(base, path)).toBe(5);
  });

  it('takes a sealed file that lost a part for what it is', async () => {
    const fake = createFakeCaches();
    const kept = createKeptFiles(fake.storage);
    await kept.addPart(base, path, part(0), bytesOf('abc'));
    await kept.addPart(base, path, part(3), bytesOf('de'));
    await kept.seal(base, path);
    fake.entries.delete(fake.puts[0]!);
    expect(await kept.whole(base, path)).toBeNull();
    expect((await kept.partOf(base, path)).bytes).toBe(0);
  });

  it('keeps models apart, says how large they are, and drops one', async () => {
    const kept = createKeptFiles(createFakeCaches().storage);
    await kept.addPart(base, path, part(0), bytesOf('abc'));
    await kept.addPart('https://example.org/b/', 'config.json', part(0), bytesOf('{}'));
    expect(await kept.models()).toEqual([
      { base, bytes: 3 },
      { base: 'https://example.org/b/', bytes: 2 },
    ]);
    await kept.dropModel(base);
    expect(await kept.models()).toEqual([{ base: 'https://example.org/b/', bytes: 2 }]);
  });
});
