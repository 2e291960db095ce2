import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';

/** A place in a file; lines and columns count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a schema or the YAML parser has against a text, and where. */
export interface YamlFault extends Place {
  /** Keys and indices that lead to it: `['lesson', 'minutes', 0]`. */
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code: string;
}

/**
 * Reads YAML and holds it against a schema.
 * @param firstLine the line of the file on which the text begins
 * @returns the value, or the faults in the order in which they stand
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  firstLine = 1,
): { value: z.infer<Schema> } | { faults: YamlFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos, code }) => ({
      ...place(pos[0]),
      path: [],
      message: message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
      code,
    }));
    return { faults };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data };
  const faults = parsed.error.issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      ...place(offsetOf(document, path)),
      path,
      message: issue.code === 'unrecognized_keys' ? `unknown key '${String(path.at(-1))}'` : issue.message,
      code: issue.code,
    }));
  });
  return { faults: faults.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/**
 * A YAML file as its schema reads it.
 * @throws Error with `file:line:column` of every fault
 */
export function readYamlFile<Schema extends z.ZodType>(file: URL, schema: Schema): z.infer<Schema> {
  const result = readYaml(readFileSync(file, 'utf8'), schema);
  if ('value' in result) return result.value;
  const path = fileURLToPath(file);
  const lines = result.faults.map(
    ({ line, column, path: keys, message }) => `${path}:${line}:${column} ${keys.join('.')}: ${message}`,
  );
  throw new Error(lines.join('\n'));
}

/** Where the key or item that a path names begins; for a missing one, the nearest thing that holds its place. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1]!;
    const parent: unknown =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair) return startOf(pair.key as Node);
    } else if (typeof key === 'number') {
      const item: unknown = document.getIn(path.slice(0, length), true);
      if (item !== undefined) return startOf(item as Node);
    }
  }
  return 0;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
