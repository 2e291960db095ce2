import { expect, it } from 'vitest';
import { readProblem } from '#run/sums/read-problem';
import { readSolution } from '#run/sums/read-solution';
import { problemsOf, world } from './problems.ts';

const unmarked = (prompt: string): string => prompt.replace('<user>', '').replace('<assistant>', '');

it('reads every problem that the world writes to the same answer, steps and material', () => {
  for (const material of ['training', 'withheld'] as const) {
    for (const steps of [1, 2, 3]) {
      for (const problem of problemsOf(material, steps, 40)) {
        const { prompt, answer } = problem;
        expect(readProblem(world, unmarked(prompt))).toMatchObject({ prompt, answer, steps, material });
      }
    }
  }
});

it('writes a working of its own that both checkers pass', () => {
  for (const written of problemsOf('withheld', 3, 20)) {
    const problem = readProblem(world, unmarked(written.prompt));
    const solution = { answer: problem.answer, reckons: true, verified: true };
    expect(readSolution(world, problem, problem.reference)).toEqual(solution);
  }
});

it('knows a pair of numbers for what it is, however it is asked', () => {
  const { answer, material } = readProblem(world, 'How much is left if you take four from eleven?');
  expect(answer).toBe(7);
  expect(readProblem(world, 'What is seven and four?').material).toBe(material);
  expect(readProblem(world, 'What is two less one?').answer).toBe(1);
});

it.each([
  ['', 'does not end with a question'],
  ['What is the sea?', 'not a sentence'],
  ['What is three less nine?', 'no number from zero'],
  ['What is sixty and fifty?', 'no number from zero'],
  ['Mara Holm has four eggs. How many plums does Mara have now?', 'counts eggs'],
  ['Mara Holm has four eggs. How many eggs does Mara have now?', 'changes 0 times'],
  ['Mara Holm has four eggs. Now she has four eggs. How many eggs does Mara have now?', 'changes nothing'],
  [
    `Mara Holm has four eggs. ${'She finds two more. '.repeat(4)}How many eggs does Mara have now?`,
    '4 times',
  ],
])('refuses %j, and says why', (question, reason) => {
  expect(() => readProblem(world, question)).toThrow(reason);
});
