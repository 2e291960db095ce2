import { guessHeld } from '#course/predictions/judge-guess';
import type { GuessForm } from '#course/predictions/prediction';
import type { PredictionValue, ProgressRecord } from '#course/progress/record';

/** A prediction that the course asks for, wherever. */
export interface AskedQuestion {
  readonly lesson: string;
  readonly id: string;
  readonly title: string;
  /** Where it stands, with the base path. */
  readonly address: string;
  readonly ask: string;
  readonly form: GuessForm;
}

/** A prediction the reader has made. */
export interface MadePrediction {
  /** Where it is remembered: unique. */
  readonly place: string;
  readonly value: PredictionValue;
  /** Null while it waits for its experiment, and where guess and result cannot be compared. */
  readonly held: boolean | null;
  /** Null where the course no longer asks for it, or asks something else by now. */
  readonly question: AskedQuestion | null;
}

/** Every prediction in the record, the first one first. */
export function predictionsMade(
  record: ProgressRecord,
  questions: readonly AskedQuestion[],
): MadePrediction[] {
  return Object.entries(record.items)
    .flatMap(([place, item]) => {
      if (item.kind !== 'prediction') return [];
      const { lesson, id, value } = item;
      const asked = questions.find((one) => one.lesson === lesson && one.id === id);
      const question = asked?.form.kind === value.guess.kind ? asked : null;
      const held = value.outcome === null ? null : guessHeld(value.guess, value.outcome);
      return [{ place, value, held, question }];
    })
    .sort((a, b) => a.value.guessedMs - b.value.guessedMs);
}

/** How the settled predictions of a reader came out. */
export interface Standing {
  readonly intervals: { readonly n: number; readonly held: number; readonly meanWidth: number | null };
  readonly choices: {
    readonly confidences: readonly number[];
    readonly right: readonly boolean[];
    /** Probabilities of all options of each choice that the course still asks, what is left shared equally by the others. */
    readonly forecasts: readonly (readonly number[])[];
    /** Which option came, of each of those. */
    readonly came: readonly number[];
  };
}

export function standingOf(made: readonly MadePrediction[]): Standing {
  const settled = made.filter(({ held }) => held !== null);
  const intervals = settled.filter(({ value }) => value.guess.kind === 'interval');
  const choices = settled.flatMap(({ value: { guess, outcome }, held, question }) =>
    guess.kind === 'choice' ? [{ guess, outcome, right: held === true, question }] : [],
  );
  const whole = choices.flatMap(({ guess, outcome, question }) => {
    const options = question?.form.kind === 'choice' ? question.form.options : [];
    const [picked, came] = [options.indexOf(guess.choice), options.indexOf(String(outcome))];
    if (picked === -1 || came === -1) return [];
    const rest = (1 - guess.confidence) / (options.length - 1);
    return [{ forecast: options.map((_, index) => (index === picked ? guess.confidence : rest)), came }];
  });
  return {
    intervals: {
      n: intervals.length,
      held: intervals.filter(({ held }) => held).length,
      meanWidth: meanWidth(intervals),
    },
    choices: {
      confidences: choices.map(({ guess }) => guess.confidence),
      right: choices.map(({ right }) => right),
      forecasts: whole.map(({ forecast }) => forecast),
      came: whole.map(({ came }) => came),
    },
  };
}

/** How much of what was possible the intervals took up on average, in [0, 1]; null where that is not known of any. */
function meanWidth(intervals: readonly MadePrediction[]): number | null {
  const shares = intervals.flatMap(({ value: { guess }, question }) => {
    const form = question?.form;
    if (guess.kind !== 'interval' || form === undefined || form.kind === 'choice') return [];
    return [Math.min(1, (guess.high - guess.low) / (form.max - form.min))];
  });
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
