import { createRng } from '#lab';
import { createChooser, type ChoiceCost, type Chooser } from '../chooser.ts';
import { writeDocument, type DocumentKind } from '../documents/document.ts';
import type { Person } from '../facts/people.ts';
import type { World } from '../facts/world.ts';
import type { PhrasingPolicy, WrittenText } from '../grammar/writer.ts';

export interface Composition extends WrittenText {
  readonly cost: ChoiceCost;
}

/** Zipf's law with exponent 1: exact in IEEE division, so the same on every platform. */
const zipfWeights = new WeakMap<readonly Person[], readonly number[]>();

function weightsOf(people: readonly Person[]): readonly number[] {
  let weights = zipfWeights.get(people);
  if (!weights) {
    weights = people.map((_, rank) => 1 / (rank + 1));
    zipfWeights.set(people, weights);
  }
  return weights;
}

/** The corpus's law of mentions: people off the ladder, the first of them most often. */
export const drawByZipf =
  (world: World) =>
  (chooser: Chooser): Person =>
    chooser.pick(world.zipf, weightsOf(world.zipf));

/**
 * Writes one document of a kind from a seed.
 * @param priorNats what it cost to come to this kind of document, −ln p
 */
export function compose(
  world: World,
  kind: DocumentKind,
  policy: PhrasingPolicy,
  seed: number,
  priorNats = 0,
): Composition {
  const chooser = createChooser(createRng(seed));
  const written = writeDocument(world, kind, chooser, {
    policy,
    drawPerson: drawByZipf(world),
  });
  const { factsKnownNats, factsUnknownNats } = chooser.cost();
  return {
    ...written,
    cost: { factsKnownNats: factsKnownNats + priorNats, factsUnknownNats: factsUnknownNats + priorNats },
  };
}
