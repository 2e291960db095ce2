import { readAmount } from '../../lexicon/amounts.ts';
import { ruleGroup, type Step } from '../../grammar/rule.ts';
import {
  amountsIn,
  answerCount,
  askCount,
  countClaim,
  numberIn,
  reckon,
  type Operation,
} from './reckoning.ts';

const MIXED = 'only things of one kind can be added';

const statedThings: Step = (_, values) => {
  const amounts = amountsIn(values, ['amount', 'amount2', 'amount3']);
  if (!amounts) return MIXED;
  const [a, b, result] = amounts.counts;
  return countClaim(result!, a! + b!, amounts.noun);
};

const stated =
  (operation: Operation): Step =>
  (_, values) =>
    countClaim(
      numberIn(values, 'number3'),
      reckon(operation, numberIn(values, 'number'), numberIn(values, 'number2')),
    );

const askedThings: Step = (memory, values) => {
  const amounts = amountsIn(values, ['amount', 'amount2']);
  if (!amounts || (values['countable'] ?? amounts.noun) !== amounts.noun) return MIXED;
  askCount(memory, amounts.counts[0]! + amounts.counts[1]!, amounts.noun);
  return undefined;
};

const asked =
  (operation: Operation): Step =>
  (memory, values) => {
    askCount(memory, reckon(operation, numberIn(values, 'number'), numberIn(values, 'number2')));
    return undefined;
  };

/** 'Four apples and three apples are seven apples.' */
export const thingsSum = ruleGroup(
  'sum.things',
  { step: statedThings },
  [
    '{amount} and {amount2} are {amount3}.',
    'The basket has {amount} and {amount2} in it, which makes {amount3}.',
    'A hen with {amount} and a goat with {amount2} come to {amount3}.',
    'If you have {amount} and find {amount2}, you have {amount3}.',
    'A pirate who has {amount} and finds {amount2} goes home with {amount3}.',
    'On a table with {amount} and {amount2} you can see {amount3}.',
    'You have {amount} in this hat and {amount2} in the other: that makes {amount3}.',
    'Take {amount}, take {amount2}, and you have {amount3}.',
  ],
  [
    'Who counts {amount} and then {amount2} counts {amount3}.',
    'Here are {amount}, there are {amount2}: that is {amount3}.',
  ],
);

/** 'Four and three make seven.' */
export const plusSum = ruleGroup(
  'sum.plus',
  { step: stated('plus') },
  [
    '{number} and {number2} make {number3}.',
    'You count {number} and then {number2}, and you are at {number3}.',
    'If you have {number} and get {number2} more, you have {number3}.',
    'The count of {number} and {number2} is {number3}.',
    'Take {number}, take {number2}, and you have {number3}.',
    'When you count {number2} on from {number}, you come to {number3}.',
  ],
  ['{number} with {number2} more comes to {number3}.', 'In all, {number} and {number2} come to {number3}.'],
);

/** 'Seven less three is four.' */
export const lessSum = ruleGroup(
  'sum.less',
  { step: stated('less') },
  [
    '{number} less {number2} is {number3}.',
    'If you take {number2} away from {number}, you are left with {number3}.',
    'Take {number2} from {number}, and you keep {number3}.',
    'When you go {number2} back from {number}, you are at {number3}.',
    'Who has {number} and eats {number2} has {number3} left.',
    'When you give {number2} of {number} away, you keep {number3}.',
  ],
  ['{number} without {number2} is {number3}.', 'From {number} take {number2}, and it leaves {number3}.'],
);

export const thingsQuestion = ruleGroup(
  'sum.things.question',
  { step: askedThings },
  [
    'How many {countable:s} are {amount} and {amount2}?',
    'How many {countable:s} do {amount} and {amount2} make?',
    'What do {amount} and {amount2} come to?',
    'If I have {amount} and you give me {amount2}, how many {countable:s} do I have?',
    'I have {amount} in this hat and {amount2} in the other, so how many {countable:s} is that?',
    'You see {amount} and {amount2} on the table: how many {countable:s} are on it?',
  ],
  [
    'Can you count {amount} and {amount2} for me?',
    'How many {countable:s} do I own if I have {amount} and find {amount2}?',
  ],
);

export const plusQuestion = ruleGroup(
  'sum.plus.question',
  { step: asked('plus') },
  [
    'What is {number} and {number2}?',
    'What do {number} and {number2} make?',
    'How much is {number} and {number2}?',
    'How far do you get if you count {number2} on from {number}?',
  ],
  ['Can you count {number} and {number2} for me?', 'What is the count of {number} and {number2}?'],
);

export const lessQuestion = ruleGroup(
  'sum.less.question',
  { step: asked('less') },
  [
    'What is {number} less {number2}?',
    'What is {number} take away {number2}?',
    'How much is left if you take {number2} from {number}?',
    'How much do you keep if you have {number} and give {number2} away?',
  ],
  ['Can you take {number2} from {number} for me?', 'What is {number} without {number2}?'],
);

/** Answers a question about things: 'Seven apples.' */
export const thingsAnswer = ruleGroup(
  'sum.things.answer',
  {
    step: (memory, values) => {
      const { count, noun } = readAmount(values['amount']!);
      return answerCount(memory, count, noun);
    },
  },
  ['{amount}.', 'It is {amount}.', 'That is {amount}.', 'You get {amount}.'],
  ['It comes to {amount}.', 'That would be {amount}.'],
);

/** Answers a question about bare numbers: 'Seven.' */
export const numberAnswer = ruleGroup(
  'sum.number.answer',
  { step: (memory, values) => answerCount(memory, numberIn(values, 'number')) },
  ['{number}.', 'It is {number}.', 'That is {number}.', 'You get {number}.'],
  ['It comes to {number}.', 'That would be {number}.'],
);

export const SUM_GROUPS = [
  thingsSum,
  plusSum,
  lessSum,
  thingsQuestion,
  plusQuestion,
  lessQuestion,
  thingsAnswer,
  numberAnswer,
];
