import { createCorpus, createWorld, primerRecipe, type World } from '#world';
import type { HeldModel } from '../held-model.ts';

/** Written for measuring alone, by the recipe of the primer. */
const words = 8000;
const seed = 77;

const written = new Map<World['size'], readonly string[]>();

/** Texts of the kind a model has learnt from, for measuring how it reads: some two hundred, always the same. */
export function sampleTexts(held: HeldModel): readonly string[] {
  const size = held.info().world?.size ?? 'pocket';
  const known = written.get(size);
  if (known !== undefined) return known;
  const { documents } = createCorpus(createWorld({ size }), primerRecipe({ words, seed }));
  const texts = documents.map(({ text }) => text);
  written.set(size, texts);
  return texts;
}
