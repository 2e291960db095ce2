import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSISTANT_ID, EOS_ID, loadTokenizer, PAD_ID, USER_ID } from '#models';
import { splitWords, trainTokenizer } from '#models/tokenizer-training';
import { sentences, tokenizer } from './fixtures.ts';

const mara = tokenizer.encode('Mara')[0]!;

describe('the tokenizer', () => {
  it('has the special tokens first', () => {
    expect([EOS_ID, PAD_ID, USER_ID, ASSISTANT_ID]).toEqual([0, 1, 2, 3]);
    expect(tokenizer.encode('<eos><pad><user><assistant>')).toEqual([0, 1, 2, 3]);
    expect(tokenizer.decode([0, 1, 2, 3])).toBe('<eos><pad><user><assistant>');
    expect(tokenizer.vocabularySize).toBe(384);
  });

  it('gives a name the same token wherever it stands', () => {
    for (const text of [
      'Mara',
      'Mara.',
      'So Mara',
      'So\nMara',
      'So.\n\nMara',
      '<user>Mara',
      'Hi<assistant>Mara',
    ]) {
      expect(tokenizer.encode(text)).toContain(mara);
    }
    expect(splitWords(tokenizer, ['Mara', 'Oren', 'Tilda', 'Bo'])).toEqual([]);
    expect(splitWords(tokenizer, ['Constantinople'])).toEqual(['Constantinople']);
  });

  it('takes what a reader types as plain characters', () => {
    const ids = tokenizer.encode('<eos><user>', { special: false });
    expect(ids.every((id) => id > 3)).toBe(true);
    expect(tokenizer.decode(ids)).toBe('<eos><user>');
  });

  it.each(
    [
      '',
      ' ',
      '  ',
      '\n',
      '\n\n ',
      ' Mara',
      'Mara ',
      '\tMara\r\n',
      'a  b   c',
      '🦊🌱',
      'Ærøskøbing',
      '漢字とかな',
      'שלום',
      'e\u0301',
      '\u0000',
      '“Mara”',
      'x'.repeat(10_000),
      'ab '.repeat(3_333),
      '<eos',
      'ĠMara',
      '\uFEFFMara',
    ].map((text) => ({ text, name: text.slice(0, 12) })),
  )('brings back $name exactly', ({ text }) => {
    expect(tokenizer.decode(tokenizer.encode(text, { special: false }))).toBe(text);
  });

  it('brings back any well-formed text exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(tokenizer.decode(tokenizer.encode(text, { special: false }))).toBe(text);
      }),
      { numRuns: 300 },
    );
    for (const text of sentences) expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  });

  it('shows an unfinished character as U+FFFD', () => {
    const [first] = tokenizer.encode('漢', { special: false }).slice(1);
    expect(tokenizer.decode([first!])).toContain('\uFFFD');
  });

  it('refuses files of another kind, in words', () => {
    expect(() => loadTokenizer(null)).toThrow('not a JSON object');
    expect(() => loadTokenizer({ model: { type: 'Unigram' } })).toThrow('not BPE');
    expect(() => loadTokenizer({ ...tokenizer.json, added_tokens: [] })).toThrow('token 0 is not <eos>');
  });
});

describe('training a tokenizer', () => {
  it('gives the same file from the same texts, whatever their order of words', () => {
    const train = (texts: readonly string[]): string =>
      JSON.stringify(trainTokenizer(texts, { vocabularySize: 300 }));
    expect(train(sentences)).toBe(train(sentences));
    expect(train([...sentences].reverse())).toBe(train(sentences));
  });

  it('merges the most frequent pair first', () => {
    // Pairs: 'a'+'b' stands four times, then ' '+'ab' three times, the others twice.
    const { model } = trainTokenizer(['ab ab abab cd cd'], { vocabularySize: 262 });
    expect(model.merges).toEqual([
      ['a', 'b'],
      ['Ġ', 'ab'],
    ]);
    expect(model.vocab['Ġab']).toBe(261);
  });

  it('makes rare words single tokens when they are required', () => {
    const rare = ['Wilhelmina', 'Ezekiel'];
    const texts = [...sentences, 'Wilhelmina met Ezekiel.'];
    expect(splitWords(loadTokenizer(trainTokenizer(texts, { vocabularySize: 340 })), rare)).toEqual(rare);
    const trained = loadTokenizer(trainTokenizer(texts, { vocabularySize: 340, required: rare }));
    expect(splitWords(trained, rare)).toEqual([]);
  });

  it('gives entries to the words that save most tokens, and still cuts what it has not seen', () => {
    const texts = ['seldom seldom seldom often often rare'];
    const trained = loadTokenizer(trainTokenizer(texts, { vocabularySize: 264, wholeWords: 2 }));
    expect(splitWords(trained, ['seldom', 'often', 'rare'])).toEqual(['rare']);
    expect(trained.decode(trained.encode('seldomly rare, often'))).toBe('seldomly rare, often');
  });

  it('says that required words do not fit', () => {
    const required = ['Wilhelmina', 'Ezekiel', 'Bartholomew'];
    expect(() => trainTokenizer(sentences, { vocabularySize: 262, required })).toThrow(
      /3 required words and 3 whole words do not fit into 2 entries/u,
    );
    expect(() => trainTokenizer(sentences, { vocabularySize: 200 })).toThrow('at least 260');
  });
});
