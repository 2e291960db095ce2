import { judgeNeeds, LESSONS_WITHOUT_NEEDS, type NeedVerdict } from '#models/capabilities/needs';
import type { MeasuredCard, ModelCard } from '#models/model-card';

export const wholeNumber = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A loss in nats, or a share of one. */
export const nats = (value: number): string => value.toFixed(2);

/** `339 KB`, `1.7 MB`: units of 1,024. */
export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${wholeNumber(Math.max(1, bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** `40 seconds`, `12 minutes`, `2 hours 10 minutes`. */
export function minutesInWords(minutes: number): string {
  const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (minutes < 1) return plural(Math.max(1, Math.round(60 * minutes)), 'second');
  const whole = Math.round(minutes);
  if (whole < 60) return plural(whole, 'minute');
  const rest = whole % 60;
  return `${plural(Math.floor(whole / 60), 'hour')}${rest === 0 ? '' : ` ${plural(rest, 'minute')}`}`;
}

/** A row of a figure of bars. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** The row that the figure is about. */
  readonly isMain?: boolean;
}

/** A model's loss between the guess of one who knows nothing and both floors, the largest first. */
export const lossBars = ({ name, loss }: Pick<ModelCard, 'name' | 'loss'>): Bar[] => [
  { label: 'guessing among all tokens', value: loss.uniform, text: nats(loss.uniform) },
  { label: name, value: loss.heldOut, text: nats(loss.heldOut), isMain: true },
  {
    label: 'floor for a reader who knows the language and no fact',
    value: loss.floor.factsUnknown,
    text: nats(loss.floor.factsUnknown),
  },
  {
    label: 'floor for a reader who knows every fact',
    value: loss.floor.factsKnown,
    text: nats(loss.floor.factsKnown),
  },
];

/** What the loss figure shows, in a sentence. */
export function lossFinding({ name, loss }: Pick<ModelCard, 'name' | 'loss'>): string {
  const above = loss.heldOut - loss.floor.factsUnknown;
  const whole = loss.uniform - loss.floor.factsUnknown;
  return (
    `Of the way from guessing to the floor of a reader who knows the language and no fact, the ${name} has gone ` +
    `${percent((whole - above) / whole)}; ${nats(above)} nats a token are left.`
  );
}

/** A need of a lesson, with the shipped model that meets it best. */
export interface MetNeed extends NeedVerdict {
  /** Name of the model with the largest share; null where none was asked. */
  readonly model: string | null;
}

/** What each lesson needs and which shipped model meets it. */
export function needsOfLessons(cards: readonly Pick<MeasuredCard, 'name' | 'capabilities'>[]): MetNeed[] {
  const verdicts = cards.map((card) => ({ name: card.name, needs: judgeNeeds(card.capabilities.lines) }));
  return judgeNeeds([]).map((need, index) => {
    const best = verdicts
      .map(({ name, needs }) => ({ name, verdict: needs[index]! }))
      .filter(({ verdict }) => verdict.right !== null)
      .sort((a, b) => b.verdict.right! - a.verdict.right!)[0];
    return best === undefined ? { ...need, model: null } : { ...best.verdict, model: best.name };
  });
}

/** What the table of needs shows, in a sentence. */
export function needsFinding(needs: readonly MetNeed[]): string {
  const unmet = needs.filter(({ met }) => !met);
  const lessons = [...new Set(unmet.map(({ lesson }) => lesson))];
  const without = inWords(LESSONS_WITHOUT_NEEDS);
  const own = `Lessons ${without} grow their own models and ask for none.`;
  if (unmet.length === 0) return `Every one of ${needs.length} needs is met. ${own}`;
  const word = lessons.length === 1 ? 'lesson' : 'lessons';
  const open = unmet.length === 1 ? 'One is open' : `Open are ${unmet.length}`;
  return `${needs.length - unmet.length} of ${needs.length} needs are met. ${open}, of ${word} ${inWords(lessons)}. ${own}`;
}

function inWords(numbers: readonly number[]): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? String(last) : `${numbers.slice(0, -1).join(', ')} and ${last}`;
}
