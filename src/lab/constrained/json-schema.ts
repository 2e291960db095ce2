import { integerRangeRegex } from './integer-range.ts';
import { escapeRegex, jsonPatternRegex, jsonStringRegex } from './json-string.ts';

export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/** The keywords of JSON Schema (draft 2020-12) that can be compiled. Their combinations are told at `jsonSchemaToRegex`. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly const?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** Properties that are not listed are never written, whatever this says. */
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Between `^` and `$`. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly title?: string;
  readonly description?: string;
}

export interface JsonSchemaOptions {
  /** A regular expression for what stands after each comma and colon, such as `[ ]` or nothing. Default `[ ]?`. */
  readonly whitespace?: string;
}

/** A schema that cannot be compiled to a regular expression. */
export class JsonSchemaError extends Error {
  override readonly name = 'JsonSchemaError';
  /** JSON Pointer to the part of the schema that is meant (RFC 6901). */
  readonly path: string;

  constructor(path: string, complaint: string) {
    super(`The schema cannot be used${path === '' ? '' : ` at ${path}`}: ${complaint}.`);
    this.path = path;
  }
}

/** Digits of a whole number without bounds: all such numbers are exact in double precision. */
const MOST_INTEGER = 999_999_999_999_999;
const NUMBER = '-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,15})?(?:[eE][+\\-]?[0-9]{1,2})?';

const annotations = ['title', 'description', '$schema', '$comment', 'default', 'examples'];
/** Keywords that each type may come with. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems'],
  string: ['minLength', 'maxLength', 'pattern'],
  integer: ['minimum', 'maximum'],
  number: [],
  boolean: [],
  null: [],
};

function requireKeywords(schema: JsonSchema, path: string): void {
  const isFixed = 'const' in schema || 'enum' in schema;
  if (!isFixed && schema.type === undefined)
    throw new JsonSchemaError(path, 'it needs a type, an enum or a const');
  const own = isFixed ? ['const', 'enum'] : keywords[schema.type!];
  if (own === undefined)
    throw new JsonSchemaError(path, `the type ${JSON.stringify(schema.type)} is not supported`);
  const unknown = Object.keys(schema).find(
    (key) => key !== 'type' && ![...own, ...annotations].includes(key),
  );
  if (unknown !== undefined) {
    const company = isFixed ? 'a const or an enum' : `the type ${schema.type}`;
    throw new JsonSchemaError(path, `'${unknown}' is not supported with ${company}`);
  }
}

function bounds(path: string, least: number | undefined, most: number | undefined): [number, number] {
  const [low, high] = [least ?? 0, most ?? Infinity];
  if (!Number.isInteger(low) || low < 0 || !(Number.isInteger(high) || high === Infinity) || high < low)
    throw new JsonSchemaError(path, `there is no count from ${low} to ${high}`);
  return [low, high];
}

function hasType(value: JsonValue, type: JsonSchema['type']): boolean {
  if (type === undefined) return true;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function fixedValues(schema: JsonSchema, path: string): string {
  const listed = schema.enum ?? [schema.const!];
  const key = 'const' in schema ? JSON.stringify(schema.const) : undefined;
  const values = listed.filter(
    (value) => hasType(value, schema.type) && (key === undefined || JSON.stringify(value) === key),
  );
  if (values.length === 0) throw new JsonSchemaError(path, 'no value fits it');
  return `(?:${values.map((value) => escapeRegex(JSON.stringify(value))).join('|')})`;
}

function stringRegex({ pattern, minLength, maxLength }: JsonSchema, path: string): string {
  if (pattern === undefined) return jsonStringRegex(...bounds(path, minLength, maxLength));
  if (minLength !== undefined || maxLength !== undefined)
    throw new JsonSchemaError(path, 'a pattern and bounds of the length are not supported together');
  if (!/^\^(?:[^\\]|\\.)*\$$/su.test(pattern))
    throw new JsonSchemaError(path, 'a pattern has to begin with ^ and end with $');
  try {
    return jsonPatternRegex(pattern.slice(1, -1));
  } catch (error) {
    throw new JsonSchemaError(
      path,
      error instanceof Error ? error.message.replace(/\.$/u, '') : String(error),
    );
  }
}

function integerRegex({ minimum = -MOST_INTEGER, maximum = MOST_INTEGER }: JsonSchema, path: string): string {
  const [low, high] = [Math.ceil(minimum), Math.floor(maximum)];
  if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low > high)
    throw new JsonSchemaError(path, `there are no whole numbers from ${minimum} to ${maximum}`);
  return integerRangeRegex(low, high);
}

/**
 * A regular expression for the JSON texts that are valid under a schema, with properties in the order in which the schema
 * lists them. Supported: objects with `properties`, of which those not `required` may be missing; arrays with `items` and
 * `maxItems`; strings with `minLength` and `maxLength` or with an anchored `pattern`; integers with `minimum` and `maximum`
 * (15 digits without them); numbers of up to 15 digits before and after the point, without bounds; booleans, null, `enum`,
 * `const`. Every text that matches is valid; not every valid text matches.
 * @throws JsonSchemaError naming the place of anything else
 */
export function jsonSchemaToRegex(
  schema: JsonSchema,
  { whitespace = '[ ]?' }: JsonSchemaOptions = {},
): string {
  const comma = `,${whitespace}`;

  function arrayRegex({ items, minItems, maxItems }: JsonSchema, path: string): string {
    if (items === undefined) throw new JsonSchemaError(path, 'an array needs items');
    const [least, most] = bounds(path, minItems, maxItems);
    if (most === Infinity) throw new JsonSchemaError(path, 'an array needs maxItems');
    if (most === 0) return '\\[\\]';
    const item = regexOf(items, `${path}/items`);
    const filled = `${item}(?:${comma}${item}){${Math.max(0, least - 1)},${most - 1}}`;
    return least === 0 ? `\\[(?:${filled})?\\]` : `\\[${filled}\\]`;
  }

  function objectRegex({ properties = {}, required = [] }: JsonSchema, path: string): string {
    const missing = required.find((name) => !Object.hasOwn(properties, name));
    if (missing !== undefined)
      throw new JsonSchemaError(path, `'${missing}' is required, but not among the properties`);
    const members = Object.entries(properties).map(([name, value]) => {
      const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
      const regex = regexOf(value, `${path}/properties/${pointer}`);
      return {
        isRequired: required.includes(name),
        regex: `${escapeRegex(JSON.stringify(name))}:${whitespace}${regex}`,
      };
    });
    const after = members.map(({ regex, isRequired }) =>
      isRequired ? `${comma}${regex}` : `(?:${comma}${regex})?`,
    );
    // Up to the first that is required each may be the one that comes without a comma.
    const firstRequired = members.findIndex(({ isRequired }) => isRequired);
    const candidates = firstRequired < 0 ? members : members.slice(0, firstRequired + 1);
    const options = candidates.map(({ regex }, i) => regex + after.slice(i + 1).join(''));
    return `\\{(?:${[...options, ...(firstRequired < 0 ? [''] : [])].join('|')})\\}`;
  }

  function regexOf(part: JsonSchema, path: string): string {
    requireKeywords(part, path);
    if ('const' in part || 'enum' in part) return fixedValues(part, path);
    switch (part.type!) {
      case 'object':
        return objectRegex(part, path);
      case 'array':
        return arrayRegex(part, path);
      case 'string':
        return stringRegex(part, path);
      case 'integer':
        return integerRegex(part, path);
      case 'number':
        return NUMBER;
      case 'boolean':
        return '(?:true|false)';
      case 'null':
        return 'null';
    }
  }

  return regexOf(schema, '');
}
