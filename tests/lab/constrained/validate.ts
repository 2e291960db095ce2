import { deepStrictEqual } from 'node:assert';
import type { JsonSchema } from '#lab';

function isEqual(a: unknown, b: unknown): boolean {
  try {
    deepStrictEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

const lengthOf = (text: string): number => [...text].length;

/** Whether a value is valid, by what the specification says of each keyword (JSON Schema 2020-12, validation). */
export function isValid(value: unknown, schema: JsonSchema): boolean {
  if ('const' in schema && !isEqual(value, schema.const)) return false;
  if (schema.enum && !schema.enum.some((each) => isEqual(value, each))) return false;
  if (schema.type === 'null' && value !== null) return false;
  if (schema.type === 'boolean' && typeof value !== 'boolean') return false;
  if (schema.type === 'number' && !Number.isFinite(value)) return false;
  if (schema.type === 'integer' && !Number.isSafeInteger(value)) return false;
  if (schema.type === 'string' && !(typeof value === 'string' && value.isWellFormed())) return false;
  if (schema.type === 'array' && !Array.isArray(value)) return false;
  if (schema.type === 'object' && (typeof value !== 'object' || value === null || Array.isArray(value)))
    return false;
  if (typeof value === 'number')
    return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (typeof value === 'string') {
    const length = lengthOf(value);
    if (length < (schema.minLength ?? 0) || length > (schema.maxLength ?? Infinity)) return false;
    return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value);
  }
  if (schema.type === 'array') {
    const items = value as unknown[];
    if (items.length < (schema.minItems ?? 0) || items.length > (schema.maxItems ?? Infinity)) return false;
    return items.every((item) => isValid(item, schema.items!));
  }
  if (schema.type === 'object') {
    const members = value as Record<string, unknown>;
    if (!(schema.required ?? []).every((name) => Object.hasOwn(members, name))) return false;
    return Object.entries(members).every(([name, member]) => {
      const own = schema.properties?.[name];
      return own !== undefined && isValid(member, own);
    });
  }
  return true;
}
