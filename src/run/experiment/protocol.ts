import type { CatchingQuery, CatchingUpdate } from '../catching/protocol.ts';
import type { Form } from '../forms/form.ts';
import type { Decoder, DecodingTask, SetScore } from '../frontier/decoder.ts';
import type { ChoiceShares } from '../sums/choose-answer.ts';
import type { ReadProblem } from '../sums/read-problem.ts';
import type { AnswerTally } from '../sums/tally.ts';
import type { LadderQuery, LadderUpdate, PersonQuery, PersonUpdate } from '../ladder/protocol.ts';
import type { GuestBookSpec, GuestBookUpdate } from '../guest-book/spec.ts';
import type { GroundingQuery, GroundingUpdate } from '../grounding/protocol.ts';
import type { AskTunedQuery, AskTunedUpdate, GradingQuery, GradingUpdate } from '../grading/protocol.ts';
import type { Judgement, ModelInfo, ModelSource, PromptReading } from '../protocol.ts';
import type {
  ChangeKindsQuery,
  ChangeKindsUpdate,
  EditSearchQuery,
  EditSearchUpdate,
  PhrasingSpreadQuery,
  PhrasingSpreadUpdate,
} from '../small-change/protocol.ts';
import type { SnowballQuery, SnowballUpdate } from '../snowball/protocol.ts';
import type { FirstTokenTest } from './first-token-test.ts';

/** Answers to one prompt, drawn with the mask of a form and without it. */
export interface ConstrainedQuery {
  readonly kind: 'constrained';
  readonly model: ModelSource;
  /** Markers such as `<user>` are the course's own. */
  readonly prompt: string;
  readonly form: Form;
  /** How a JSON answer is told as a sentence of the world, such as `home: {town}.`; null where the answer is judged as it stands. */
  readonly tell: string | null;
  /** Answers of each kind. */
  readonly count: number;
  /** Above 0. */
  readonly temperature: number;
  readonly seed: number;
  /** Tokens that an answer has room for. */
  readonly room: number;
}

export interface FormedAnswer {
  /** As far as it was written: to its end, or to the end of the room there was. */
  readonly text: string;
  readonly tokens: number;
  readonly finished: boolean;
  /** Whether the finished text matches the form as a whole. */
  readonly valid: boolean;
  /**
   * Natural logarithm of the product, over its tokens, of the probability that the model gave to all that were allowed; 0
   * where no mask was put on.
   */
  readonly logAllowed: number;
  /** What the world says of it when it is finished; null where it cannot tell. */
  readonly judgement: Judgement | null;
}

export interface ConstrainedUpdate {
  readonly model: ModelInfo;
  readonly reading: PromptReading;
  readonly masked: readonly FormedAnswer[];
  readonly free: readonly FormedAnswer[];
}

/** Texts written with a small model drafting for a larger one, and by the larger alone. */
export interface SpeculativeQuery {
  readonly kind: 'speculative';
  readonly target: ModelSource;
  readonly draft: ModelSource;
  /** Markers such as `<user>` are the course's own. */
  readonly prompt: string;
  /** Tokens drafted at a time, from 1. */
  readonly gamma: number;
  readonly temperature: number;
  /** Texts of each kind. */
  readonly texts: number;
  /** Tokens of each, at most; a last pass may bring some more. */
  readonly maxTokens: number;
  /** Whether the target alone writes as many, for the clock. */
  readonly timed: boolean;
  /** First tokens drawn for the test. */
  readonly draws: number;
  readonly seed: number;
}

export interface SpeculativeCounts {
  readonly passes: number;
  /** Drafted tokens that the target looked at, up to the first it turned down; and how many it accepted. */
  readonly looked: number;
  readonly accepted: number;
  /** Mean of Σ min(p, q) over the places looked at. */
  readonly chance: number;
  /** What the passes brought; the end of a text counts as a token, and cuts its pass short. */
  readonly tokens: number;
  /** Passes in which a text ended. */
  readonly ended: number;
}

