import { sizedConfig, sizedRecipe, type ModelSize, type Tokenizer } from '#models';
import { TEXTS, type TextName } from './training-set.ts';

/** All that decides a growth. */
export interface GrowthPlan {
  readonly size: ModelSize;
  readonly text: TextName;
  /** Optimiser steps. */
  readonly steps: number;
  /** Steps of a second phase, for whose beginning the learning rate climbs back to its peak, to fall all along it. */
  readonly more?: number;
  /** Of the first phase, the first on short notes alone. */
  readonly notesFirst: number;
  /** Of the first phase, the last on the tasks above all, while the learning rate falls. */
  readonly tasksLast: number;
  /** Words of text before any is read again. */
  readonly words: number;
  /** Decides text, weights and reading order. */
  readonly seed: number;
}

/** About as many tokens as a word takes, to size a text that training reads about once. */
const TOKENS_A_WORD = 1.35;

/** Tokens that one step of a size reads. */
export const tokensPerStep = (size: ModelSize, tokenizer: Tokenizer): number =>
  sizedRecipe(size, 1).batchSize * sizedConfig(size, tokenizer.vocabularySize).contextLength;

/** Words of text that so many steps of a size read about once. */
export const wordsFor = (size: ModelSize, steps: number, tokenizer: Tokenizer): number =>
  Math.ceil((steps * tokensPerStep(size, tokenizer)) / TOKENS_A_WORD);

/** The command that grows a model by a plan. */
export function growCommand(plan: GrowthPlan): string {
  const { size, text, steps, words, seed, notesFirst, tasksLast, more = 0 } = plan;
  const notes = notesFirst > 0 ? ` --notes-first ${notesFirst}` : '';
  const tasks = tasksLast > 0 ? ` --tasks-last ${tasksLast}` : '';
  return `npm run grow -- ${size} --text ${text} --steps ${steps} --words ${words} --seed ${seed}${notes}${tasks}${more > 0 ? ` --more ${more}` : ''}`;
}

/** @throws RangeError that says what cannot be planned so */
export function validatePlan({ text, steps, notesFirst, tasksLast }: GrowthPlan): void {
  if (!TEXTS.includes(text)) throw new RangeError(`There is no text "${text}": use ${TEXTS.join(', ')}.`);
  if (notesFirst + tasksLast > steps)
    throw new RangeError(
      `Of ${steps} steps, the first ${notesFirst} cannot be on notes and the last ${tasksLast} on tasks.`,
    );
  if (notesFirst + tasksLast > 0 && text !== 'full')
    throw new RangeError('Notes and tasks tell of the full world: they go with --text full only.');
}
