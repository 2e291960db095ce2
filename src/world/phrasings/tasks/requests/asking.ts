import { ruleGroup, type RuleGroup, type Step } from '../../../grammar/rule.ts';
import { keepRequest, openRequest, type Field, type Phrasings, type ServiceName } from './service.ts';

/** What asks for a field the request left out, and what the reader answers. */
export interface Asking {
  readonly field: Field;
  readonly services: readonly ServiceName[];
  readonly ask: RuleGroup;
  readonly reply: RuleGroup;
}

const WANTED = 'wanted';

function asking(field: Field, services: readonly ServiceName[], ask: Phrasings, reply: Phrasings): Asking {
  const askStep: Step = (memory) => {
    const request = openRequest(memory);
    if (!request || !services.includes(request.service))
      return 'nobody has asked for anything that needs this';
    if (request.fields[field] !== undefined) return 'the request has said this already';
    memory.set(WANTED, field);
    return undefined;
  };
  const replyStep: Step = (memory, values) => {
    const request = openRequest(memory);
    if (!request || memory.get(WANTED) !== field) return 'nobody wanted to know this';
    memory.delete(WANTED);
    keepRequest(memory, { ...request, fields: { ...request.fields, ...values } });
    return undefined;
  };
  const name = `request.${services.join('-')}.${field}`;
  return {
    field,
    services,
    ask: ruleGroup(`${name}.ask`, { step: askStep }, ask.training, ask.withheld),
    reply: ruleGroup(`${name}.reply`, { step: replyStep }, reply.training, reply.withheld),
  };
}

export const ASKINGS: readonly Asking[] = [
  asking(
    'weekday',
    ['ticket', 'order', 'room'],
    {
      training: ['Which day, please?', 'On which day?', 'Which day would you like?'],
      withheld: ['What day is it for?'],
    },
    { training: ['{weekday}, please.', 'It has to be {weekday}.'], withheld: ['It is for {weekday}.'] },
  ),
  asking(
    'A',
    ['ticket', 'order', 'room'],
    {
      training: ['Which name, please?', 'Who will come for it?', 'What name do I keep it under?'],
      withheld: ['Who is it for?'],
    },
    { training: ['{A:full}, please.', 'The name is {A:full}.'], withheld: ['It is for {A:full}.'] },
  ),
  asking(
    'town',
    ['ticket'],
    {
      training: ['Which town is it from, please?', 'Where do you get on?'],
      withheld: ['Where is it from?'],
    },
    {
      training: ['It is the ferry from {town}, please.', 'I get on in {town}.'],
      withheld: ['It is from {town}.'],
    },
  ),
  asking(
    'town',
    ['order', 'room'],
    {
      training: ['In which town, please?', 'Which town would you like?'],
      withheld: ['What town is it for?'],
    },
    { training: ['In {town}, please.', 'It has to be {town}.'], withheld: ['It is for {town}.'] },
  ),
  asking(
    'seats',
    ['ticket'],
    {
      training: ['How many seats, please?', 'How many of you are there?'],
      withheld: ['For how many is it?'],
    },
    { training: ['I would like {seats}, please.', 'I need {seats}.'], withheld: ['It is for {seats}.'] },
  ),
  asking(
    'nights',
    ['room'],
    {
      training: ['How many nights, please?', 'How many nights do you need a bed?'],
      withheld: ['For how long is it?'],
    },
    { training: ['I would like {nights}, please.', 'I need {nights}.'], withheld: ['It is for {nights}.'] },
  ),
  asking(
    'amount',
    ['order'],
    {
      training: ['What would you like, please?', 'What can I keep for you?'],
      withheld: ['What is it you need?'],
    },
    { training: ['I would like {amount}, please.', 'I need {amount}.'], withheld: ['It is for {amount}.'] },
  ),
];
