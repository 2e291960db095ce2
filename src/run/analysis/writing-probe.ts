import { createRng, deriveSeed } from '#lab';
import { checkText, type World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import { story } from '#world/documents/story';
import { writingTask } from './writing-task.ts';

/** Enough for the longest sentence of a story. */
export const writingTokens = 40;

const openingSentences = /^(?:[^.!?]*[.!?]){2}/;
const firstSentence = /^[^.!?]*[.!?]/;

/** The first two sentences of so many stories, told in the phrasings that every text of the course has. */
export function storyOpenings(world: World, seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const chooser = createChooser(createRng(deriveSeed(seed, `${writingTask}|${i}`)));
    const { text } = writeDocument(world, story, chooser, {
      policy: { kind: 'few', count: 2 },
      drawPerson: () => chooser.pick(world.zipf.slice(0, 20)),
    });
    return openingSentences.exec(text)?.[0] ?? text;
  });
}

/** What a model wrote, as far as its first sentence goes. */
export const sentenceOf = (written: string): string => firstSentence.exec(written)?.[0] ?? written;

/** Whether the next sentence is one that the grammar allows, and follows from those before. Whether it is so is not asked. */
export function isGoodSentence(world: World, opening: string, written: string): boolean {
  const before = checkText(world, opening).sentences.length;
  const next = checkText(world, opening + sentenceOf(written)).sentences[before];
  return next !== undefined && next.wellFormed && next.coherent;
}
