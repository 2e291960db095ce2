import { createHash } from 'node:crypto';

/** SHA-256 of bytes or text, as 64 hexadecimal digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What a value is after it has been written and read: what JSON drops is dropped. */
export function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

const show = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/**
 * Where two JSON values first differ, in words, such as `losses[3] is 1.5 where 1.25 was recorded`; undefined when they
 * are equal.
 */
export function firstDifference(recorded: unknown, found: unknown, path = ''): string | undefined {
  if (Object.is(recorded, found)) return undefined;
  const bothObjects =
    typeof recorded === 'object' && typeof found === 'object' && recorded !== null && found !== null;
  if (bothObjects && Array.isArray(recorded) === Array.isArray(found)) {
    const left = recorded as Record<string, unknown>;
    const right = found as Record<string, unknown>;
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const step = Array.isArray(recorded) ? `[${key}]` : `${path === '' ? '' : '.'}${key}`;
      const difference = firstDifference(left[key], right[key], path + step);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  return `${path === '' ? 'the whole' : path} is ${show(found)} where ${show(recorded)} was recorded`;
}
