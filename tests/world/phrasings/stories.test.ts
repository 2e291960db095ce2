import { describe, expect, it } from 'vitest';
import { tokenizeWords, type Slot } from '#world/grammar/template';
import { beat, kinBeat } from '#world/phrasings/stories/beat';
import { PLOTS, STORIES_GROUPS } from '#world/phrasings/stories/index';

const rules = STORIES_GROUPS.flatMap((group) => group.rules);

/** Slots that the same words can fill look the same. */
function slotClass(slot: Slot): string {
  if (slot.kind === 'noun') return `${slot.category}:${slot.form}`;
  return ['', 'name', 'him'].includes(slot.form) ? 'somebody' : `person:${slot.form}`;
}

describe('the sentences of stories', () => {
  it('come in at least three phrasings a beat', () => {
    for (const group of STORIES_GROUPS) expect(group.rules.length, group.name).toBeGreaterThanOrEqual(3);
  });

  it('make at least twelve plots, each with a name of its own', () => {
    expect(new Set(PLOTS.map((plot) => plot.name)).size).toBe(PLOTS.length);
    expect(PLOTS.length).toBeGreaterThanOrEqual(12);
  });

  it('are each in one group only', () => {
    const shapes = rules.map(({ template }) => {
      const parts = template.literals.map((literal, i) => {
        const slot = template.slots[i];
        return literal + (slot ? `<${slotClass(slot)}>` : '');
      });
      return parts.join('');
    });
    expect(shapes.filter((shape, i) => shapes.indexOf(shape) !== i)).toEqual([]);
    expect(new Set(STORIES_GROUPS.map((group) => group.name)).size).toBe(STORIES_GROUPS.length);
  });

  it('use a small vocabulary', () => {
    const words = rules.flatMap(({ template }) =>
      template.literals.flatMap((text) => tokenizeWords(text.toLowerCase())),
    );
    expect(new Set(words.filter((word) => /^\p{L}/u.test(word))).size).toBeLessThanOrEqual(400);
  });

  it('end with one mark and hold no other', () => {
    for (const { template } of rules) expect(template.source).toMatch(/^[^.?!"]+[.?]$/);
  });

  it('hold no pronoun for a person outside a slot', () => {
    for (const { template } of rules) {
      expect(template.literals.join(' '), template.source).not.toMatch(/\b(?:she|he|her|his|him|hers)\b/i);
    }
  });
});

describe('beat', () => {
  it('holds people and nouns to what was brought in before', () => {
    const group = beat('test.give', { brings: ['B'], needs: ['has A thing'], makes: ['has B thing'] }, [
      '{A} gives {B:him} the {thing}.',
      'The {thing} goes to {B:name}.',
    ]);
    expect(group.name).toBe('story.test.give');
    expect(group.rules[0]!.needs).toEqual([
      ['in', 'A'],
      ['known', 'thing'],
      ['has', 'A', 'thing'],
    ]);
    expect(group.rules[1]!.needs).toEqual([['known', 'thing']]);
    expect(group.rules[1]!.makes).toEqual([
      ['in', 'B'],
      ['has', 'B', 'thing'],
    ]);
  });

  it('refuses a sentence that leaves out what the beat makes', () => {
    expect(() => beat('test.take', { makes: ['has A thing'] }, ['{A} takes it.'])).toThrow('has A thing');
    expect(() => beat('test.meet', { brings: ['B'] }, ['{A} meets somebody.'])).toThrow('speaks of "B"');
  });

  it('refuses a need of which no sentence speaks', () => {
    expect(() => beat('test.idle', { needs: ['has A thing'] }, ['{A} waits.'])).toThrow('has A thing');
  });

  it('says how somebody is close to the hero', () => {
    const groups = kinBeat('test.kin', ['friend', 'sibling'], {}, ["{B}, {A's} KIN, waits."]);
    expect(groups.friend.rules[0]!.template.source).toBe("{B}, {A's} friend, waits.");
    expect(groups.sibling.rules[0]!.template.source).toBe("{B}, {A's} {B:sibling}, waits.");
    expect(groups.friend.rules[0]!.asserts).toEqual([{ relation: 'friend', subject: 'A', value: 'B' }]);
  });
});
