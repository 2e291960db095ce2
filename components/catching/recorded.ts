import type { AnswerOutcome } from '#run/catching/read-answer';
import type { ModelInfo } from '#run/protocol';

/** One question, and what the detectors made of its answer; each list in the order of `DETECTORS`. */
export interface KeptQuestion {
  readonly outcome: AnswerOutcome;
  /** Those that read the answer alone; null where it states no fact of who was asked about. */
  readonly answer: readonly number[] | null;
  /** Those that read samples, by seed. */
  readonly samples: readonly (readonly number[])[];
}

/** What `npm run record -- catching` keeps. */
export interface RecordedCatching {
  readonly model: ModelInfo;
  readonly seeds: readonly number[];
  readonly questions: readonly (KeptQuestion & {
    readonly where: 'ladder' | 'elsewhere';
    readonly subject: string;
    readonly told: number;
    /** Of all samples those with the commonest meaning, and in how many wordings they came. */
    readonly commonest: { readonly samples: number; readonly wordings: number };
  })[];
}

/** What `npm run record -- catching-falsehoods` keeps. */
export interface RecordedFalsehoods {
  /** Documents about each person that tell falsehoods. */
  readonly told: number;
  readonly people: number;
  readonly models: readonly {
    readonly seed: number;
    readonly questions: readonly (KeptQuestion & {
      readonly group: 'false' | 'true' | 'unknown';
      readonly asTold: boolean;
    })[];
  }[];
}

/** What `npm run record -- catching-calibration` keeps. */
export interface RecordedCalibration {
  readonly seeds: readonly number[];
  readonly practice: { readonly words: number; readonly steps: number };
  /** Confidence in the likeliest value of each question, negative where that value is wrong. */
  readonly base: readonly number[];
  /** The same after practice, by seed. */
  readonly tuned: readonly (readonly number[])[];
}
