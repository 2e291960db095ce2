import { createRng, deriveSeed, type Rng } from '#lab';
import type { World } from '../facts/world.ts';
import { createFalseWorld, falseLabel } from './dirt/false-world.ts';
import { GARBLINGS, garble } from './dirt/garble.ts';
import type { DirtyText, PageType } from './dirt/label.ts';
import { nearDuplicate } from './dirt/near-duplicate.ts';
import { syntheticTexts } from './dirt/planted.ts';
import type { KindName } from './kinds.ts';
import { countWords, type LabelledDocument } from './labelled-document.ts';
import type { CorpusRecipe } from './recipe.ts';

/** Writes `n` texts, such as a model's samples; the same `rng` state must give the same texts. */
export type TextSource = (n: number, rng: Rng) => readonly string[];

export interface FillerSource {
  readonly world: World;
  readonly recipe: CorpusRecipe;
  /** The `index`-th document of the mix, written from a world that may be false. */
  readonly drawFiller: (index: number, world: World) => LabelledDocument;
  /** A junk page of the crawl. */
  readonly drawPage: (index: number, type: PageType) => DirtyText;
  /** Words to fill. */
  readonly words: number;
  readonly synthetic: TextSource | undefined;
}

type Fate = 'clean' | keyof NonNullable<CorpusRecipe['dirt']> | 'synthetic';

/** A document whose text was changed or came from elsewhere: the probability of its choices is not known. */
export const dirtyDocument = (kind: KindName, { text, label, mentions }: DirtyText): LabelledDocument => ({
  text,
  label,
  mentions,
  kind,
  words: countWords(text),
});

function drawFate({ dirt = {}, synthetic }: CorpusRecipe, rng: Rng): Fate {
  const shares: [Fate, number][] = [
    ...(Object.entries(dirt) as [Fate, number][]),
    ['synthetic', synthetic?.share ?? 0],
  ];
  let u = rng();
  for (const [fate, share] of shares) {
    u -= share;
    if (u < 0) return fate;
  }
  return 'clean';
}

/**
 * Fills the words with documents of the mix, each clean or with something done to it, by the recipe's shares.
 * Copies point at their originals by index in the returned list; the first documents have none to copy.
 */
export function applyDirt({
  world,
  recipe,
  drawFiller,
  drawPage,
  words,
  synthetic,
}: FillerSource): LabelledDocument[] {
  if (words <= 0) {
    throw new RangeError(
      `${recipe.words} words are too few for the documents this recipe asks for by count: lower the ladder's scale.`,
    );
  }
  const documents: LabelledDocument[] = [];
  const originals: number[] = [];
  const falseWorld = recipe.dirt?.falseFacts
    ? createFalseWorld(world, deriveSeed(recipe.seed, 'false'))
    : world;

  function draw(index: number): LabelledDocument {
    const rng = createRng(deriveSeed(recipe.seed, `fate-${index}`));
    const drawn = drawFate(recipe, rng);
    const isCopy = drawn === 'duplicate' || drawn === 'nearDuplicate';
    const fate = isCopy && originals.length === 0 ? 'clean' : drawn;
    const pickOriginal = (): number => originals[Math.floor(rng() * originals.length)]!;
    switch (fate) {
      case 'clean':
        originals.push(index);
        return drawFiller(index, world);
      case 'duplicate': {
        const of = pickOriginal();
        return { ...documents[of]!, label: { quality: 'duplicate', of } };
      }
      case 'nearDuplicate': {
        const of = pickOriginal();
        const original = documents[of]!;
        return dirtyDocument(original.kind, nearDuplicate(world, original.text, of, rng));
      }
      case 'garbled': {
        const { kind, text } = drawFiller(index, world);
        return dirtyDocument(
          kind,
          garble(world, text, GARBLINGS[Math.floor(rng() * GARBLINGS.length)]!, rng),
        );
      }
      case 'shuffled': {
        const { kind, text } = drawFiller(index, world);
        return dirtyDocument(kind, garble(world, text, 'shuffled-words', rng));
      }
      case 'falseFacts': {
        const document = drawFiller(index, falseWorld);
        return { ...document, label: falseLabel(world, document.mentions) };
      }
      case 'spam':
      case 'boilerplate':
        return dirtyDocument('rawPage', drawPage(index, fate));
      case 'synthetic':
        return writtenByModel(rng);
    }
  }

  function writtenByModel(rng: Rng): LabelledDocument {
    if (!synthetic || !recipe.synthetic) {
      throw new RangeError(
        'This recipe asks for synthetic text: pass the source that writes it to createCorpus.',
      );
    }
    const [text] = syntheticTexts(world, synthetic(1, rng), recipe.synthetic.source);
    if (!text || countWords(text.text) === 0) throw new Error('The source of synthetic text wrote nothing.');
    return dirtyDocument('synthetic', text);
  }

  for (let written = 0; written < words; written += documents.at(-1)!.words) {
    documents.push(draw(documents.length));
  }
  return documents;
}
