import { judgeAnswer } from '#run/judge-answer';
import { mentionsRead } from '#run/ladder/mentions-read';
import { ladderQuestions, peopleByRung, rungQuestions } from '#run/ladder/people-by-rung';
import { createWorld, LADDER_RELATIONS } from '#world';
import { describe, expect, it } from 'vitest';

const worlds = { fern: createWorld({ size: 'pocket' }), shrub: createWorld({ size: 'full' }) };
const models = ['fern', 'shrub'] as const;

describe('peopleByRung', () => {
  it.each(models)('stands everybody of the ladder where the text of the %s told of them', (model) => {
    const rungs = peopleByRung(worlds[model], mentionsRead[model].told);
    expect(rungs.map((rung) => rung.mentions)).toEqual(worlds[model].ladder.map((rung) => rung.mentions));
    expect(rungs[0]!.people.every(({ told }) => told === 0)).toBe(true);
    // Which documents a growth reads twice is chance, but never so that two rungs change places.
    const ranges = rungs.map(({ people }) => people.map(({ told }) => told));
    for (const [i, range] of ranges.slice(2).entries())
      expect(Math.min(...range)).toBeGreaterThanOrEqual(Math.max(...ranges[i]!));
  });

  it('misses a count rather than guess it', () => {
    expect(() => peopleByRung(worlds.fern, {})).toThrow('Nobody counted how often Maja');
  });
});

describe('ladderQuestions', () => {
  it.each(models)('asks the %s for the fact in whole names, in six phrasings', (model) => {
    const { id } = worlds[model].ladder[2]!.people[1]!;
    for (const relation of LADDER_RELATIONS) {
      const questions = ladderQuestions(worlds[model], model, id, relation);
      expect(new Set(questions.map(({ prompt }) => prompt)).size).toBe(6);
      expect(questions.filter(({ practised }) => practised)).toHaveLength(model === 'fern' ? 2 : 4);
      for (const { prompt } of questions) {
        expect(prompt).toMatch(/^<user>.+\?<assistant>$/);
        expect(prompt).toContain(id);
      }
    }
  });

  it('counts the right answer as right, and another as wrong', () => {
    const world = worlds.shrub;
    const { id } = world.ladder[0]!.people[0]!;
    const [question] = ladderQuestions(world, 'shrub', id, 'home');
    const { prompt, value } = question!;
    expect(judgeAnswer(world, prompt, `${prompt}It is ${value}.`)?.verdict).toBe('true');
    const wrong = world.lexicon.town.find(({ id: town }) => town !== value)!.id;
    expect(judgeAnswer(world, prompt, `${prompt}It is ${wrong}.`)?.verdict).toBe('false');
  });
});

describe('rungQuestions', () => {
  it('asks everybody for everything the ladder counts, in every phrasing', () => {
    const [rung] = peopleByRung(worlds.shrub, mentionsRead.shrub.told);
    expect(rungQuestions(worlds.shrub, 'shrub', rung!)).toHaveLength(20 * 5 * 6);
  });
});
