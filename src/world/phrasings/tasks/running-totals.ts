import { readAmount } from '../../lexicon/amounts.ts';
import { ruleGroup, type Memory, type Step, type StepResult, type Values } from '../../grammar/rule.ts';
import { askCount, countClaim, numberIn, reckon, type Operation } from './reckoning.ts';

/** What a story has counted: whose things, how many at first and now, and every change between. */
export interface Tally {
  readonly holder: string;
  readonly noun: string;
  readonly start: number;
  readonly changes: readonly { readonly operation: Operation; readonly count: number }[];
  readonly total: number;
}

const TALLY = 'tally';

export function tallyOf(memory: Memory): Tally | undefined {
  const text = memory.get(TALLY);
  return text === undefined ? undefined : (JSON.parse(text) as Tally);
}

const begin: Step = (memory, values) => {
  if (memory.has(TALLY)) return 'the story has begun to count before';
  const { count, noun } = readAmount(values['amount']!);
  const tally: Tally = { holder: values['A']!, noun, start: count, changes: [], total: count };
  memory.set(TALLY, JSON.stringify(tally));
  return undefined;
};

function ownTally(memory: Memory, values: Values): Tally | string {
  const tally = tallyOf(memory);
  if (!tally) return 'nothing has been counted before';
  const holder = values['A'] ?? tally.holder;
  return holder === tally.holder ? tally : `nobody counted what ${holder} has`;
}

const change =
  (operation: Operation): Step =>
  (memory, values) => {
    const tally = ownTally(memory, values);
    if (typeof tally === 'string') return tally;
    const count = numberIn(values, 'number');
    const total = reckon(operation, tally.total, count);
    if (total < 0) return `there were only ${tally.total}`;
    const after: Tally = { ...tally, total, changes: [...tally.changes, { operation, count }] };
    memory.set(TALLY, JSON.stringify(after));
    return undefined;
  };

/** Holds a stated total against the story's; used by every sentence that says how many there are now. */
export function claimTotal(memory: Memory, values: Values): StepResult {
  const tally = ownTally(memory, values);
  if (typeof tally === 'string') return tally;
  const { count, noun } = readAmount(values['amount']!);
  return noun === tally.noun ? countClaim(count, tally.total, noun) : `the story counts ${tally.noun}s`;
}

/** 'Mara has four eggs.' */
export const beginCount = ruleGroup(
  'count.begin',
  { step: begin },
  [
    '{A} has {amount}.',
    '{A} has {amount} in a basket.',
    '{A} comes home with {amount}.',
    '{A} counts {amount} on the table.',
    '{A} wakes up with {amount}.',
    "In {A's} hat there is room for {amount}, and there they are.",
  ],
  ['{A} keeps {amount} under a hat.', 'In the morning {A} has {amount}.'],
);

/** Somebody gets more of them alone. */
export const gain = ruleGroup(
  'count.gain',
  { step: change('plus') },
  [
    '{A} finds {number} more.',
    '{A} gets {number} more at the market.',
    '{A} finds {number} more under the bed.',
    'Then {A} gets {number} more from the neighbours.',
    '{A} gets {number} more from a pirate.',
  ],
  ['{A} comes by {number} more.', 'Then the sea brings {A:him} {number} more.'],
);

/** Somebody is given more of them. */
export const gift = ruleGroup(
  'count.gift',
  { step: change('plus') },
  [
    '{B} gives {A:him} {number} more.',
    '{A} gets {number} more from {B:him}.',
    '{B} comes by and brings {A:him} {number} more.',
    '{B} has too many and gives {A:him} {number}.',
  ],
  ['{B} lets {A:him} have {number} more.', 'Then {B} brings out {number} more for {A:him}.'],
);

/** Some of them are lost. */
export const loss = ruleGroup(
  'count.loss',
  { step: change('less') },
  [
    '{A} leaves {number} of them on the road.',
    '{A} gives {number} of them for a hat at the market.',
    'A crow makes off with {number} of them.',
    '{A} puts away {number} of them and never knows where.',
    '{A} lets the sea have {number} of them.',
  ],
  ['A goat eats {number} of them.', 'Then {A} goes home without {number} of them.'],
);

/** Some of them are given away. */
export const giving = ruleGroup(
  'count.giving',
  { step: change('less') },
  [
    '{A} gives {number} of them to {B:him}.',
    '{B} asks for {number} of them, and {A} does not say no.',
    '{A} shares {number} of them with {B:him}.',
    '{B} takes {number} of them home.',
  ],
  ['{A} lets {B:him} have {number} of them.', 'Then {A} takes {number} of them to {B:him}.'],
);

/** 'Now she has seven eggs.' */
export const total = ruleGroup(
  'count.total',
  { step: claimTotal },
  [
    'Now {A} has {amount}.',
    'So {A} has {amount} now.',
    'That makes {amount}.',
    '{A} counts them, and it comes to {amount}.',
    'After that {A} has {amount}.',
  ],
  ['By now {A} has {amount}.', 'The count is now {amount}.'],
);

/** Asks how many somebody has at the end. */
export const totalQuestion = ruleGroup(
  'count.question',
  {
    step: (memory, values) => {
      const tally = ownTally(memory, values);
      if (typeof tally === 'string') return tally;
      if (values['countable'] !== tally.noun) return `the story counts ${tally.noun}s`;
      askCount(memory, tally.total, tally.noun);
      return undefined;
    },
  },
  [
    'How many {countable:s} does {A:name} have now?',
    'How many {countable:s} has {A:name} got now?',
    'How many {countable:s} are there after all that?',
  ],
  ['With how many {countable:s} does {A:name} go home?'],
);

export const RUNNING_TOTAL_GROUPS = [beginCount, gain, gift, loss, giving, total, totalQuestion];
