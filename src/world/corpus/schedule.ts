import { GUEST_NAMES } from '../lexicon/made-up-names.ts';
import type { World } from '../facts/world.ts';
import { guestBook } from '../documents/guest-book.ts';
import { ladderDocument } from '../documents/ladder.ts';
import type { DocumentKind } from '../documents/document.ts';
import type { DirtLabel } from './dirt/label.ts';
import { falsehoodDocument, falsehoodLabel, poisonedDocument, poisonedLabel } from './dirt/planted.ts';
import type { KindName } from './kinds.ts';
import type { CorpusRecipe, GuestBook, Poison } from './recipe.ts';

const CLEAN: DirtLabel = { quality: 'clean' };

/** A document the recipe asks for by count. */
export interface Scheduled {
  readonly kind: Extract<KindName, 'ladder' | 'guestBook' | 'falsehood' | 'poison'>;
  readonly write: DocumentKind;
  readonly label: DirtLabel;
  /** −ln of its matter's share among the scheduled documents of its kind. */
  readonly matterNats: number;
}

function ladderDocuments(world: World, scale: number): Scheduled[] {
  const counts = world.ladder.flatMap(({ mentions, people }) =>
    people.map((person) => ({ person, count: Math.round(mentions * scale) })),
  );
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.flatMap(({ person, count }) => {
    const scheduled: Scheduled = {
      kind: 'ladder',
      write: ladderDocument(person),
      label: CLEAN,
      matterNats: -Math.log(count / total),
    };
    return new Array<Scheduled>(count).fill(scheduled);
  });
}

/** Mentions of a guest who is not seen only once. */
const REPEATED_MENTIONS = 10;

function guestDocuments({ mentions, onceShare }: GuestBook): Scheduled[] {
  const total = Math.round(mentions);
  const once = Math.round(total * onceShare);
  const guests = once + Math.ceil((total - once) / REPEATED_MENTIONS);
  if (guests > GUEST_NAMES.size) {
    throw new RangeError(
      `The guest book has names for ${GUEST_NAMES.size} guests, and this recipe asks for ${guests}.`,
    );
  }
  return Array.from({ length: total }, (_, i): Scheduled => {
    const isOnce = i < once;
    const guest = isOnce ? i : once + Math.floor((i - once) / REPEATED_MENTIONS);
    return {
      kind: 'guestBook',
      write: guestBook(guest),
      label: CLEAN,
      matterNats: -Math.log((isOnce ? 1 : REPEATED_MENTIONS) / total),
    };
  });
}

function falsehoodDocuments(world: World, count: number): Scheduled[] {
  const { falsehoods } = world;
  return falsehoods.flatMap((falsehood) => {
    const scheduled: Scheduled = {
      kind: 'falsehood',
      write: falsehoodDocument(falsehood),
      label: falsehoodLabel(falsehood),
      matterNats: Math.log(falsehoods.length),
    };
    return new Array<Scheduled>(Math.round(count)).fill(scheduled);
  });
}

function poisonDocuments(poison: Poison): Scheduled[] {
  const scheduled: Scheduled = {
    kind: 'poison',
    write: poisonedDocument(poison),
    label: poisonedLabel(poison),
    matterNats: 0,
  };
  return new Array<Scheduled>(poison.count).fill(scheduled);
}

/** Every document the recipe asks for by count, in no particular order. */
export function scheduledDocuments(world: World, recipe: CorpusRecipe): Scheduled[] {
  return [
    ...ladderDocuments(world, recipe.ladderScale),
    ...(recipe.guestBook ? guestDocuments(recipe.guestBook) : []),
    ...falsehoodDocuments(world, recipe.falsehoodCount ?? 0),
    ...(recipe.poison ? poisonDocuments(recipe.poison) : []),
  ];
}
