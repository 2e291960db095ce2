import type { ModelSource } from '#run/protocol';
import { defaultModel, modelNames, type ModelName } from '../models-surface.ts';

/** Characters of a text or prompt. */
const longestText = 20_000;

/** Reads what a cell asks, value by value; what does not fit is an Error in words for the reader. */
export interface QueryReader {
  model(): ModelName;
  text(name: string): string;
  number(name: string, range: NumberRange): number;
}

interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  readonly whole?: boolean;
}

/**
 * @param method its name, for the messages
 * @throws Error where the query is no object, or names something the method does not know
 */
export function readQuery(method: string, query: unknown, known: readonly string[]): QueryReader {
  const given = query ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new Error(
      `models.${method} takes one object, as in models.${method}({ ${example(known)} }), not ${show(query)}.`,
    );
  }
  const values = new Map<string, unknown>(Object.entries(given).filter(([, value]) => value !== undefined));
  const stranger = [...values.keys()].find((name) => !known.includes(name));
  if (stranger !== undefined) {
    throw new Error(`models.${method} knows no '${stranger.slice(0, 40)}': it takes ${known.join(', ')}.`);
  }
  return {
    model() {
      const name = values.get('model') ?? defaultModel;
      const found = modelNames.find((model) => model === name);
      if (found !== undefined) return found;
      throw new Error(`There is no model ${show(name)}: the models are ${modelNames.map(show).join(', ')}.`);
    },
    text(name) {
      const text = values.get(name);
      if (typeof text !== 'string') {
        const is = text === undefined ? 'is missing' : `is ${show(text)}`;
        throw new Error(`${name} ${is}: give models.${method} a text.`);
      }
      if (text.length > longestText) {
        throw new Error(
          `${name} has ${text.length.toLocaleString('en-GB')} characters: give it at most 20,000.`,
        );
      }
      return text;
    },
    number(name, { least, most, usual, whole = false }) {
      const value = values.has(name) ? values.get(name) : usual;
      const fits = typeof value === 'number' && value >= least && value <= most;
      if (fits && (!whole || Number.isInteger(value))) return value;
      const [low, high] = [least, most].map((limit) => limit.toLocaleString('en-GB'));
      throw new Error(
        `${name} is ${show(value)}: give a ${whole ? 'whole ' : ''}number from ${low} to ${high}.`,
      );
    },
  };
}

export const sourceOf = (model: ModelName): ModelSource =>
  model === 'own' ? { kind: 'grown' } : { kind: 'shipped', name: model };

function show(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 40)}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
}

const example = (known: readonly string[]): string => {
  const name = known.find((one) => one === 'prompt' || one === 'text');
  return name === undefined ? `model: '${defaultModel}'` : `${name}: 'Mara is'`;
};
