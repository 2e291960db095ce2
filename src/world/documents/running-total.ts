import type { Chooser } from '../chooser.ts';
import { permits, type PhrasingPolicy } from '../grammar/writer.ts';
import { amountWords } from '../lexicon/amounts.ts';
import { numberWords } from '../lexicon/number-words.ts';
import { reckon, type Operation } from '../phrasings/tasks/reckoning.ts';
import {
  beginCount,
  gain,
  gift,
  giving,
  loss,
  total,
  totalQuestion,
} from '../phrasings/tasks/running-totals.ts';
import { thingsAnswer } from '../phrasings/tasks/sums.ts';
import { conclusion, firstWorking, nextWorking } from '../phrasings/tasks/worked-sums.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { isWithheldPair, type MaterialOptions } from './withheld.ts';

/** A story begins with at most so many things, changes by at most so many, and never has more than the last. */
const LARGEST_START = 20;
const LARGEST_CHANGE = 10;
const LARGEST_TOTAL = 30;

interface Change {
  readonly operation: Operation;
  readonly count: number;
  readonly before: number;
  readonly after: number;
}

/** Changes that leave at least one thing, and whose sum the policy allows. */
export function possibleChanges(before: number, policy: PhrasingPolicy): Change[] {
  const counts = Array.from({ length: LARGEST_CHANGE }, (_, i) => i + 1);
  return (['plus', 'less'] as const).flatMap((operation) =>
    counts
      .map((count) => ({ operation, count, before, after: reckon(operation, before, count) }))
      .filter(({ after }) => after >= 1 && after <= LARGEST_TOTAL)
      .filter(({ count, after }) =>
        permits(policy, isWithheldPair(operation === 'plus' ? before : after, count)),
      ),
  );
}

function drawChanges(chooser: Chooser, start: number, steps: number, policy: PhrasingPolicy): Change[] {
  const changes: Change[] = [];
  for (let before = start; changes.length < steps; before = changes.at(-1)!.after) {
    changes.push(chooser.pick(possibleChanges(before, policy)));
  }
  return changes;
}

const starts = Array.from({ length: LARGEST_START }, (_, i) => i + 1);

interface Plot {
  readonly holder: string;
  readonly noun: string;
  readonly start: number;
  readonly changes: readonly Change[];
}

function drawPlot(context: DocumentContext, steps: number, material: PhrasingPolicy | undefined): Plot {
  const { world, chooser, policy } = context;
  const holder = context.drawPerson().id;
  const noun = chooser.pick(world.lexicon.countable).id;
  const start = chooser.pick(starts);
  return { holder, noun, start, changes: drawChanges(chooser, start, steps, material ?? policy) };
}

const KIN = ['sibling', 'friend', 'teacher'] as const;
/** How often somebody else has a hand in a change. */
const HELP_SHARE = 0.5;

function sayChange(
  { world, writer, chooser }: DocumentContext,
  holder: string,
  { operation, count }: Change,
): void {
  const values = { A: holder, number: numberWords(count) };
  if (!chooser.chance(HELP_SHARE)) writer.say(operation === 'plus' ? gain : loss, values);
  else {
    const other = world.value(chooser.pick(KIN), holder)!;
    writer.say(operation === 'plus' ? gift : giving, { ...values, B: other });
  }
}

/** A little story that counts: 'Mara has four eggs. Ole gives her three more. Now she has seven eggs.' */
export const createRunningTotal =
  ({ material }: MaterialOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser } = context;
    const { holder, noun, start, changes } = drawPlot(context, chooser.pick([2, 3, 4]), material);
    writer.say(beginCount, { A: holder, amount: amountWords(start, noun) });
    for (const change of changes) {
      sayChange(context, holder, change);
      writer.say(total, { A: holder, amount: amountWords(change.after, noun) });
    }
  };

export interface WorkedSumOptions extends MaterialOptions {
  /** False for the bare result without the steps that lead to it. */
  readonly working?: boolean;
}

/** A counting story told by the user, and its end worked out step by step: 'First, four and three make seven.' */
export const createWorkedSum =
  ({ material, working = true }: WorkedSumOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser } = context;
    const { holder, noun, start, changes } = drawPlot(context, chooser.pick([2, 3]), material);
    writer.user();
    writer.say(beginCount, { A: holder, amount: amountWords(start, noun) });
    for (const change of changes) sayChange(context, holder, change);
    writer.say(totalQuestion, { A: holder, countable: noun });
    writer.assistant();
    const amount = amountWords(changes.at(-1)!.after, noun);
    if (!working) {
      writer.say(thingsAnswer, { amount });
      return;
    }
    changes.forEach(({ operation, before, count, after }, i) => {
      const group = (i === 0 ? firstWorking : nextWorking)[operation];
      writer.say(group, {
        number: numberWords(before),
        number2: numberWords(count),
        number3: numberWords(after),
      });
    });
    writer.say(conclusion, { A: holder, amount });
  };
