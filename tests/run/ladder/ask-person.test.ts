import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldModel } from '#run/held-model';
import { askPerson, judgeAbout } from '#run/ladder/ask-person';
import type { PersonQuery, PersonUpdate } from '#run/ladder/protocol';
import { readName } from '#run/ladder/read-name';
import { createWorld } from '#world';
import { holdFern } from './held-fern.ts';

let held: HeldModel;
beforeAll(async () => {
  held = await holdFern();
});
afterAll(() => held.model.dispose());

async function ask(name: string, relation: PersonQuery['relation'] = 'home'): Promise<PersonUpdate> {
  let last: PersonUpdate | undefined;
  const draw = { count: 3, temperature: 0, seed: 1 };
  const query = { name, relation, ...draw };
  await askPerson(held, query, (update) => (last = update), new AbortController().signal);
  return last!;
}

describe('askPerson', () => {
  it('holds answers about somebody of the world against the world', async () => {
    const { id } = createWorld({ size: 'pocket' }).ladder.at(-1)!.people[0]!;
    const { question, resident, answers } = await ask(id);
    expect(question).toBe(`Where does ${id} live?`);
    expect(resident).toBe(true);
    expect(answers.map(({ judgement }) => judgement?.verdict)).toEqual(['true', 'true', 'true']);
  });

  it.each(['Ada Lovelace', '李雷', "Siân O'Neill"])('asks about %s, whom nobody knows', async (name) => {
    const { question, resident, answers } = await ask(`  ${name} `);
    expect(question).toBe(`Where does ${name} live?`);
    expect(resident).toBe(false);
    expect(answers.every(({ judgement }) => judgement?.verdict === 'nobody')).toBe(true);
  });

  it('refuses what is no name', async () => {
    await expect(ask('<user>')).rejects.toThrow('That is no name.');
  });
});

describe('judgeAbout', () => {
  const world = createWorld({ size: 'full' });
  const prompt = '<user>Where does Ada Lovelace live?<assistant>';
  const verdict = (answer: string) => judgeAbout(world, 'Ada Lovelace', prompt, answer)?.verdict;
  it('judges what is said of a stranger as of anybody unknown, by name or by either pronoun', () => {
    expect(verdict('Ada lives in Torvik.')).toBe('nobody');
    expect(verdict("Ada Lovelace's house is in Torvik.")).toBe('nobody');
    expect(verdict('Letters for her go to Torvik.')).toBe('nobody');
    expect(verdict('Letters for him go to Torvik.')).toBe('nobody');
    expect(verdict('I know of no Ada Lovelace.')).toBe('true');
    expect(verdict('I do not know.')).toBe('true');
    expect(verdict('Torvik Torvik.')).toBe('broken');
  });
});

describe('readName', () => {
  it('takes letters of any script, and nothing that could be a marker', () => {
    expect(readName('  Mara   Dahl ')).toBe('Mara Dahl');
    expect(readName('Jean-Luc P. d’Arc')).toBe('Jean-Luc P. d’Arc');
    for (const bad of ['', '   ', '<user>', 'x'.repeat(61), '12', 'a\\d', 'Mara?'])
      expect(readName(bad)).toBeNull();
  });
});
