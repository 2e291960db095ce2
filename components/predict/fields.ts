import type { Guess, GuessForm } from '#course/predictions/prediction';

/** What the fields of every kind of guess are given. */
export interface FieldsProps {
  /** Id of the element that asks the question. */
  readonly labelledBy: string;
  readonly form: GuessForm;
  /** The guess that is being changed; null for a first one. */
  readonly given: Guess | null;
  readonly disabled: boolean;
  readonly onGuess: (guess: Guess) => void;
  /** Leaves the guess as it is, where there is one. */
  readonly onKeep?: () => void;
}
