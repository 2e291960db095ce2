import type {
  EditSearchUpdate,
  KindCounts,
  PhrasingSpreadUpdate,
  PromptReadout,
} from '#run/small-change/protocol';
import type { Meaning } from '#run/small-change/meaning';
import type { ModelInfo } from '#run/protocol';

/** A prompt and a changed one, as far as they are shown. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly meaning: Meaning;
  readonly divergence: number;
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  /** The tokens that either side finds likeliest, with their probabilities. */
  readonly tokens: readonly ComparedToken[];
}

export type ComparedSide = Pick<PromptReadout, 'likeliest' | 'answer' | 'judgement'>;

interface ComparedToken {
  readonly id: number;
  readonly text: string;
  readonly before: number;
  readonly after: number;
}

export type FoundEdits = Omit<EditSearchUpdate, 'model'>;

export interface RecordedPrompt {
  readonly prompt: string;
  readonly detail: string;
  readonly search: FoundEdits;
  /** The smallest flip that the search found. */
  readonly changed: string;
  readonly compared: {
    readonly meaning: Meaning;
    readonly tokens: readonly ComparedToken[];
    readonly before: ComparedSide;
    readonly after: ComparedSide;
  };
}

export interface RecordedModel {
  readonly model: ModelInfo;
  readonly prompts: readonly RecordedPrompt[];
  /** By seed. */
  readonly kinds: readonly (readonly KindCounts[])[];
  readonly relations: PhrasingSpreadUpdate['relations'];
}

/** What `npm run record -- small-change` keeps. */
export interface RecordedChanges {
  readonly seeds: readonly number[];
  readonly models: readonly RecordedModel[];
}
