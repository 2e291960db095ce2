import type { PersonalDatum } from '../../corpus/dirt/label.ts';
import type { Person } from '../../facts/people.ts';
import { PERSONAL_TITLES } from '../../phrasings/crawl/headline-lines.ts';
import { personNotice } from './notices.ts';
import { fillLine, type PageContext, type PageWriter } from './page-context.ts';
import { writeParagraphs } from './paragraphs.ts';

const STREETS = [
  'Harbour Lane',
  'Mill Street',
  'Gull Steps',
  'Chapel Row',
  'Net Alley',
  'Long Pier',
  'Goose Green',
] as const;

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** 555-01xx is kept free for invention, and `.example` can belong to nobody. */
function invent({ world, chooser }: PageContext, kind: PersonalDatum['kind'], { id }: Person): PersonalDatum {
  const town = world.value('home', id)!;
  if (kind === 'email')
    return { kind, text: `${id.toLowerCase().replace(' ', '.')}@${town.toLowerCase()}.example` };
  if (kind === 'phone')
    return { kind, text: `555-01${String(chooser.pick(numbers(0, 99))).padStart(2, '0')}` };
  return { kind, text: `${chooser.pick(numbers(1, 60))} ${chooser.pick(STREETS)}, ${town}` };
}

const LINES: Readonly<Record<PersonalDatum['kind'], readonly string[]>> = {
  email: ['{name} <{text}>', 'Write to {name} at {text}', '{name}, mail {text}'],
  phone: ['{name} {text}', 'Call {name} on {text} after supper', '{name}, telephone {text}'],
  address: ['{name}, {text}', '{name}, {text} (key under the boat)', 'Post for {name} to {text}'],
};

/** Honest paragraphs with what nobody agreed to publish: each piece is kept in the label as it stands in the text. */
export const writePersonalData: PageWriter = (context) => {
  const { chooser, layout, sources, town } = context;
  const title = fillLine(chooser.pick(PERSONAL_TITLES), { town });
  layout.block([title]);
  writeParagraphs(context, { notices: [[personNotice, 1]], sources, before: layout.nextBlock });
  const items: PersonalDatum[] = [];
  const lines = numbers(1, chooser.pick([2, 3, 5, 8])).map(() => {
    const person = context.drawPerson();
    const item = invent(context, chooser.pick(['email', 'phone', 'address'] as const), person);
    items.push(item);
    return fillLine(chooser.pick(LINES[item.kind]), { name: person.id, text: item.text });
  });
  layout.block(lines);
  return { title, label: { quality: 'personal-data', items } };
};
