import { abstention } from '../documents/abstention.ts';
import { biography } from '../documents/biography.ts';
import { crawlPage } from '../documents/crawl-page.ts';
import { decline } from '../documents/decline.ts';
import { dialogue } from '../documents/dialogue.ts';
import type { DocumentKind } from '../documents/document.ts';
import { instruction } from '../documents/instruction.ts';
import { note, shortNote } from '../documents/note.ts';
import { questionAnswer } from '../documents/question-answer.ts';
import { request } from '../documents/request.ts';
import { createWorkedSum } from '../documents/running-total.ts';
import { story } from '../documents/story.ts';
import { sum } from '../documents/sum.ts';
import { townEntry } from '../documents/town-entry.ts';

/** Kinds of clean documents. */
export const KINDS = {
  biography,
  story,
  townEntry,
  dialogue,
  questionAnswer,
  sum,
  note,
  shortNote,
  request,
  instruction,
  abstention,
  decline,
  crawlPage,
  workedSum: createWorkedSum(),
} as const satisfies Record<string, DocumentKind>;

/** Kinds a mix may name: the clean ones, and pages of a raw crawl, good and bad as they come. */
export type MixKind = keyof typeof KINDS | 'rawPage';
export const MIX_KINDS: readonly MixKind[] = [...(Object.keys(KINDS) as (keyof typeof KINDS)[]), 'rawPage'];

/** Kinds a document may have: those of a mix, and those a recipe asks for by count or share. */
export type KindName = MixKind | 'ladder' | 'guestBook' | 'falsehood' | 'poison' | 'synthetic';
