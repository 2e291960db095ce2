import { byteLevelVocabulary, compileRegex, createRng, createTokenConstraint } from '#lab';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../cpu-time.ts';
import { courseVocabulary } from './course-vocabulary.ts';
import { generateConstrained } from './generate.ts';

const { tokenizer, vocabulary } = courseVocabulary();
const endToken = tokenizer.eosId;
const vocabularySize = vocabulary.length;

const patterns: readonly (readonly [pattern: string, tokens: number])[] = [
  ['\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])', 12],
  ['(?:yes|no|I do not know)', 8],
  ['[A-Z][a-z]+(?: [A-Z][a-z]+)*', 20],
  ['-?(?:0|[1-9]\\d*)(?:\\.\\d+)?', 10],
  ['[^"\\\\]{0,12}', 20],
  ['(?:é|€|😀|[^\\x00-\\x7f]){1,5}', 20],
  ['The \\w+ is (?:in|near) \\w+\\.', 16],
  ['(?:[a-f0-9]{2}:){5}[a-f0-9]{2}', 17],
  ['a*b?|(?:ab)+c', 9],
  ['.{3,}', 15],
];

describe('random generations on the course’s vocabulary', () => {
  it('10,000 of 10,000 match, by JavaScript’s own reading, within the tokens they were given', () => {
    const rng = createRng(9702);
    const lengths = new Set<number>();
    for (const [pattern, tokens] of patterns) {
      const constraint = createTokenConstraint(pattern, vocabulary, { endToken });
      const wanted = new RegExp(`^(?:${pattern})$`, 'u');
      for (let i = 0; i < 1000; i++) {
        const ids = generateConstrained(constraint, { vocabularySize, endToken, tokens, rng });
        const text = Buffer.concat(ids.map((id) => vocabulary[id]!));
        const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
        expect(ids.length).toBeLessThanOrEqual(tokens);
        expect(wanted.test(decoded), `${pattern} on ${JSON.stringify(decoded)}`).toBe(true);
        lengths.add(ids.length);
      }
    }
    expect(lengths.size).toBeGreaterThan(10);
  }, 60_000);

  it('match as the tokenizer decodes them, with a space before each line', () => {
    const rng = createRng(5);
    const pattern = '[A-Za-z ]{1,8}(?:\\n[^x]{0,4}){0,3}';
    const constraint = createTokenConstraint(pattern, vocabulary, { endToken, spaceBeforeLines: true });
    for (let i = 0; i < 300; i++) {
      const ids = generateConstrained(constraint, { vocabularySize, endToken, tokens: 24, rng });
      expect(tokenizer.decode(ids)).toMatch(new RegExp(`^(?:${pattern})$`, 'u'));
    }
  }, 60_000);
});

