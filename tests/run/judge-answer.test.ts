import { judgeAnswer, worldOf } from '#run/judge-answer';
import { createWorld, WORLD_VERSION } from '#world';
import { describe, expect, it } from 'vitest';

const world = createWorld({ size: 'pocket' });
const mara = world.zipf[0]!.id;
const home = world.value('home', mara)!;
const elsewhere = world.lexicon.town.map(({ id }) => id).find((town) => town !== home)!;
const judge = (before: string, answer: string) => judgeAnswer(world, before, `${before}${answer}`);

describe('judgeAnswer', () => {
  it('calls a fact of the world true', () => {
    expect(judge(`${mara} lives in`, ` ${home}.`)).toEqual({ verdict: 'true' });
  });

  it('calls anything else false, and says what would be true', () => {
    expect(judge(`${mara} lives in`, ` ${elsewhere}.`)).toEqual({ verdict: 'false', truth: home });
  });

  it('knows that somebody is nobody', () => {
    expect(judge('Zebulon lives in', ` ${home}.`)).toEqual({ verdict: 'nobody' });
  });

  it('says where a sentence leaves the grammar', () => {
    expect(judge(`${mara} lives`, ' lives in.')).toMatchObject({
      verdict: 'broken',
      problem: expect.stringContaining('"lives" does not fit there') as string,
    });
  });

  it('judges what was written and not the prompt', () => {
    const before = `${mara} lives in ${elsewhere}.`;
    const pronoun = world.people.find(({ id }) => id === mara)!.gender === 'female' ? 'She' : 'He';
    expect(judge(before, ` ${pronoun} lives in ${home}.`)).toEqual({ verdict: 'true' });
    expect(judge(before, '')).toBeNull();
  });

  it('has no verdict of truth for what states nothing', () => {
    const greeting = 'One morning, Mara opens the door and says hello to the day.';
    expect(judge('One morning', greeting.slice('One morning'.length))).toEqual({ verdict: 'free' });
  });

  it('finds an answer without an end broken', () => {
    expect(judge(`${mara} lives`, ' in')).toEqual({ verdict: 'broken', problem: 'it comes to no end' });
  });
});

describe('worldOf', () => {
  it('makes each world once', () => {
    const told = { size: 'pocket', version: WORLD_VERSION } as const;
    expect(worldOf(told)?.size).toBe('pocket');
    expect(worldOf(told)).toBe(worldOf({ ...told }));
  });

  it('has none where the version is another or unknown', () => {
    expect(worldOf({ size: 'pocket', version: '0.0.0' })).toBeNull();
    expect(worldOf(null)).toBeNull();
  });
});
