/** What stands under a key of something that can be anything; undefined where nothing does. */
export function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Its own keys with what stands under them, `__proto__` left out. */
export function ownEntries(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter(([key]) => key !== '__proto__');
}

/** A list as it is, if it is one that can be walked: a sparse one of a thousand million places costs its sender nothing. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) && value.length <= longestList ? value : [];
}
const longestList = 20_000;