describe('the masks', () => {
  const constraint = createTokenConstraint('"[^"]{0,20}"|[0-9]{1,5}', vocabulary, { endToken });

  /** States that tokens reach. */
  const states = ((): number[] => {
    const reached = new Set([constraint.start]);
    for (const state of reached)
      for (const [id, allowed] of constraint.tokenMask(state).entries())
        if (allowed === 1) reached.add(constraint.advance(state, id));
    return [...reached];
  })();

  it('allow exactly the tokens after which the text can still be completed', () => {
    const { next, accepting } = compileRegex('"[^"]{0,20}"|[0-9]{1,5}');
    const isLive = (state: number): boolean => state >= 0 && (accepting[state] === 1 || completes.has(state));
    // Every single byte is a token here, so that what bytes can complete, tokens can.
    const completes = new Set<number>();
    for (let size = -1; size !== completes.size;) {
      size = completes.size;
      for (let state = 0; state < accepting.length; state++)
        if (next.subarray(state * 256, state * 256 + 256).some(isLive)) completes.add(state);
    }
    for (const state of states.filter((each) => each < accepting.length)) {
      const expected = vocabulary.map((bytes, id) => {
        if (id === endToken) return accepting[state] === 1;
        return (
          bytes.length > 0 &&
          isLive(bytes.reduce((from, byte) => (from < 0 ? from : next[from * 256 + byte]!), state))
        );
      });
      expect([...constraint.tokenMask(state)]).toEqual(expected.map(Number));
    }
  }, 60_000);

  it('leave a way on from every state, and nothing after the end', () => {
    const ended = constraint.advance(stateAfter('7'), endToken);
    expect(states.filter((state) => constraint.tokensToEnd(state) === Infinity)).toEqual([]);
    expect(states.filter((state) => !constraint.tokenMask(state).includes(1))).toEqual([ended]);
    expect(constraint.isAccepting(ended)).toBe(true);
    expect(constraint.tokenMask(ended).includes(1)).toBe(false);
    expect(() => constraint.advance(ended, endToken)).toThrow('not allowed');
  });

  function stateAfter(text: string): number {
    return [...text].reduce(
      (state, char) =>
        constraint.advance(
          state,
          vocabulary.findIndex((bytes) => bytes.length === 1 && bytes[0] === char.charCodeAt(0)),
        ),
      constraint.start,
    );
  }

  it('count the tokens that are still needed', () => {
    expect(constraint.tokensToEnd(constraint.start)).toBe(1);
    expect(constraint.tokensToEnd(stateAfter('"'))).toBe(1);
    expect(constraint.tokensToEnd(stateAfter('12'))).toBe(0);
    const mask = constraint.tokenMask(constraint.start, 1);
    const allowed = vocabulary
      .filter((_, id) => mask[id] === 1)
      .map((bytes) => Buffer.from(bytes).toString());
    expect(allowed.every((token) => /^(?:\d+|"[^"]*")$/u.test(token))).toBe(true);
  });

  it('rule out a token that is not allowed by name', () => {
    expect(() => constraint.advance(constraint.start, endToken)).toThrow(`Token ${endToken} is not allowed`);
  });

  it('take well under a millisecond each', () => {
    const elapsed = cpuMilliseconds(() => {
      for (let round = 0; round < 20; round++) for (const state of states) constraint.tokenMask(state);
    });
    expect(elapsed / (20 * states.length)).toBeLessThan(0.25);
  });
});

describe('dead ends', () => {
  it('are left out: what tokens cannot complete is not begun', () => {
    // 'ab' can be written and goes on to 'abc' as bytes, but no token holds a c.
    const constraint = createTokenConstraint('abc|ad', ['a', 'ab', 'b', 'd']);
    expect([...constraint.tokenMask(constraint.start)]).toEqual([1, 0, 0, 0]);
    const after = constraint.advance(constraint.start, 0);
    expect([...constraint.tokenMask(after)]).toEqual([0, 0, 0, 1]);
  });

  it('are told at once where there is no way at all', () => {
    expect(() => createTokenConstraint('abc', ['a', 'b'])).toThrow('No tokens');
    expect(() => createTokenConstraint('[]', ['a', 'b'])).toThrow('No tokens');
  });

  it('a text can be empty', () => {
    const constraint = createTokenConstraint('', ['a', '<end>'], { endToken: 1 });
    expect([...constraint.tokenMask(constraint.start)]).toEqual([0, 1]);
  });
});

describe('byteLevelVocabulary', () => {
  it('reads GPT-2’s alphabet', () => {
    expect(byteLevelVocabulary(['Ġthe', 'Ċ', 'Ã©', 'Ń', ''])).toEqual(
      [[0x20, 0x74, 0x68, 0x65], [0x0a], [0xc3, 0xa9], [0xad], []].map((bytes) => Uint8Array.from(bytes)),
    );
  });

  it('refuses others', () => {
    expect(() => byteLevelVocabulary(['▁the'])).toThrow('no byte');
  });

  it('agrees with the tokenizer on every token that is whole characters', () => {
    for (const [id, bytes] of vocabulary.entries()) {
      const text = Buffer.from(bytes).toString();
      if (bytes.length === 0 || text.includes('\ufffd')) continue;
      // The decoder takes the space from the beginning of a text.
      expect(tokenizer.decode([id])).toBe(text.replace(/^ /u, ''));
    }
  });
});
