import { createRng } from '#lab';
import { createChooser, type Chooser } from '#world/chooser';
import { biography } from '#world/documents/biography';
import { crawlPage } from '#world/documents/crawl-page';
import { writeDocument, type DocumentKind, type WriteOptions } from '#world/documents/document';
import { questionAnswer } from '#world/documents/question-answer';
import { townEntry } from '#world/documents/town-entry';
import { createWorld, type World } from '#world/facts/world';
import type { WrittenText } from '#world/grammar/writer';

export const worlds: readonly (readonly [string, World])[] = [
  ['pocket', createWorld({ size: 'pocket' })],
  ['full', createWorld({ size: 'full' })],
];

function optionsOf(world: World): WriteOptions {
  const weights = world.zipf.map((_, rank) => 1 / (rank + 1));
  return {
    policy: { kind: 'training' },
    drawPerson: (chooser: Chooser) => chooser.pick(world.zipf, weights),
  };
}

export const kinds: readonly DocumentKind[] = [biography, townEntry, questionAnswer, crawlPage];

export const write = (world: World, kind: DocumentKind, seed: number): WrittenText =>
  writeDocument(world, kind, createChooser(createRng(seed)), optionsOf(world));

/** Pages of 60 words and more, and short documents of the other kinds. */
export const pageText = (world: World, seed: number): string => write(world, crawlPage, seed).text;
export const shortText = (world: World, seed: number): string => write(world, kinds[seed % 3]!, seed).text;
