import { createRng } from '#lab';
import { checkText, type World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { arrival } from '#world/phrasings/tasks/guest-book';
import type { EntryVerdict } from './spec.ts';
import { ONE_PHRASING } from './write-book.ts';

const write = (world: World, kind: DocumentKind): string =>
  writeDocument(world, kind, createChooser(createRng(0)), {
    policy: ONE_PHRASING,
    drawPerson: () => world.zipf[0]!,
  }).text;

/** The entry that states when a guest came. */
export const entryOf = (world: World, guest: string): string =>
  write(world, ({ writer }) =>
    writer.say(arrival.statements, { A: guest, date: world.value('arrival', guest)! }),
  );

/** The question for the day a guest came, up to where the answer begins. */
export const questionFor = (world: World, guest: string): string =>
  write(world, ({ writer }) => {
    writer.user();
    writer.say(arrival.questions, { A: guest });
    writer.assistant();
  });

export interface ReadEntry {
  /** The first sentence: what follows states nothing. */
  readonly text: string;
  readonly verdict: EntryVerdict;
  /** Null where it is broken. */
  readonly guest: string | null;
}

/** What an entry says, by its first sentence. */
export function readEntry(world: World, text: string): ReadEntry {
  const [sentence] = checkText(world, text).sentences;
  const assertion = sentence?.assertions.find(({ fact }) => fact.relation === 'arrival');
  if (sentence === undefined || assertion === undefined || sentence.group !== 'arrival.statement')
    return { text: sentence?.text ?? text, verdict: 'broken', guest: null };
  return { text: sentence.text, verdict: assertion.verdict, guest: assertion.fact.subject };
}

/** The first day an answer names, if there is such a day; its other words do not matter. */
export function dayIn(world: World, answer: string): string | undefined {
  const found = /\b\d{1,2} [A-Z][a-z]+/.exec(answer)?.[0];
  return world.lexicon.date.find(({ id }) => id === found)?.id;
}
