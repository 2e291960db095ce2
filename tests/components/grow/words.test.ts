import {
  answersFinding,
  duration,
  growthFinding,
  nextTokenFinding,
  probability,
  readable,
  readingNotes,
  speedWords,
  visible,
} from '#components/grow/words.ts';
import type { Answer, Milestone, ModelInfo, NextTokens, TrainingGround } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const answer = (text: string, finished = true): Answer => ({ text, finished, logProbability: -1, tokens: 3 });

describe('duration', () => {
  it.each([
    [0.3, 'less than a second'],
    [1, '1 second'],
    [7.2, '8 seconds'],
    [43, '45 seconds'],
    [100, '2 minutes'],
    [3600, '1 hour'],
    [4260, '1 hour 11 minutes'],
    [NaN, 'an unknown time'],
  ])('says %s seconds as %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});

describe('probability', () => {
  it.each([
    [1, '1.00'],
    [0.314, '0.31'],
    [0.01, '0.01'],
    [1 / 432, '1 in 430'],
    [1 / 65_432, '1 in 65,000'],
    [1 / 5.4e6, '1 in 5 million'],
    [1e-12, '1 in 10¹²'],
    [0, '0'],
  ])('writes %s as %s', (value, words) => {
    expect(probability(value)).toBe(words);
  });
});

describe('speedWords', () => {
  it('rounds to what a short measurement can know', () => {
    expect(speedWords({ backend: 'wasm', tokensPerSecond: 9123 })).toBe(
      'This device trains about 9,000 tokens a second on its CPU.',
    );
    expect(speedWords({ backend: 'webgpu', tokensPerSecond: 45_678 })).toContain(
      '46,000 tokens a second on its GPU',
    );
  });
});

describe('growthFinding', () => {
  const ground = { floor: { factsKnown: 1.1, factsUnknown: 1.5 } } as TrainingGround;
  const milestone: Milestone = {
    step: 100,
    sample: [],
    wellFormedShare: 0.615,
    sentences: 83,
    heldOutLoss: 2.345,
  };

  it('holds the loss against the floor and says how many sentences are well formed', () => {
    expect(growthFinding(milestone, ground)).toBe(
      'After 100 steps the model loses 2.35 nats a token on text it has not seen; nothing can lose less than 1.10. ' +
        'Of 83 sentences it wrote, 62 % are well formed.',
    );
  });

  it('says so when no sentence was finished', () => {
    const words = growthFinding({ ...milestone, step: 0, wellFormedShare: null }, ground);
    expect(words).toContain('Before its first step');
    expect(words).toContain('does not finish a sentence');
  });
});

describe('answersFinding', () => {
  it('counts the different answers', () => {
    const answers = ['a.', 'b.', 'a.', 'c.', 'a.'].map((text) => answer(text));
    expect(answersFinding(answers, 1)).toBe('At temperature 1.0 five draws gave three different answers.');
  });

  it('waits until every answer is finished', () => {
    expect(answersFinding([answer('a.'), answer('b', false)], 1)).toBe('');
  });

  it('tells a draw that always falls alike from no draw at all', () => {
    const alike = Array.from({ length: 5 }, () => answer('a.'));
    expect(answersFinding(alike, 0.2)).toContain('the same answer every time');
    expect(answersFinding(alike, 0)).toContain('there is no draw');
  });
});

describe('nextTokenFinding', () => {
  const base: NextTokens = {
    model: {} as ModelInfo,
    reading: { tokens: 1, tokensRead: 1, contextLength: 128, unknownCharacters: [] },
    temperature: 1,
    tokens: [{ id: 5, text: ' bread', probability: 0.5 }],
    rest: 0.5,
    entropyNats: Math.log(4),
    ranModel: true,
  };

  it('turns entropy into a number of equal choices', () => {
    expect(nextTokenFinding(base)).toBe(
      'The likeliest next token is ␣bread with probability 0.50. The choice is as open as one between 4.0 equal tokens.',
    );
  });

  it('says that nothing is drawn at temperature 0', () => {
    expect(nextTokenFinding({ ...base, temperature: 0 })).toContain('is always taken');
  });
});

describe('visible', () => {
  it.each([
    [' bread', '␣bread'],
    ['\n', '⏎'],
    ['', '(nothing)'],
    ['<eos>', 'end of text'],
  ])('shows %j as %s', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe('readable', () => {
  it('turns the markers of a question and its answer into words', () => {
    expect(readable('<user>Where is Mara?<assistant>At home.')).toBe(
      'Asked: Where is Mara?\nAnswered: At home.',
    );
  });
});

describe('readingNotes', () => {
  const whole = { tokens: 6, tokensRead: 6, contextLength: 128, unknownCharacters: [] };

  it('is silent about an ordinary prompt', () => {
    expect(readingNotes(whole)).toEqual([]);
  });

  it('explains an empty, a long and a foreign prompt', () => {
    expect(readingNotes({ ...whole, tokens: 0, tokensRead: 0 })[0]).toContain('no prompt');
    expect(readingNotes({ ...whole, tokens: 2310, tokensRead: 87 })[0]).toContain(
      'is 2,310 tokens, longer than the 128 this model can look back on',
    );
    expect(readingNotes({ ...whole, unknownCharacters: ['🙂', '字'] })[0]).toContain('🙂 字');
  });
});
