import { expect, test } from 'vitest';
import { arrangementsOf, noteDraws, type GroundingCell } from '#run/grounding/cell';
import { drawAsked, poseWithNotes } from '#run/grounding/pose';
import { checkText, createWorld, LADDER_RELATIONS } from '#world';

const world = createWorld({ size: 'full' });
const asked = drawAsked(world, 100, 1);
const pose = (content: GroundingCell['content'], at = 0, memory?: string) =>
  arrangementsOf(content).map((arrangement) =>
    poseWithNotes(world, asked[at]!, { mentions: 100, content, ...arrangement }, memory),
  );

test('the draws together ask every person of a rung about every ladder relation, once', () => {
  expect(asked).toHaveLength(noteDraws * 20);
  expect(new Set(asked.map(({ person, relation }) => `${person} ${relation}`)).size).toBe(
    20 * LADDER_RELATIONS.length,
  );
  expect(asked.every(({ person, question }) => question.includes(person))).toBe(true);
  expect(drawAsked(world, 100, 1)).toEqual(asked);
  expect(() => drawAsked(world, 7, 1)).toThrow(RangeError);
});

test('what notes tell otherwise is neither true nor what the model says, and no two say the same', () => {
  for (let at = 0; at < 100; at++) {
    const { person, relation } = asked[at]!;
    const memory = world.value(relation, asked[(at + 5) % 100]!.person);
    for (const { notes } of pose('otherwise', at, memory)) {
      const own = notes.find(({ subject }) => subject === person)!;
      expect([world.value(relation, person), memory]).not.toContain(own.value);
      expect(new Set(notes.map(({ value }) => value)).size).toBe(notes.length);
      expect(notes.every((fact) => fact.value !== world.value(relation, fact.subject))).toBe(true);
    }
  }
});

test('right notes are true, and stand where they are asked to', () => {
  const posed = pose('right');
  expect(posed.map(({ notes }) => notes.length)).toEqual([1, 2, 2, 4, 4]);
  const { person } = asked[0]!;
  expect(posed.map(({ notes }) => notes.findIndex(({ subject }) => subject === person))).toEqual([
    0, 0, 1, 0, 3,
  ]);
  for (const { notes, prompt } of posed) {
    expect(notes.every((fact) => world.value(fact.relation, fact.subject) === fact.value)).toBe(true);
    expect(prompt.match(/^Note: /gm)).toHaveLength(notes.length);
    expect(prompt.endsWith(asked[0]!.question)).toBe(true);
    expect(checkText(world, prompt).wellFormedShare).toBe(1);
  }
});

test('a note that does not hold the answer is on something else or on somebody else', () => {
  const [silent] = pose('silent');
  const [elsewhere] = pose('elsewhere');
  const { person, relation } = asked[0]!;
  expect(silent!.notes[0]).toMatchObject({ subject: person });
  expect(silent!.notes[0]!.relation).not.toBe(relation);
  expect(elsewhere!.notes[0]!.subject).not.toBe(person);
  expect(elsewhere!.notes[0]!.relation).toBe(relation);
  expect(elsewhere!.notes[0]!.value).not.toBe(world.value(relation, person));
});
