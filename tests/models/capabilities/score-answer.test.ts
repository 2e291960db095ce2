import { describe, expect, it } from 'vitest';
import { ladderProbes, taskProbes } from '#models/capabilities/probes';
import { probeItem, scoreAnswer } from '#models/capabilities/score-answer';
import { checkText, createWorld } from '#world';
import { ANSWERS_TO_SCORE } from './answers-to-score.ts';

const world = createWorld({ size: 'full' });
const probes = [...ladderProbes(world, 1), ...taskProbes(world, 1, 12)].map((probe) => ({
  ...probe,
  items: probe.items.slice(0, 12),
}));

describe.each(ANSWERS_TO_SCORE)('$probe', ({ prompt, reference, right, wrong }) => {
  const score = (answer: string) => scoreAnswer(world, { prompt, reference }, answer);

  it.each([reference, ...right])('is right with "%s"', (answer) => {
    expect(score(answer)).toEqual({ wellFormed: true, right: true });
  });

  it.each(wrong)('is wrong with "%s"', (answer) => {
    expect(score(answer).right).toBe(false);
  });

  it('is wrong with an answer that is merely well-formed', () => {
    expect(wrong.some((answer) => score(answer).wellFormed)).toBe(true);
  });
});

it('every probe has answers to score', () => {
  const ladder = 'knows the facts of people on the rung of';
  const names = probes.map(({ name }) => (name.startsWith(ladder) ? ladder : name));
  expect(ANSWERS_TO_SCORE.map(({ probe }) => probe)).toEqual([...new Set(names)]);
});

it.each(probes)('the answers of the world itself are right: $name', ({ items }) => {
  for (const item of items) {
    expect(scoreAnswer(world, item, item.reference), item.prompt + item.reference).toEqual({
      wellFormed: true,
      right: true,
    });
  }
});

it.each(probes)('an answer that the checker calls false is wrong: $name', ({ items }) => {
  // Each question is answered with what answers the others.
  for (const item of items) {
    for (const { reference } of items) {
      const report = checkText(world, item.prompt + reference);
      if (report.flawless) continue;
      expect(scoreAnswer(world, item, reference).right, item.prompt + reference).toBe(false);
    }
  }
});

it('any of a town’s ferries answers the question for one', () => {
  const town = world.lexicon.town.find(({ id }) => world.values('ferry', id).length > 1)!.id;
  const [first, second] = world.values('ferry', town);
  const none = world.lexicon.town.find(
    ({ id }) => id !== town && !world.values('ferry', town).includes(id),
  )!.id;
  const prompt = `<user>Where does the ferry from ${town} go?<assistant>`;
  const right = (value: string) => scoreAnswer(world, { prompt, reference: `${first}.` }, `${value}.`).right;
  expect([right(first!), right(second!), right(none)]).toEqual([true, true, false]);
});

describe('a probe’s question', () => {
  const chat = '<user>One?<assistant>Two.<user>Three?<assistant>Four.';

  it('is the last of a chat, or the first, with its own answer alone', () => {
    expect(probeItem(chat)).toEqual({ prompt: chat.slice(0, -'Four.'.length), reference: 'Four.' });
    expect(probeItem(chat, 'first')).toEqual({ prompt: '<user>One?<assistant>', reference: 'Two.' });
  });

  it('is none where nobody answers', () => {
    expect(() => probeItem('Mara lives in Torvik.')).toThrow(/has no answer to ask for/u);
  });
});
