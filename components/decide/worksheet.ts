import { firstFactors, firstValues, type Assumed } from '#lab/costs/assumptions';
import type { OptionId } from '#lab/costs/option-costs';

/** What a reader measured of one option, on cases of their own. */
export interface Measured {
  /** Right answers; null while nothing was measured. */
  readonly right: number | null;
  /** Cases tried. */
  readonly of: number;
  /** Seconds to a whole answer; null while unknown. */
  readonly seconds: number | null;
}

/** Everything the reader sets. */
export interface Worksheet {
  readonly task: TaskId;
  readonly values: Assumed;
  /** By which factor each value could be off. */
  readonly factors: Assumed;
  /** Answers that have to be right, in %. */
  readonly bar: number;
  /** Dollars in all. */
  readonly budget: number;
  /** Whether what is sent may not go to another firm. */
  readonly staysHome: boolean;
  /** Seconds that an answer may take. */
  readonly seconds: number;
  /** Different tokens of text to train on. */
  readonly textTokens: number;
  readonly measured: Readonly<Record<OptionId, Measured>>;
}

/** Kinds of work, each with the tokens a request of it may take; a place to begin, to be measured. */
export const tasks = [
  { id: 'sort', label: 'Sort messages', detail: 'long in, one word out', inputTokens: 400, outputTokens: 5 },
  {
    id: 'extract',
    label: 'Pull fields out of text',
    detail: 'a page in, a record out',
    inputTokens: 1000,
    outputTokens: 150,
  },
  {
    id: 'answer',
    label: 'Answer from documents',
    detail: 'pages in, a paragraph out',
    inputTokens: 4000,
    outputTokens: 300,
  },
  {
    id: 'complete',
    label: 'Suggest while people type',
    detail: 'a screenful in, a line out, at once',
    inputTokens: 500,
    outputTokens: 20,
  },
  { id: 'draft', label: 'Write drafts', detail: 'notes in, a page out', inputTokens: 600, outputTokens: 900 },
] as const;

export type TaskId = (typeof tasks)[number]['id'];

const nothing: Measured = { right: null, of: 50, seconds: null };

export const firstMeasured: Worksheet['measured'] = {
  api: nothing,
  open: nothing,
  tuned: nothing,
  trained: nothing,
};

export const firstSheet: Worksheet = {
  task: 'extract',
  values: firstValues,
  factors: firstFactors,
  bar: 90,
  budget: 250_000,
  staysHome: false,
  seconds: 5,
  textTokens: 1e9,
  measured: firstMeasured,
};

export const optionNames: Readonly<Record<OptionId, string>> = {
  api: 'Use an API',
  open: 'Run a smaller open model',
  tuned: 'Fine-tune that model',
  trained: 'Train one of your own',
};
