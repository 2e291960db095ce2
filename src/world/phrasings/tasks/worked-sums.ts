import { ruleGroup, type Memory, type Step, type StepResult, type Values } from '../../grammar/rule.ts';
import { countClaim, numberIn, reckon, type Operation } from './reckoning.ts';
import { claimTotal, tallyOf } from './running-totals.ts';

const WORKED = 'worked';

/** How far the working has come, and what it carries: its own last result, right or wrong. */
function workingOf(memory: Memory, start: number): { steps: number; carry: number } {
  const [steps = 0, carry = start] = memory.get(WORKED)?.split(' ').map(Number) ?? [];
  return { steps, carry };
}

function workStep(operation: Operation, memory: Memory, values: Values): StepResult {
  const tally = tallyOf(memory);
  if (!tally) return 'there is nothing to work out';
  const { steps, carry } = workingOf(memory, tally.start);
  const [a, b, result] = ['number', 'number2', 'number3'].map((variable) => numberIn(values, variable));
  memory.set(WORKED, `${steps + 1} ${result}`);
  const claim = countClaim(result!, reckon(operation, a!, b!));
  if (claim.verdict === 'false') return claim;
  const change = tally.changes[steps];
  if (!change) return 'there is no such step to work out';
  if (a !== carry) return `the step should go on from ${carry}`;
  return change.operation === operation && change.count === b
    ? claim
    : 'the step is another than the story tells';
}

const firstStep =
  (operation: Operation): Step =>
  (memory, values) =>
    memory.has(WORKED) ? 'this is not the first step' : workStep(operation, memory, values);

const nextStep =
  (operation: Operation): Step =>
  (memory, values) =>
    memory.has(WORKED) ? workStep(operation, memory, values) : 'there was no step before';

const PLUS = '{number} and {number2} make {number3}.';
const LESS = '{number} less {number2} is {number3}.';

/** 'First, four and three make seven.' */
export const firstWorking: Readonly<Record<Operation, ReturnType<typeof ruleGroup>>> = {
  plus: ruleGroup('working.first.plus', { step: firstStep('plus') }, [
    `First, ${PLUS}`,
    `First of all, ${PLUS}`,
  ]),
  less: ruleGroup('working.first.less', { step: firstStep('less') }, [
    `First, ${LESS}`,
    `First of all, ${LESS}`,
  ]),
};

/** 'Then seven and two make nine.' */
export const nextWorking: Readonly<Record<Operation, ReturnType<typeof ruleGroup>>> = {
  plus: ruleGroup('working.next.plus', { step: nextStep('plus') }, [`Then ${PLUS}`, `Next, ${PLUS}`]),
  less: ruleGroup('working.next.less', { step: nextStep('less') }, [`Then ${LESS}`, `Next, ${LESS}`]),
};

/** 'So there are nine eggs.' A wrong result is false; a right one that the working does not lead to does not follow. */
export const conclusion = ruleGroup(
  'working.conclusion',
  {
    step: (memory, values) => {
      const claim = claimTotal(memory, values);
      if (typeof claim !== 'object' || claim.verdict === 'false') return claim;
      const { start, changes, total } = tallyOf(memory)!;
      const { steps, carry } = workingOf(memory, start);
      return steps === changes.length && carry === total ? claim : 'the working does not lead to this';
    },
  },
  ['So {A:name} has {amount}.', 'So it all comes to {amount}.'],
  ['So the count is {amount}.'],
);

export const WORKED_SUM_GROUPS = [...Object.values(firstWorking), ...Object.values(nextWorking), conclusion];
