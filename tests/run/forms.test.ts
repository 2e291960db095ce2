import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '#models';
import { RunError } from '#run/failure';
import { formOffers } from '#run/form-offers';
import { compileForm, type Form } from '#run/forms/form';
import { tellAnswer } from '#run/forms/tell';

const tokenizer = loadTokenizer(JSON.parse(readFileSync('public/models/tokenizer.json', 'utf8')));
const schema = (value: unknown): Form => ({ kind: 'schema', text: JSON.stringify(value) });

function failureOf(form: Form): RunError {
  try {
    compileForm(form, tokenizer);
  } catch (error) {
    return error as RunError;
  }
  throw new Error('The form was taken.');
}

describe('compileForm', () => {
  it('allows the tokens of a text as the tokenizer writes it, and no other', () => {
    const { constraint } = compileForm({ kind: 'regex', text: '(Torvik|Skara)\\.' }, tokenizer);
    const end = tokenizer
      .encode('Torvik.')
      .reduce((state, id) => constraint.advance(state, id), constraint.start);
    expect(constraint.isAccepting(end)).toBe(true);
    expect(() => constraint.advance(constraint.start, tokenizer.encode('Nordby.')[0]!)).toThrow(
      'not allowed',
    );
  });

  it('compiles once for the same text and tokenizer', () => {
    const form = { kind: 'regex', text: '[a-z]+\\.' } as const;
    expect(compileForm({ ...form }, tokenizer)).toBe(compileForm({ ...form }, tokenizer));
  });

  it.each([
    [{ kind: 'regex', text: 'a(b' }, /at character 2, '\(b': the group is not closed/],
    [{ kind: 'regex', text: '^a$' }, /at character 1/],
    [{ kind: 'schema', text: '{"type": ' }, /The schema is no JSON/],
    [schema(5), /not made as a JSON schema is/],
    [schema({ type: 'object', properties: { a: null } }), /not made as a JSON schema is/],
    [schema({ enum: 3 }), /not made as a JSON schema is/],
    [schema({ type: 'object', properties: { a: { oneOf: [] } } }), /\/properties\/a/],
    [schema({ type: 'string', format: 'date' }), /'format' is not supported with the type string/],
    [{ kind: 'regex', text: '(.{1000}){1000}' }, /too large/],
    [{ kind: 'regex', text: '('.repeat(4000) }, /./],
  ] as const)('says what is wrong with %j, and what to do', (form, message) => {
    const failure = failureOf(form);
    expect(failure).toBeInstanceOf(RunError);
    expect(failure.code).toBe('unusable-form');
    expect(failure.message).toMatch(message);
    expect(failure.remedy).not.toBe('');
  });
});

describe('tellAnswer', () => {
  it('puts the fields of an answer into a sentence', () => {
    const told = tellAnswer('from {from}, seats {seats}.', '{"from": "Torvik", "seats": 2}');
    expect(told).toBe('from Torvik, seats 2.');
  });

  it('tells nothing of what is no object or lacks a field', () => {
    expect(tellAnswer('{a}.', '{"b": 1}')).toBeNull();
    expect(tellAnswer('{a}.', 'Torvik')).toBeNull();
    expect(tellAnswer('{toString}.', '{}')).toBeNull();
  });
});

describe('formOffers', () => {
  it.each(['pocket', 'full'] as const)('offers forms of the %s world that compile', (size) => {
    for (const { form } of formOffers(size))
      expect(compileForm(form, tokenizer).constraint.stateCount).toBeGreaterThan(1);
  });
});