export interface SpeculativeUpdate {
  readonly target: ModelInfo;
  readonly draft: ModelInfo;
  readonly reading: PromptReading;
  readonly gamma: number;
  /** Texts of each kind that are written, of so many. */
  readonly done: number;
  readonly texts: number;
  readonly counts: SpeculativeCounts;
  readonly test: NamedFirstTokenTest;
  /** Milliseconds of computing on this device, reading the prompt not among them; of the target alone 0 where it was not timed. */
  readonly time: {
    readonly speculativeTokens: number;
    readonly draftMs: number;
    readonly targetMs: number;
    readonly plainTokens: number;
    readonly plainMs: number;
  };
  readonly samples: readonly string[];
}

export interface NamedFirstTokenTest extends Omit<FirstTokenTest, 'cells'> {
  readonly cells: readonly (FirstTokenTest['cells'][number] & { readonly text: string })[];
}

/** Sums asked in the world's words, each answered many times over. */
export interface SumsQuery {
  readonly kind: 'sums';
  readonly model: ModelSource;
  /** Without the markers of a chat. */
  readonly questions: readonly string[];
  /** Answers to draw for each, from 1. */
  readonly count: number;
  /** Above 0. */
  readonly temperature: number;
  readonly seed: number;
}

/** A sum, how it is answered greedily, and what the answers drawn so far came to. */
export interface SolvedSum extends ReadProblem {
  readonly greedy: {
    readonly text: string;
    readonly tokens: number;
    readonly answer: number | null;
    readonly right: boolean;
  };
  readonly drawn: number;
  /** Of all that were drawn. */
  readonly tokens: number;
  /** The most frequent first, each with the first text that came to it. */
  readonly answers: readonly (AnswerTally & { readonly example: string })[];
  /** For each of `CHOICE_NS` up to the number drawn. */
  readonly shares: readonly ChoiceShares[];
}

export interface SumsUpdate {
  readonly model: ModelInfo;
  /** Sums asked, and answers to be drawn for each. */
  readonly problems: number;
  readonly count: number;
  /** Those that are begun. */
  readonly solved: readonly SolvedSum[];
}

/** One way to write, scored by a task. */
export interface DecoderQuery {
  readonly kind: 'decoder';
  readonly model: ModelSource;
  readonly task: DecodingTask;
  readonly decoder: Decoder;
  readonly seed: number;
}

/** Means over the sets that are written; NaN before the first. */
export interface DecoderUpdate extends SetScore {
  readonly done: number;
  readonly sets: number;
  readonly samples: readonly { readonly prompt: string; readonly text: string }[];
}

/** A model of its own, trained on a guest book and examined. */
interface GuestBookQuery extends GuestBookSpec {
  readonly kind: 'guest-book';
}

/** Long jobs that tell what they have found as they go, by their kind. */
export interface Experiments {
  readonly constrained: { readonly query: ConstrainedQuery; readonly update: ConstrainedUpdate };
  readonly 'edit-search': { readonly query: EditSearchQuery; readonly update: EditSearchUpdate };
  readonly 'change-kinds': { readonly query: ChangeKindsQuery; readonly update: ChangeKindsUpdate };
  readonly 'phrasing-spread': { readonly query: PhrasingSpreadQuery; readonly update: PhrasingSpreadUpdate };
  readonly speculative: { readonly query: SpeculativeQuery; readonly update: SpeculativeUpdate };
  readonly decoder: { readonly query: DecoderQuery; readonly update: DecoderUpdate };
  readonly sums: { readonly query: SumsQuery; readonly update: SumsUpdate };
  readonly ladder: { readonly query: LadderQuery; readonly update: LadderUpdate };
  readonly 'ladder-person': { readonly query: PersonQuery; readonly update: PersonUpdate };
  readonly 'guest-book': { readonly query: GuestBookQuery; readonly update: GuestBookUpdate };
  readonly grounding: { readonly query: GroundingQuery; readonly update: GroundingUpdate };
  readonly snowball: { readonly query: SnowballQuery; readonly update: SnowballUpdate };
  readonly catching: { readonly query: CatchingQuery; readonly update: CatchingUpdate };
  readonly grading: { readonly query: GradingQuery; readonly update: GradingUpdate };
  readonly 'ask-tuned': { readonly query: AskTunedQuery; readonly update: AskTunedUpdate };
}

export type ExperimentKind = keyof Experiments;
export type ExperimentQuery = Experiments[ExperimentKind]['query'];
export type ExperimentUpdate = Experiments[ExperimentKind]['update'];
