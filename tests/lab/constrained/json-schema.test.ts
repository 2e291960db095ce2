import {
  compileRegex,
  createRng,
  createTokenConstraint,
  JsonSchemaError,
  jsonSchemaToRegex,
  matchesWhole,
  type JsonSchema,
} from '#lab';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseVocabulary } from './course-vocabulary.ts';
import { generateConstrained } from './generate.ts';
import { isValid } from './validate.ts';

const { tokenizer, vocabulary } = courseVocabulary();

const order: JsonSchema = {
  type: 'object',
  properties: {
    item: { type: 'string', enum: ['bread', 'fish', 'lamp oil'] },
    count: { type: 'integer', minimum: 1, maximum: 120 },
    for: { type: 'string', maxLength: 8, minLength: 2 },
    paid: { type: 'boolean' },
  },
  required: ['item', 'count'],
  additionalProperties: false,
};
const schemas: readonly JsonSchema[] = [
  order,
  { type: 'array', items: order, minItems: 1, maxItems: 2 },
  { type: 'object', properties: { 'a"b': { type: 'null' }, 'c/d': { type: 'number' } } },
  {
    type: 'object',
    properties: { a: { type: 'number' }, b: { const: { x: [1, 'two', null] } }, c: { type: 'integer' } },
    required: ['b'],
  },
  { type: 'string', pattern: '^[^a-z]{1,6}(?:"|\\\\|\\n)?$' },
  { type: 'string', maxLength: 10 },
  { type: 'integer', minimum: -250, maximum: 1007 },
  { enum: [1, -2.5e-7, 'a.b', true, null, [1], { k: 'v' }] },
  {
    type: 'array',
    items: { type: 'array', items: { type: 'integer', minimum: 0 }, maxItems: 3 },
    maxItems: 3,
  },
  { type: 'object', properties: {} },
];

describe('JSON schemas', () => {
  it('10,000 random generations of 10,000 are JSON and valid', () => {
    const rng = createRng(8259);
    const endToken = tokenizer.eosId;
    for (const schema of schemas) {
      const constraint = createTokenConstraint(jsonSchemaToRegex(schema), vocabulary, { endToken });
      const tokens = constraint.tokensToEnd(constraint.start) + 30;
      const seen = new Set<string>();
      for (let i = 0; i < 1000; i++) {
        const ids = generateConstrained(constraint, {
          vocabularySize: vocabulary.length,
          endToken,
          tokens,
          rng,
        });
        const text = Buffer.concat(ids.map((id) => vocabulary[id]!)).toString();
        expect(isValid(JSON.parse(text), schema), text).toBe(true);
        seen.add(text);
      }
      if (Object.keys(schema.properties ?? { a: 1 }).length > 0) expect(seen.size).toBeGreaterThan(6);
    }
  }, 60_000);

  it('let what JSON.stringify writes of valid values pass', () => {
    const dfa = compileRegex(jsonSchemaToRegex(order));
    const valid = fc.record(
      {
        item: fc.constantFrom('bread', 'fish', 'lamp oil'),
        count: fc.integer({ min: 1, max: 120 }),
        for: fc.string({ unit: 'binary', minLength: 2, maxLength: 4 }).filter((text) => text.isWellFormed()),
        paid: fc.boolean(),
      },
      { requiredKeys: ['item', 'count'] },
    );
    fc.assert(
      fc.property(valid, (value) => {
        const ordered = Object.fromEntries(
          Object.keys(order.properties!).flatMap((key) =>
            key in value ? [[key, value[key as keyof typeof value]]] : [],
          ),
        );
        expect(matchesWhole(dfa, JSON.stringify(ordered)), JSON.stringify(ordered)).toBe(true);
      }),
    );
  }, 60_000);

  it('and not what is invalid', () => {
    const dfa = compileRegex(jsonSchemaToRegex(order));
    for (const text of [
      '{}',
      '{"item":"bread"}',
      '{"item":"stone","count":1}',
      '{"item":"fish","count":0}',
      '{"item":"fish","count":01}',
      '{"item":"fish","count":121}',
      '{"item":"fish","count":1,}',
      '{"item":"fish","count":1,"for":"x"}',
      '{"item":"fish","count":1,"for":"a\nb"}',
      '{"item":"fish","count":1,"more":1}',
    ])
      expect(matchesWhole(dfa, text), text).toBe(false);
  });

  it('hold whole numbers to their bounds exactly', () => {
    const bound = fc.integer({ min: -1200, max: 1200 });
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        const [minimum, maximum] = a < b ? [a, b] : [b, a];
        const dfa = compileRegex(jsonSchemaToRegex({ type: 'integer', minimum, maximum }));
        for (let n = -1300; n <= 1300; n++)
          expect(matchesWhole(dfa, String(n))).toBe(minimum <= n && n <= maximum);
        for (const text of ['-0', '00', '007', '-', '', '1.0']) expect(matchesWhole(dfa, text)).toBe(false);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('know the whole range of what is exact', () => {
    const { MAX_SAFE_INTEGER: most, MIN_SAFE_INTEGER: least } = Number;
    const dfa = compileRegex(jsonSchemaToRegex({ type: 'integer', minimum: least, maximum: most }));
    for (const text of ['9007199254740991', '-9007199254740991', '0', '8999999999999999'])
      expect(matchesWhole(dfa, text)).toBe(true);
    for (const text of ['9007199254740992', '-9007199254740992', '10000000000000000'])
      expect(matchesWhole(dfa, text)).toBe(false);
  });
});

describe('what is not supported', () => {
  it.each<[unknown, string, string]>([
    [{}, '', 'a type, an enum or a const'],
    [{ type: ['string', 'null'] }, '', 'the type ["string","null"]'],
    [{ type: 'string', format: 'date' }, '', "'format'"],
    [{ type: 'number', minimum: 0 }, '', "'minimum'"],
    [{ type: 'integer', multipleOf: 2 }, '', "'multipleOf'"],
    [{ type: 'integer', minimum: 3, maximum: 2 }, '', 'no whole numbers from 3 to 2'],
    [{ type: 'array', items: { type: 'null' } }, '', 'maxItems'],
    [{ type: 'array', maxItems: 2 }, '', 'items'],
    [{ type: 'string', pattern: 'a+' }, '', 'begin with ^'],
    [{ type: 'string', pattern: '^a\\$' }, '', 'begin with ^'],
    [{ type: 'string', pattern: '^(?=a)$' }, '', 'looking ahead'],
    [{ type: 'string', pattern: '^a$', maxLength: 2 }, '', 'together'],
    [{ type: 'string', minLength: 3, maxLength: 2 }, '', 'no count from 3 to 2'],
    [{ enum: ['a'], type: 'null' }, '', 'no value fits'],
    [{ type: 'object', required: ['a'] }, '', "'a' is required"],
    [{ type: 'object', properties: { 'a/b': { anyOf: [] } } }, '/properties/a~1b', 'a type'],
    [{ type: 'array', maxItems: 1, items: { $ref: '#' } }, '/items', 'a type'],
  ])('%j is refused', (schema, path, complaint) => {
    const compile = (): string => jsonSchemaToRegex(schema as JsonSchema);
    expect(compile).toThrow(complaint);
    try {
      compile();
    } catch (error) {
      expect(error).toBeInstanceOf(JsonSchemaError);
      expect((error as JsonSchemaError).path).toBe(path);
    }
  });
});
