import type { PhrasingPolicy } from '../grammar/writer.ts';
import { amountWords } from '../lexicon/amounts.ts';
import { numberWords } from '../lexicon/number-words.ts';
import {
  lessQuestion,
  lessSum,
  numberAnswer,
  plusQuestion,
  plusSum,
  thingsAnswer,
  thingsQuestion,
  thingsSum,
} from '../phrasings/tasks/sums.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { createRunningTotal, createWorkedSum } from './running-total.ts';
import { isWithheldPair, permittedBy, type MaterialOptions } from './withheld.ts';

/** Numbers added are 1 to this. */
const LARGEST_OPERAND = 20;

type Shape = 'things' | 'plus' | 'less';
const SHAPES: readonly Shape[] = ['things', 'plus', 'less'];
const SHAPE_WEIGHTS = [3, 2, 1];

const operands = Array.from({ length: LARGEST_OPERAND ** 2 }, (_, i) => ({
  a: 1 + Math.floor(i / LARGEST_OPERAND),
  b: 1 + (i % LARGEST_OPERAND),
}));

const pairsFor = permittedBy(operands, ({ a, b }) => isWithheldPair(a, b));

interface DrawnSum {
  readonly shape: Shape;
  readonly a: number;
  readonly b: number;
  readonly result: number;
  /** The thing counted; empty for bare numbers. */
  readonly noun: string;
}

function drawSum({ chooser, world }: DocumentContext, policy: PhrasingPolicy): DrawnSum {
  const shape = chooser.pick(SHAPES, SHAPE_WEIGHTS);
  const { a, b } = chooser.pick(pairsFor(policy));
  if (shape === 'less') return { shape, a: a + b, b, result: a, noun: '' };
  const noun = shape === 'things' ? chooser.pick(world.lexicon.countable).id : '';
  return { shape, a, b, result: a + b, noun };
}

const thingsValues = ({ a, b, noun }: DrawnSum) => ({
  amount: amountWords(a, noun),
  amount2: amountWords(b, noun),
  countable: noun,
});

const numberValues = ({ a, b }: DrawnSum) => ({ number: numberWords(a), number2: numberWords(b) });

const BARE = {
  plus: { sum: plusSum, question: plusQuestion },
  less: { sum: lessSum, question: lessQuestion },
};

/** Two to four sums, one after the other: 'Four apples and three apples are seven apples.' */
export const createSumPage =
  ({ material }: MaterialOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser, policy } = context;
    const count = chooser.pick([2, 3, 4]);
    for (let i = 0; i < count; i++) {
      const sum = drawSum(context, material ?? policy);
      if (sum.shape === 'things') {
        writer.say(thingsSum, { ...thingsValues(sum), amount3: amountWords(sum.result, sum.noun) });
      } else {
        writer.say(BARE[sum.shape].sum, { ...numberValues(sum), number3: numberWords(sum.result) });
      }
    }
  };

/** One sum, asked and answered in a chat. */
export const createSumQuestion =
  ({ material }: MaterialOptions = {}): DocumentKind =>
  (context) => {
    const { writer, policy } = context;
    const sum = drawSum(context, material ?? policy);
    writer.user();
    if (sum.shape === 'things') writer.say(thingsQuestion, thingsValues(sum));
    else writer.say(BARE[sum.shape].question, numberValues(sum));
    writer.assistant();
    if (sum.shape === 'things') writer.say(thingsAnswer, { amount: amountWords(sum.result, sum.noun) });
    else writer.say(numberAnswer, { number: numberWords(sum.result) });
  };

/** Sums in words of every sort: pages, questions, running totals and sums with their working. */
export const createSum = (options: MaterialOptions = {}): DocumentKind => {
  const sorts = [
    createSumPage(options),
    createSumQuestion(options),
    createRunningTotal(options),
    createWorkedSum(options),
  ];
  return (context) => context.chooser.pick(sorts, [2, 3, 3, 2])(context);
};

export const sum = createSum();
