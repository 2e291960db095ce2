import type { MixKind } from '#world/corpus/kinds';
import { writingTask } from './writing-task.ts';

/** A task that the shipped models can be set against each other on. */
export interface BakeOffTask {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Name of its line in the capability reports, or `writingTask`. */
  readonly task: string;
  /** Documents in which training practises it; a text without them leaves a model unprepared. */
  readonly practisedIn: MixKind;
}

export const bakeOffTasks = [
  {
    id: 'stories',
    label: 'Go on with a story',
    detail: 'a sound sentence that follows',
    task: writingTask,
    practisedIn: 'story',
  },
  {
    id: 'facts',
    label: 'Tell a fact from memory',
    detail: 'about people written of a hundred times',
    task: 'knows the facts of people on the rung of 100 mentions',
    practisedIn: 'questionAnswer',
  },
  {
    id: 'notes',
    label: 'Read an answer off a note',
    detail: 'about a name it has never seen',
    task: 'copies the one fact of a note about an unseen name',
    practisedIn: 'shortNote',
  },
  {
    id: 'sums',
    label: 'Add two numbers',
    detail: 'pairs that were in its training',
    task: 'adds pairs it was trained on',
    practisedIn: 'sum',
  },
  {
    id: 'records',
    label: 'Turn a request into a record',
    detail: 'for a ticket, unseen names',
    task: 'turns a request for a ticket into its record, unseen names',
    practisedIn: 'request',
  },
  {
    id: 'phrasings',
    label: 'Answer a question put in new words',
    detail: 'about well-known people and towns',
    task: 'answers a question in an unseen phrasing about a well-known person or town',
    practisedIn: 'questionAnswer',
  },
] as const satisfies readonly BakeOffTask[];

export type BakeOffTaskId = (typeof bakeOffTasks)[number]['id'];

/** Questions a model is asked; a rung of the ladder may have fewer. */
export const bakeOffQuestions = 100;
/** Questions between two moments at which the reader can stop. */
export const bakeOffChunk = 10;
export const bakeOffSeed = 1;
