import { limits } from './limits.ts';
import type { AnyProgressItem, ItemKind, ItemValues, PredictionValue, QuestionValue } from './record.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Own fields of a JSON object; null for anything else. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

export const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= limits.idLength;

export const isDateMs = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= limits.latestMs;

const isFinite = (value: unknown): value is number => Number.isFinite(value);

const isAttempts = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= limits.attempts;

const cut = (text: string): string => text.slice(0, limits.textLength);

/** How each kind of value is read; null when it is not one. Fields come out in one order, unknown ones are left out. */
const valueParsers: { readonly [K in ItemKind]: (fields: Fields) => ItemValues[K] | null } = {
  section: (fields) => (own(fields, 'read') === true ? { read: true } : null),
  exercise: (fields) => {
    const [passed, attempts, sawSolution] = ['passed', 'attempts', 'sawSolution'].map((name) =>
      own(fields, name),
    );
    return typeof passed === 'boolean' && isAttempts(attempts) && typeof sawSolution === 'boolean'
      ? { passed, attempts, sawSolution }
      : null;
  },
  question: (fields) => {
    const answer = parseAnswer(own(fields, 'answer'));
    const [right, attempts, review] = ['right', 'attempts', 'review'].map((name) => own(fields, name));
    if (answer === null || typeof right !== 'boolean' || !isAttempts(attempts)) return null;
    if (review === undefined) return { answer, right, attempts };
    const schedule = parseReview(review);
    return schedule && { answer, right, attempts, review: schedule };
  },
  prediction: (fields) => {
    const guess = parseGuess(own(fields, 'guess'));
    const [outcome, guessedMs] = ['outcome', 'guessedMs'].map((name) => own(fields, name));
    if (guess === null || !isDateMs(guessedMs)) return null;
    if (typeof outcome === 'string') return { guess, outcome: cut(outcome), guessedMs };
    return outcome === null || isFinite(outcome) ? { guess, outcome, guessedMs } : null;
  },
};

function parseAnswer(value: unknown): QuestionValue['answer'] | null {
  if (typeof value === 'string') return cut(value);
  if (isFinite(value)) return value;
  if (!Array.isArray(value) || value.length > limits.choices) return null;
  return value.every((choice) => typeof choice === 'string') ? value.map(cut) : null;
}

function parseReview(value: unknown): NonNullable<QuestionValue['review']> | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const entries = Object.entries(fields);
  const isSound = ([name, field]: [string, unknown]): boolean =>
    /^[a-z]\w{0,39}$/i.test(name) &&
    (isFinite(field) || (typeof field === 'string' && field.length <= limits.idLength));
  if (entries.length > limits.reviewFields || !entries.every(isSound)) return null;
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Record<string, string | number>;
}

function parseGuess(value: unknown): PredictionValue['guess'] | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const number = own(fields, 'value');
  const [low, high] = [own(fields, 'low'), own(fields, 'high')];
  const [choice, confidence] = [own(fields, 'choice'), own(fields, 'confidence')];
  switch (own(fields, 'kind')) {
    case 'number':
      return isFinite(number) ? { kind: 'number', value: number } : null;
    case 'interval':
      return isFinite(low) && isFinite(high) && low <= high ? { kind: 'interval', low, high } : null;
    case 'choice':
      return typeof choice === 'string' && isFinite(confidence) && confidence >= 0 && confidence <= 1
        ? { kind: 'choice', choice: cut(choice), confidence }
        : null;
    default:
      return null;
  }
}

/** An item of whatever a JSON text may hold; null when it is none. Never throws. */
export function parseItem(value: unknown): AnyProgressItem | null {
  const fields = fieldsOf(value);
  if (fields === null) return null;
  const [kind, lesson, id, changedMs] = ['kind', 'lesson', 'id', 'changedMs'].map((name) =>
    own(fields, name),
  );
  if (typeof kind !== 'string' || !isKind(kind)) return null;
  if (!isId(lesson) || !isId(id) || !isDateMs(changedMs)) return null;
  const valueFields = fieldsOf(own(fields, 'value'));
  const parsed = valueFields && valueParsers[kind](valueFields);
  return parsed && ({ kind, lesson, id, changedMs, value: parsed } as AnyProgressItem);
}

const isKind = (kind: string): kind is ItemKind => Object.hasOwn(valueParsers, kind);
