import { expect, test } from 'vitest';
import {
  antecedentNote,
  likeliestNote,
  attentionFinding,
  embeddingsFinding,
  nameOf,
  tokensFinding,
  windowFinding,
} from '#components/reading/words.ts';
import type { AttentionResult, EmbeddingsResult, WindowResult } from '#run/analysis/protocol';

const model = {
  source: { kind: 'shipped', name: 'fern' },
  name: 'fern',
  parameters: 172_352,
  vocabularySize: 1024,
  contextLength: 192,
  steps: 3000,
  world: null,
} as const;
const word = (text: string, id = 400) => ({ id, text, kind: 'text' }) as const;
const text = (pieces: number, characters: number, words: number) => ({
  text: '',
  pieces: Array.from({ length: pieces }, () => word(' a')),
  characters,
  words,
});

test('names tokens in running text', () => {
  expect(nameOf(word(' Mara'))).toBe('‘Mara’');
  expect(nameOf(word(' '))).toBe('␣');
  expect(nameOf({ id: 9, text: 'E2', kind: 'bytes' })).toBe('byte E2');
  expect(nameOf({ id: 0, text: '<eos>', kind: 'marker' })).toBe('the start of the text');
});

test('counts tokens against words and letters', () => {
  expect(tokensFinding([text(9, 40, 8), text(20, 40, 1), text(5, 40, 2)], ['Emoji', 'Code'])).toBe(
    '40 characters in 8 words are 9 tokens, 1.1 a word. Emoji, below, takes 2.2 times as many for each letter.',
  );
  expect(tokensFinding([text(1, 1, 1), text(5, 40, 2)], ['Code'])).toBe(
    '1 character in 1 word are 1 token, 1.0 a word. None of the examples below costs more a letter.',
  );
  expect(tokensFinding([text(0, 0, 0)], [])).toBe('There is nothing to read yet.');
});

const moment = (names: string[], meanRank: number) => ({
  neighbours: names.map((name) => ({ piece: word(` ${name}`), similarity: 0.5 })),
  cohesion: [
    { label: 'towns', meanRank, chanceRank: 512 },
    { label: 'days', meanRank: meanRank + 10, chanceRank: 512 },
  ],
  map: { explained: [0.2, 0.1], points: [] } as const,
});
const embeddings: EmbeddingsResult = {
  model,
  picked: word(' Torvik'),
  words: [],
  before: moment(['tired', 'cook', 'it'], 500),
  after: moment(['Skara', 'Havn', 'Ostby'], 5),
  firstSeed: 1,
};

test('says what lies near, and what chance would do', () => {
  expect(embeddingsFinding(embeddings, 'after')).toBe(
    'Nearest to ‘Torvik’ lie ‘Skara’, ‘Havn’ and ‘Ostby’. Another word of the same kind stands at place 10 of the list on average; before training it was place 505, as chance has it (512).',
  );
  expect(embeddingsFinding(embeddings, 'before')).toMatch(
    /random numbers.*place 505.*chance alone makes it 512/,
  );
});

const shares = (antecedent: number) => [
  { target: 'previous', share: 0.4, even: 0.1, tokens: 90 } as const,
  { target: 'antecedent', share: antecedent, even: 0.05, tokens: 12 } as const,
];
const attention = (antecedent: number): AttentionResult => ({
  model,
  pieces: [{ id: 0, text: '<eos>', kind: 'marker' }, word(' Mara'), word(' wakes')],
  dropped: 0,
  weights: [[[[1], [0.3, 0.7], [0.1, 0.8, 0.1]]]],
  roles: [{ layer: 0, head: 0, shares: shares(antecedent) }],
  texts: 40,
});

test('says where a head looks from a token, and in general', () => {
  expect(attentionFinding(attention(0), 2, 0)).toBe(
    'Layer 1, head 1 looks from ‘wakes’ most at ‘Mara’: 80 % of its attention. Over 40 texts it gives the token before it 40 %, 4.0 times an even spread.',
  );
  expect(attentionFinding(attention(0), 1, 0)).toContain('most at itself: 70 %');
  expect(attentionFinding(attention(0), 70, 0)).toBe('This token is too far on to be shown.');
});

test('claims no head for pronouns that the measurement does not show', () => {
  expect(antecedentNote(attention(0.06))).toMatch(/12 pronouns in 40 texts, no head gives/);
  expect(antecedentNote(attention(0.5))).toMatch(/one of one heads looks .* layer 1, head 1 gives it 50 %/);
});

const window: WindowResult = {
  model,
  person: 'Mara',
  people: ['Mara'],
  answer: '347',
  answerPieces: [word(' 347')],
  lost: '',
  kept: '',
  tokens: 98,
  room: 191,
  nameLost: false,
  probability: 0.94,
  withoutName: 0.059,
  likeliest: [],
  longText: 115,
};

test('says what became of the answer', () => {
  expect(windowFinding(window)).toBe(
    'Mara was named 98 tokens ago, within the window of 191. The right answer, 347, gets 94 %; without the first sentence it would get 5.9 %.',
  );
  expect(windowFinding({ ...window, tokens: 154, probability: 0.05, withoutName: 0.02 })).toBe(
    'Mara is still in the window, 154 tokens back, and yet hardly counts any more. The right answer, 347, gets 5.0 %; without the first sentence it would get 2.0 %.',
  );
  const lost = { ...window, tokens: 198, nameLost: true, probability: 0.013, withoutName: 0.013 };
  expect(windowFinding(lost)).toBe(
    'The text has 198 tokens and the window holds 191: Mara has fallen out. The right answer, 347, gets 1.3 %, exactly what it would get if the name had never been written.',
  );
});

test('says when the right answer takes several tokens', () => {
  const likeliest = [{ text: '13', probability: 0.9 }];
  expect(likeliestNote({ ...window, likeliest })).toBe(
    'Its likeliest next tokens are 13 (90 %). Right is 347.',
  );
  const answerPieces = [word(' 13'), word('8')];
  expect(likeliestNote({ ...window, likeliest, answer: '138', answerPieces })).toContain(
    'Right is 138, written as 13 and 8.',
  );
});
