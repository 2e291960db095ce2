import { amountsOf } from './amounts.ts';
import {
  ANIMALS,
  COLOURS,
  COUNTABLES,
  FOODS,
  HOBBIES,
  LANDMARKS,
  MONTHS,
  SPOTS,
  THINGS,
  TOWN_GOODS,
  WEATHERS,
  WEEKDAYS,
} from './nouns.ts';
import { numberWords } from './number-words.ts';
import { ISLANDS, TOWNS } from './places.ts';
import { TRADES } from './trades.ts';

/** The closed categories of words; `person` is apart, since names need discourse to be resolved. */
export type NounCategory =
  | 'town'
  | 'island'
  | 'trade'
  | 'good'
  | 'workplace'
  | 'animal'
  | 'thing'
  | 'countable'
  | 'food'
  | 'hobby'
  | 'colour'
  | 'townGood'
  | 'landmark'
  | 'spot'
  | 'weekday'
  | 'date'
  | 'boatNumber'
  | 'weather'
  | 'number'
  | 'amount'
  | 'seats'
  | 'nights';
export type Category = NounCategory | 'person';

/** `''` is the plain form; `a` has its article, `s` is the plural. */
export type NounForm = '' | 'a' | 's';

interface Entry {
  /** Equal to the plain form for all categories. */
  readonly id: string;
  readonly forms: Readonly<Partial<Record<NounForm, string>>>;
}

export type Lexicon = Readonly<Record<NounCategory, readonly Entry[]>>;

/** Sizes of the pocket world's categories; those not named are the same in both worlds. */
const POCKET_SIZES: Partial<Record<NounCategory, number>> = {
  town: 10,
  trade: 10,
  good: 10,
  workplace: 10,
  townGood: 10,
  landmark: 10,
  animal: 10,
  food: 10,
  hobby: 8,
};

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

const plain = (text: string): Entry => ({ id: text, forms: { '': text } });

function countable(text: string): Entry {
  const [singular = text, plural = `${singular}s`] = text.split('/');
  return { id: singular, forms: { '': singular, a: withArticle(singular), s: plural } };
}

/** Highest boat number; 400 boats make a guess almost never right. */
const BOAT_NUMBERS = 400;
/** Days are 1 to 28, so that every month has the same 28: 336 dates. */
const DAYS_A_MONTH = 28;
/** Numbers in words reach from zero to this. */
export const LARGEST_NUMBER = 99;
/** Seats one ticket may be for, and nights one room may be taken. */
const MOST_SEATS = 6;
const MOST_NIGHTS = 7;

const dates = MONTHS.flatMap((month) =>
  Array.from({ length: DAYS_A_MONTH }, (_, i) => plain(`${i + 1} ${month}`)),
);

const FULL: Lexicon = {
  town: TOWNS.map(plain),
  island: ISLANDS.map(plain),
  trade: TRADES.map((trade) => countable(trade.name)),
  good: TRADES.map((trade) => plain(trade.good)),
  workplace: TRADES.map((trade) => plain(trade.workplace)),
  animal: ANIMALS.map(countable),
  thing: THINGS.map(countable),
  countable: COUNTABLES.map(countable),
  food: FOODS.map(plain),
  hobby: HOBBIES.map(plain),
  colour: COLOURS.map(plain),
  townGood: TOWN_GOODS.map(plain),
  landmark: LANDMARKS.map(plain),
  spot: SPOTS.map(plain),
  weekday: WEEKDAYS.map(plain),
  date: dates,
  boatNumber: Array.from({ length: BOAT_NUMBERS }, (_, i) => plain(String(i + 1))),
  weather: WEATHERS.map(plain),
  number: Array.from({ length: LARGEST_NUMBER + 1 }, (_, i) => plain(numberWords(i))),
  amount: COUNTABLES.flatMap((noun) => amountsOf(noun, LARGEST_NUMBER)).map(plain),
  seats: amountsOf('seat', MOST_SEATS).map(plain),
  nights: amountsOf('night', MOST_NIGHTS).map(plain),
};

export type WorldSize = 'pocket' | 'full';

/** The words of a world. The pocket world's are the first of the full world's. */
export function lexiconOf(size: WorldSize): Lexicon {
  if (size === 'full') return FULL;
  const pocket = Object.entries(FULL).map(([category, entries]) => [
    category,
    entries.slice(0, POCKET_SIZES[category as NounCategory] ?? entries.length),
  ]);
  return Object.fromEntries(pocket) as Lexicon;
}
