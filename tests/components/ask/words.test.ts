import { judgingNote, nextTokenFinding, readingNotes } from '#components/ask/words.ts';
import type { ModelInfo, NextTokens } from '#run/protocol';
import { WORLD_VERSION } from '#world/version';
import { describe, expect, it } from 'vitest';

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

describe('judgingNote', () => {
  const about = (world: ModelInfo['world']): string => judgingNote({ world } as ModelInfo);

  it('is silent where answers are judged, and says why where they are not', () => {
    expect(about({ size: 'pocket', version: WORLD_VERSION })).toBe('');
    expect(about({ size: 'pocket', version: '0.1.0' })).toContain('read about world 0.1.0');
    expect(about(null)).toContain('does not say which world');
  });
});
