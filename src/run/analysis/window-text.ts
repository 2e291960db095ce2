import type { World } from '#world';
import type { WindowQuestion } from './protocol.ts';

/** Remarks from the world's own biographies that name nobody and state nothing. */
const remarks = [
  'The door is always open.',
  'It could be worse.',
  'There is soup in the morning and soup in the evening.',
  'A lot of it even stayed.',
  'Somebody has to do it.',
  'It is good to have somebody.',
];

/** The ends of the text, with `their` for her or his. */
const endings: Readonly<Record<WindowQuestion, string>> = {
  boat: 'their boat has the number',
  colour: 'their favourite colour is',
  home: 'their house is in',
  friend: 'their best friend is',
};

/** People to ask about: those that are written about most, whom any model that has learnt something knows. */
const mostPeople = 8;

export interface WindowText {
  readonly person: string;
  readonly people: readonly string[];
  /** Names the person. */
  readonly opening: string;
  readonly middle: string;
  /** Asks about her or him by a pronoun. */
  readonly ending: string;
  readonly answer: string;
}

/**
 * A text that names a person once, says things about nothing in particular, and then asks about her or him.
 * @throws RangeError when there is no such person, or the world does not say what is asked
 */
export function windowText(
  world: World,
  person: number,
  question: WindowQuestion,
  sentences: number,
): WindowText {
  const people = world.zipf.slice(0, mostPeople);
  const who = people[person];
  const answer = who && world.value(question, who.id);
  const trade = who && world.lexicon.trade.find(({ id }) => id === world.value('trade', who.id));
  if (who === undefined || answer === undefined || trade === undefined) {
    throw new RangeError(`The world does not say the ${question} of person ${person}.`);
  }
  const nameOf = (one: (typeof people)[number]): string =>
    one.surname === undefined ? one.firstName : `${one.firstName} ${one.surname}`;
  const their = who.gender === 'female' ? 'Her' : 'His';
  const middle = Array.from({ length: sentences }, (_, i) => remarks[i % remarks.length]!);
  return {
    person: nameOf(who),
    people: people.map(nameOf),
    opening: `${nameOf(who)} is ${trade.forms.a!}.`,
    middle: middle.join(' '),
    ending: endings[question].replace('their', their),
    answer,
  };
}
