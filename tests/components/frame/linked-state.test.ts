import { field, linkedState, type LinkedSchema } from '#components/frame/linked-state.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

const models = ['shipped', 'grown'] as const;
const schema = {
  version: 3,
  fields: {
    prompt: field.text(400),
    temperature: field.number(0, 2),
    seed: field.integer(0, 999_999),
    model: field.oneOf(models),
    aloud: field.flag(),
  },
} as const;
interface State {
  prompt: string;
  temperature: number;
  seed: number;
  model: (typeof models)[number];
  aloud: boolean;
}
const state: State = { prompt: 'Mara, the baker', temperature: 0.7, seed: 11, model: 'grown', aloud: false };

const anyState = fc.record({
  prompt: fc.string({ unit: 'grapheme', maxLength: 100 }),
  temperature: fc.double({ min: 0, max: 2, noNaN: true }).map((value) => value + 0),
  seed: fc.integer({ min: 0, max: 999_999 }),
  model: fc.constantFrom(...models),
  aloud: fc.boolean(),
});

function open(fragment: string, id = 'ask') {
  const restore = vi.fn<(values: State) => void>();
  return {
    outcome: linkedState(schema, state, restore).open(fragment, id),
    restored: restore.mock.lastCall?.[0],
  };
}
const write = (values: State, id = 'ask') => linkedState(schema, values, () => undefined).fragment(id);

describe('a link to a state', () => {
  it('is readable', () => {
    expect(write(state)).toBe(
      '#ask=v3,prompt:Mara%2C%20the%20baker,temperature:0.7,seed:11,model:grown,aloud:0',
    );
  });

  it('brings back every state, after any browser has had its way with the address', () => {
    fc.assert(
      fc.property(anyState, (values) => {
        const { hash } = new URL(write(values), 'https://example.org/lesson/');
        expect(open(hash)).toEqual({ outcome: 'opened', restored: values });
      }),
    );
  });

  it('replaces what no address can hold and stays within its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (prompt) => {
        const { outcome, restored } = open(write({ ...state, prompt }));
        expect(outcome).toBe('opened');
        expect(restored!.prompt.length).toBeLessThanOrEqual(400);
      }),
    );
    expect(open(write({ ...state, prompt: 'a\ud800b' })).restored).toMatchObject({ prompt: 'a\ufffdb' });
  });

  it('keeps several figures apart', () => {
    const both = `${write(state, 'grow')}&${write({ ...state, seed: 12 }, 'ask').slice(1)}`;
    expect(open(both, 'ask').restored).toEqual({ ...state, seed: 12 });
    expect(open(both, 'grow').restored).toEqual(state);
    expect(open(both, 'other')).toEqual({ outcome: 'none', restored: undefined });
  });
});

describe('a fragment that is no such link', () => {
  it.each(['', '#', '#ask', '#grow-one', '#task=v3,seed:1', '#%ask=v3'])(
    '%s is none of its business',
    (fragment) => {
      expect(open(fragment)).toEqual({ outcome: 'none', restored: undefined });
    },
  );

  it.each([
    ['of an earlier version', 'v2,prompt:Mara', 'old'],
    ['of a later version', 'v4,prompt:Mara', 'old'],
    ['cut off', 'v3,prompt:Mara,temperature:0.7', 'damaged'],
    ['with no version', 'prompt:Mara', 'damaged'],
    ['empty', '', 'damaged'],
    ['with a number too large', 'v3,prompt:,temperature:2.1,seed:1,model:grown,aloud:0', 'damaged'],
    ['with words for a number', 'v3,prompt:,temperature:hot,seed:1,model:grown,aloud:0', 'damaged'],
    ['with nothing for a number', 'v3,prompt:,temperature:,seed:1,model:grown,aloud:0', 'damaged'],
    [
      'with a fraction for a whole number',
      'v3,prompt:,temperature:1,seed:1.5,model:grown,aloud:0',
      'damaged',
    ],
    ['with an unknown choice', 'v3,prompt:,temperature:1,seed:1,model:__proto__,aloud:0', 'damaged'],
    ['with a field twice', 'v3,prompt:,temperature:1,seed:1,seed:1,model:grown,aloud:0', 'damaged'],
    ['with a field more', 'v3,prompt:,temperature:1,seed:1,model:grown,aloud:0,x:1', 'damaged'],
    ['with a broken escape', 'v3,prompt:%E0%A4%A,temperature:1,seed:1,model:grown,aloud:0', 'damaged'],
  ])('%s leaves the figure as it is', (_name, text, outcome) => {
    expect(open(`#ask=${text}`)).toEqual({ outcome, restored: undefined });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['opened', 'old', 'damaged']).toContain(open(`#ask=${text.replaceAll('&', '')}`).outcome);
      }),
    );
  });
});

it('a schema may hold one field', () => {
  const one: LinkedSchema<{ tab: string }> = { version: 1, fields: { tab: field.oneOf(['a', 'b']) } };
  expect(linkedState(one, { tab: 'b' }, () => undefined).fragment('reading')).toBe('#reading=v1,tab:b');
});
