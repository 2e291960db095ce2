import {
  ruleGroup,
  type Claim,
  type Memory,
  type RuleGroup,
  type Step,
  type StepResult,
  type Values,
} from '../../../grammar/rule.ts';
import { fillTemplate } from '../../../grammar/template.ts';
import { readAmount } from '../../../lexicon/amounts.ts';
import { numberWords } from '../../../lexicon/number-words.ts';

export type ServiceName = 'ticket' | 'order' | 'room';

/** What a request may tell, by the variables of its sentence; `A` is the name to write down. */
export type Field = 'town' | 'town2' | 'weekday' | 'seats' | 'nights' | 'amount' | 'A';

export interface Phrasings {
  readonly training: readonly string[];
  readonly withheld: readonly string[];
}

/** Something one can ask for in a sentence and get as a record. */
export interface Service {
  readonly name: ServiceName;
  readonly fields: readonly Field[];
  readonly requests: RuleGroup;
  /** Requests that leave one field out, by that field. */
  readonly lacking: ReadonlyMap<Field, RuleGroup>;
  /** One line, always in the same form: 'ticket: from Torvik, to Skara, day Monday, seats two, name Halik.' */
  readonly record: RuleGroup;
}

/** A request as far as a chat has told it. */
export interface OpenRequest {
  readonly service: ServiceName;
  readonly fields: Values;
}

const REQUEST = 'request';

export function openRequest(memory: Memory): OpenRequest | undefined {
  const text = memory.get(REQUEST);
  return text === undefined ? undefined : (JSON.parse(text) as OpenRequest);
}

export const keepRequest = (memory: Memory, request: OpenRequest): void => {
  memory.set(REQUEST, JSON.stringify(request));
};

/** The values a record has for a request's fields: 'six eggs' becomes item and count. */
export function recordValues(fields: Values): Values {
  const { seats, nights, amount, ...rest } = fields;
  const quantity = seats ?? nights ?? amount;
  if (quantity === undefined) return rest;
  const { count, noun } = readAmount(quantity);
  return { ...rest, number: numberWords(count), ...(amount === undefined ? {} : { countable: noun }) };
}

function judgeRecord(name: ServiceName, fields: readonly Field[], record: () => RuleGroup): Step {
  return (memory, values): StepResult => {
    const request = openRequest(memory);
    if (request?.service !== name) return `nobody asked for this ${name}`;
    const missing = fields.find((field) => request.fields[field] === undefined);
    if (missing !== undefined) return `the request does not say everything a ${name} needs`;
    const expected = recordValues(request.fields);
    const { template } = record().rules[0]!;
    const fits = template.slots.every(({ variable }) => values[variable] === expected[variable]);
    const claim: Claim = {
      kind: 'record',
      verdict: fits ? 'true' : 'false',
      expected: recordText(record(), expected),
    };
    return claim;
  };
}

function recordText(record: RuleGroup, values: Values): string {
  const { template } = record.rules[0]!;
  const surfaces = template.slots.map((slot) => {
    const value = values[slot.variable]!;
    return slot.form === 's' ? `${value}s` : value;
  });
  return fillTemplate(template, surfaces);
}

export interface ServiceSpec {
  readonly name: ServiceName;
  readonly fields: readonly Field[];
  readonly requests: Phrasings;
  readonly lacking: Readonly<Partial<Record<Field, Phrasings>>>;
  readonly record: string;
}

export function service({ name, fields, requests, lacking, record }: ServiceSpec): Service {
  const step: Step = (memory, values) => {
    keepRequest(memory, { service: name, fields: values });
    return undefined;
  };
  const group = (label: string, { training, withheld }: Phrasings): RuleGroup =>
    ruleGroup(`request.${name}${label}`, { step }, training, withheld);
  const records: RuleGroup = ruleGroup(`record.${name}`, { step: judgeRecord(name, fields, () => records) }, [
    record,
  ]);
  return {
    name,
    fields,
    requests: group('', requests),
    lacking: new Map(
      Object.entries(lacking).map(([field, phrasings]) => [field as Field, group(`.no-${field}`, phrasings)]),
    ),
    record: records,
  };
}
