import { createWorld, type World } from '#world';
import type { Form } from './forms/form.ts';

/** A prompt with a form for its answer, in the words of one world. Made at build: a page is given the texts alone. */
export interface FormOffer {
  readonly id: string;
  readonly label: string;
  readonly prompt: string;
  readonly form: Form;
  /** How a JSON answer is told as a sentence of the world. */
  readonly tell: string;
}

const oneOf = (words: readonly string[]): string => `(${words.join('|')})`;
const seats = ['one', 'two', 'three', 'four', 'five', 'six'];

/** Forms to begin with: what the model writes anyway, what it writes otherwise, and what it has never seen. */
export function formOffers(size: World['size']): readonly FormOffer[] {
  const world = createWorld({ size });
  const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  const { town, weekday } = world.lexicon;
  const [towns, days] = [ids(town), ids(weekday)];
  const person = world.zipf[0]!.id;
  const home = world.value('home', person)!;
  const elsewhere = towns.find((each) => each !== home)!;
  const traveller = world.people.find(({ firstName }) => firstName === 'Lars')!.id;
  const request = `<user>I want two seats from Havn to Grimsel on Tuesday, please, in the name of ${traveller}.<assistant>`;
  const months = [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ];
  const regex = (text: string): Pick<FormOffer, 'form' | 'tell'> => ({
    form: { kind: 'regex', text },
    tell: '',
  });
  return [
    {
      id: 'question',
      label: 'a question, a town alone for an answer',
      prompt: `<user>Where does ${person} live?<assistant>`,
      ...regex(`${oneOf(towns)}\\.`),
    },
    {
      id: 'town',
      label: 'a sentence, a town to end it',
      prompt: `${person} lives in`,
      ...regex(`${oneOf(towns)}\\.`),
    },
    {
      id: 'date',
      label: 'a date as the world writes it',
      prompt: `${person} was born on`,
      ...regex(`([1-9]|[12][0-9]|3[01]) ${oneOf(months)}\\.`),
    },
    {
      id: 'trap',
      label: 'a trap: two ways on, one of them blind',
      prompt: person,
      ...regex(`(works as a ${world.value('trade', person)}|lives in ${elsewhere})\\.`),
    },
    {
      id: 'ticket',
      label: 'a ticket in the world’s own form',
      prompt: request,
      ...regex(
        `ticket: from ${oneOf(towns)}, to ${oneOf(towns)}, day ${oneOf(days)}, seats ${oneOf(seats)}, name [A-Z][a-z]+( [A-Z][a-z]+)?\\.`,
      ),
    },
    {
      id: 'json',
      label: 'the same ticket as JSON',
      prompt: request,
      form: { kind: 'schema', text: ticketSchema(towns, days) },
      tell: 'ticket: from {from}, to {to}, day {day}, seats {seats}, name {name}.',
    },
  ];
}

function ticketSchema(towns: readonly string[], days: readonly string[]): string {
  const properties = {
    from: { enum: towns },
    to: { enum: towns },
    day: { enum: days },
    seats: { enum: seats },
    name: { type: 'string', pattern: '^[A-Z][a-z]+( [A-Z][a-z]+)?$' },
  };
  const lines = Object.entries(properties).map(([name, part]) => `    "${name}": ${JSON.stringify(part)}`);
  return [
    '{',
    '  "type": "object",',
    '  "properties": {',
    lines.join(',\n'),
    '  },',
    `  "required": ${JSON.stringify(Object.keys(properties))}`,
    '}',
  ].join('\n');
}
