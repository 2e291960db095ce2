import type { PredictionValue } from '../progress/record.ts';

/** What a prediction asks for. `unit` follows a number in words: `of 10 sentences`, `nats`, `%`; may be empty. */
export type GuessForm =
  | {
      readonly kind: 'number' | 'interval';
      readonly min: number;
      readonly max: number;
      /** Distance between two numbers that can be given; whole numbers only when it is one. */
      readonly step: number;
      readonly unit: string;
    }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

/** A prediction as a lesson asks for it. */
export interface PredictionSpec {
  /** Slug of the lesson; empty where nothing is to be remembered, as in the gallery. */
  readonly lesson: string;
  /** Unique among the predictions of the lesson. */
  readonly id: string;
  /** Id on the page of the figure whose experiment answers it. */
  readonly figure: string;
  /** Which of the quantities the experiment reports; null for the one it reports first. */
  readonly quantity: string | null;
  readonly ask: string;
  readonly form: GuessForm;
}

export type Guess = PredictionValue['guess'];

/** What an experiment found of one quantity: a number, or one of the options in words. */
export type Outcome = number | string;

/** What an experiment found, by the name of the quantity; the first one is what it is about. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** The outcome a prediction waits for; undefined where the experiment does not report it. */
export function outcomeFor(
  { quantity }: Pick<PredictionSpec, 'quantity'>,
  outcomes: Outcomes,
): Outcome | undefined {
  if (quantity === null) return Object.values(outcomes)[0];
  return Object.hasOwn(outcomes, quantity) ? outcomes[quantity] : undefined;
}
