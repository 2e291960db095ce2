import { sizedRecipe, type Tokenizer } from '#models';
import type { LabelledDocument } from '#world';
import { wordsFor, type GrowthPlan } from './growth-plan.ts';
import { createTrainingSet, type TextName } from './training-set.ts';

/**
 * Every document that a growth by a plan reads, once for each time it is read: the windows are dealt again without
 * training. The last document of a window may have been cut short.
 */
export function textRead(plan: GrowthPlan, tokenizer: Tokenizer): LabelledDocument[] {
  const { size, seed, notesFirst, tasksLast, more = 0 } = plan;
  const { batchSize } = sizedRecipe(size, plan.steps);
  const read = (text: TextName, words: number, steps: number): LabelledDocument[] => {
    if (steps === 0) return [];
    const { corpus, batcher } = createTrainingSet({ text, words, seed, tokenizer });
    const documents: LabelledDocument[] = [];
    batcher(batchSize, (index) => documents.push(corpus.documents[index]!)).skip(steps);
    return documents;
  };
  return [
    ...read('notes', wordsFor(size, notesFirst, tokenizer), notesFirst),
    ...read(plan.text, plan.words, plan.steps - notesFirst - tasksLast + (tasksLast > 0 ? 0 : more)),
    ...read('tasks', wordsFor(size, tasksLast, tokenizer), tasksLast > 0 ? tasksLast + more : 0),
  ];
}
