import { permits, type PhrasingPolicy } from '../grammar/writer.ts';
import type { Values } from '../grammar/rule.ts';
import { amountsOf } from '../lexicon/amounts.ts';
import { ASKINGS, type Asking } from '../phrasings/tasks/requests/asking.ts';
import { SERVICES } from '../phrasings/tasks/requests/index.ts';
import {
  recordValues,
  type Field,
  type Service,
  type ServiceName,
} from '../phrasings/tasks/requests/service.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { strangersFor, type MaterialOptions } from './withheld.ts';

const SERVICE_WEIGHTS: Readonly<Record<ServiceName, number>> = { ticket: 3, order: 2, room: 2 };
/** How often a request leaves a field out, which is then asked for. */
const LACKING_SHARE = 0.2;
/** How often a ticket is for somebody of the world; withheld names are always strangers'. */
const RESIDENT_SHARE = 0.5;
/** Orders are for at most so many things. */
const LARGEST_ORDER = 12;

export interface RequestOptions extends MaterialOptions {
  /** The only services to ask for; all without it. */
  readonly services?: readonly ServiceName[];
  /** 'never' for requests that say everything, 'always' for those that leave one field out. */
  readonly lacking?: 'never' | 'always';
}

function drawName(context: DocumentContext, material: PhrasingPolicy): string {
  const { chooser } = context;
  if (permits(material, false) && chooser.chance(RESIDENT_SHARE)) return context.drawPerson().id;
  return chooser.pick(strangersFor(material));
}

function drawFields({ fields }: Service, context: DocumentContext, material: PhrasingPolicy): Values {
  const { world, chooser } = context;
  const values: Record<string, string> = {};
  const draw: Readonly<Record<Field, () => string>> = {
    town: () => chooser.pick(world.lexicon.town).id,
    town2: () => chooser.pick(world.lexicon.town.filter(({ id }) => id !== values['town'])).id,
    weekday: () => chooser.pick(world.lexicon.weekday).id,
    seats: () => chooser.pick(world.lexicon.seats).id,
    nights: () => chooser.pick(world.lexicon.nights).id,
    amount: () => chooser.pick(world.lexicon.countable.flatMap(({ id }) => amountsOf(id, LARGEST_ORDER))),
    A: () => drawName(context, material),
  };
  for (const field of fields) values[field] = draw[field]();
  return values;
}

function askingFor({ name }: Service, field: Field): Asking {
  const found = ASKINGS.find((asking) => asking.field === field && asking.services.includes(name));
  if (!found) throw new Error(`Nothing asks for the ${field} of a ${name}.`);
  return found;
}

/** Somebody asks for a ticket, an order or a room, and the answer is its record. */
export const createRequest =
  ({ services, lacking, material }: RequestOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser, policy } = context;
    const offered = SERVICES.filter(({ name }) => services?.includes(name) ?? true);
    const service = chooser.pick(
      offered,
      offered.map(({ name }) => SERVICE_WEIGHTS[name]),
    );
    const values = drawFields(service, context, material ?? policy);
    const isLacking = lacking === undefined ? chooser.chance(LACKING_SHARE) : lacking === 'always';
    writer.user();
    if (isLacking) {
      const [field, requests] = chooser.pick([...service.lacking]);
      writer.say(requests, values);
      const { ask, reply } = askingFor(service, field);
      writer.assistant();
      writer.say(ask);
      writer.user();
      writer.say(reply, values);
    } else writer.say(service.requests, values);
    writer.assistant();
    writer.say(service.record, recordValues(values));
  };

export const request = createRequest();
