import { createRng, deriveSeed, type Rng } from '#lab';
import type { World } from '../facts/world.ts';
import { WORLD_VERSION } from '../version.ts';
import { createChooser } from '../chooser.ts';
import { compose, drawByZipf, type Composition } from './compose.ts';
import { applyDirt, dirtyDocument, type TextSource } from './apply-dirt.ts';
import type { DirtLabel, PageType } from './dirt/label.ts';
import { drawPageType, writeCrawlPage } from '../documents/crawl-page.ts';
import { story } from '../documents/story.ts';
import { townEntry } from '../documents/town-entry.ts';
import { KINDS, MIX_KINDS, type KindName, type MixKind } from './kinds.ts';
import { countWords, type LabelledDocument } from './labelled-document.ts';
import { validateRecipe, type CorpusRecipe } from './recipe.ts';
import { scheduledDocuments } from './schedule.ts';

export interface Corpus {
  /** Version of the world whose text this is. */
  readonly version: string;
  readonly recipe: CorpusRecipe;
  /** In random order. */
  readonly documents: readonly LabelledDocument[];
  readonly words: number;
}

function writtenDocument(
  kind: KindName,
  label: DirtLabel,
  { text, assertions, cost }: Composition,
): LabelledDocument {
  const mentions = assertions.flatMap(({ source, fact }) => (source === 'world' ? [fact] : []));
  return { text, kind, label, mentions, words: countWords(text), cost };
}

function mixOf(recipe: CorpusRecipe): { kinds: MixKind[]; cumulative: number[]; nats: number[] } {
  const kinds = MIX_KINDS.filter((kind) => (recipe.mix[kind] ?? 0) > 0);
  const total = kinds.reduce((sum, kind) => sum + recipe.mix[kind]!, 0);
  let reached = 0;
  const cumulative = kinds.map((kind) => (reached += recipe.mix[kind]! / total));
  return { kinds, cumulative, nats: kinds.map((kind) => -Math.log(recipe.mix[kind]! / total)) };
}

function drawKind(
  { kinds, cumulative, nats }: ReturnType<typeof mixOf>,
  rng: Rng,
): { kind: MixKind; nats: number } {
  const u = rng();
  const index = Math.max(
    0,
    cumulative.findIndex((edge) => u < edge),
  );
  return { kind: kinds[index]!, nats: nats[index]! };
}

/** Adds to each document's cost what it takes to know which class it is of: asked for by count, or from the mix. */
function withClassNats(documents: LabelledDocument[], nats: number): LabelledDocument[] {
  if (nats === 0) return documents;
  return documents.map((document) =>
    document.cost
      ? {
          ...document,
          cost: {
            factsKnownNats: document.cost.factsKnownNats + nats,
            factsUnknownNats: document.cost.factsUnknownNats + nats,
          },
        }
      : document,
  );
}

/** Puts the documents in random order and lets copies point at where their originals came to stand. */
function shuffleDocuments(documents: readonly LabelledDocument[], rng: Rng): LabelledDocument[] {
  const order = documents.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const places = new Uint32Array(order.length);
  order.forEach((index, place) => (places[index] = place));
  return order.map((index) => {
    const document = documents[index]!;
    return 'of' in document.label
      ? { ...document, label: { ...document.label, of: places[document.label.of]! } }
      : document;
  });
}

const sumWords = (documents: readonly LabelledDocument[]): number =>
  documents.reduce((sum, document) => sum + document.words, 0);

/**
 * Writes the corpus of a recipe. Same world, recipe and source of synthetic text: same bytes, on every platform.
 * @param synthetic text of a model, needed when the recipe asks for synthetic text
 * @throws RangeError when the recipe cannot be cooked, naming the part that cannot
 */
export function createCorpus(world: World, recipe: CorpusRecipe, synthetic?: TextSource): Corpus {
  validateRecipe(recipe);
  const { seed, phrasings } = recipe;
  const scheduled = scheduledDocuments(world, recipe).map(({ kind, label, write, matterNats }, i) =>
    writtenDocument(
      kind,
      label,
      compose(world, write, phrasings, deriveSeed(seed, `${kind}-${i}`), matterNats),
    ),
  );
  const mix = mixOf(recipe);
  const drawPage = (index: number, type?: PageType) => {
    const chooser = createChooser(createRng(deriveSeed(seed, `page-${index}`)));
    const options = { policy: phrasings, drawPerson: drawByZipf(world) };
    return writeCrawlPage(world, type ?? drawPageType(chooser), chooser, options, [townEntry, story]);
  };
  const drawFiller = (index: number, from: World): LabelledDocument => {
    const documentSeed = deriveSeed(seed, `document-${index}`);
    const { kind, nats } = drawKind(mix, createRng(documentSeed));
    if (kind === 'rawPage') return dirtyDocument(kind, drawPage(index));
    const written = compose(from, KINDS[kind], phrasings, deriveSeed(documentSeed, 'text'), nats);
    return writtenDocument(kind, { quality: 'clean' }, written);
  };
  const words = recipe.words - sumWords(scheduled);
  const filler = applyDirt({ world, recipe, drawFiller, drawPage, words, synthetic });
  const total = scheduled.length + filler.length;
  const documents = [
    ...withClassNats(filler, Math.log(total / filler.length)),
    ...withClassNats(scheduled, Math.log(total / scheduled.length)),
  ];
  const shuffled = shuffleDocuments(documents, createRng(deriveSeed(seed, 'order')));
  return { version: WORLD_VERSION, recipe, documents: shuffled, words: sumWords(shuffled) };
}
