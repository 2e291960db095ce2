import { judgeAnswer } from '#run/judge-answer';
import { promptOffers, sharedPrompts } from '#run/prompt-offers';
import { createWorld } from '#world';
import { STRANGER_NAMES } from '#world/lexicon/made-up-names';
import { describe, expect, it } from 'vitest';

const worlds = { pocket: createWorld({ size: 'pocket' }), full: createWorld({ size: 'full' }) };
const sizes = ['pocket', 'full'] as const;

describe('promptOffers', () => {
  it.each(sizes)('begins sentences that the %s world can finish', (size) => {
    const world = worlds[size];
    const facts = promptOffers(size).filter(({ text }) => text.endsWith('lives in'));
    expect(facts).toHaveLength(3);
    for (const { text } of facts) {
      const subject = text.replace(' lives in', '');
      const whole = `${text} ${world.value('home', subject)!}.`;
      expect(judgeAnswer(world, text, whole)).toEqual({ verdict: 'true' });
    }
  });
});

describe('sharedPrompts', () => {
  it.each(sizes)('gives a note whose answer the %s world can check', (size) => {
    const [note] = sharedPrompts().filter(({ detail }) => detail === 'a note to read');
    const text = note!.text[size];
    expect(judgeAnswer(worlds[size], text, `${text}It is a goat.`)).toEqual({ verdict: 'true' });
    expect(judgeAnswer(worlds[size], text, `${text}It is a pony.`)).toEqual({ verdict: 'false' });
    expect(STRANGER_NAMES.index('Salig')! % 2).toBe(1);
  });

  it('asks for the same fact in both worlds', () => {
    const facts = sharedPrompts().flatMap(({ fact }) => fact ?? []);
    expect(facts).toHaveLength(4);
    for (const fact of facts) {
      expect(fact.full.value).toBe(fact.pocket.value);
      for (const size of sizes) expect(worlds[size].facts).toContainEqual(fact[size]);
    }
  });

  it.each(sizes)('names one person whom the %s world has never heard of', (size) => {
    const [stranger] = sharedPrompts().filter(({ detail }) => detail === 'in no world');
    const text = stranger!.text[size];
    expect(judgeAnswer(worlds[size], text, `${text} Torvik.`)).toEqual({ verdict: 'nobody' });
  });
});
