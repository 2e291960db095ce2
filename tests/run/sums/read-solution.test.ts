import { describe, expect, it } from 'vitest';
import { readSolution } from '#run/sums/read-solution';
import type { SumProblem } from '#run/sums/write-problems';
import { problemsOf, world } from './problems.ts';

const [person] = world.people;
const name = person!.firstName;
const problem: SumProblem = {
  material: 'training',
  steps: 2,
  prompt: `<user>${person!.id} has four eggs. ${name} finds three more. ${name} leaves two of them on the road. How many eggs does ${name} have now?<assistant>`,
  reference: `First, four and three make seven. Then seven less two is five. So ${name} has five eggs.`,
  answer: 5,
};
const read = (text: string) => readSolution(world, problem, text);

describe('a solution', () => {
  it('that goes the way of the world passes both checkers, in other words too', () => {
    const right = { answer: 5, reckons: true, verified: true };
    expect(read(problem.reference)).toEqual(right);
    expect(
      read(
        'First of all, four and three make seven. Next, seven less two is five. So it all comes to five eggs.',
      ),
    ).toEqual(right);
  });

  it('that reckons well with what the story does not tell passes the checker of the working alone', () => {
    expect(
      read(`First, four and three make seven. Then seven and two make nine. So ${name} has nine eggs.`),
    ).toEqual({ answer: 9, reckons: true, verified: false });
  });

  it.each([
    [
      'a wrong sum',
      `First, four and three make six. Then six less two is four. So ${name} has four eggs.`,
      4,
    ],
    [
      'two wrong sums that end well',
      `First, four and three make eight. Then eight less two is five. So ${name} has five eggs.`,
      5,
    ],
    [
      'a line that goes on from another number',
      `First, four and three make seven. Then eight less two is six. So ${name} has six eggs.`,
      6,
    ],
    [
      'another conclusion',
      `First, four and three make seven. Then seven less two is five. So ${name} has six eggs.`,
      6,
    ],
    ['the bare result', 'It is five eggs.', 5],
    ['nothing', '', null],
    ['no number', `So ${name} has`, null],
  ])('with %s passes none', (_, text, answer) => {
    expect(read(text)).toEqual({ answer, reckons: false, verified: false });
  });

  it('without working is held against the result', () => {
    const [asked] = problemsOf('withheld', 1);
    expect(readSolution(world, asked!, asked!.reference)).toEqual({
      answer: asked!.answer,
      reckons: false,
      verified: true,
    });
  });

  it.each(['training', 'withheld'] as const)('of the world itself is always right: %s', (material) => {
    for (const item of [2, 3].flatMap((steps) => problemsOf(material, steps))) {
      expect(readSolution(world, item, item.reference)).toEqual({
        answer: item.answer,
        reckons: true,
        verified: true,
      });
    }
  });
});
