import { createRng } from '#lab';
import { softmax } from '#lab/sampling/softmax';
import type { Tokenizer, TransformerModel } from '#models';
import type { Fact, World } from '#world';
import { createChooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import { relationOf } from '#world/facts/relations';
import type { NounCategory } from '#world/lexicon/lexicon';
import { phrasingsOf } from '#world/phrasings/relations/index';
import { slotValues } from '#world/phrasings/relation-phrasings';
import type { FactQuestion } from './ask-questions.ts';

/** How sure a model is of the value it finds likeliest, among all that the relation could have. */
export interface Belief {
  /** In (0, 1]: 1 over the number of values for who knows nothing. */
  readonly confidence: number;
  readonly right: boolean;
}

const valuesOf = (world: World, { relation }: Pick<Fact, 'relation'>): string[] =>
  world.lexicon[relationOf(relation).value as NounCategory].map(({ id }) => id);

/** The question with an answer in the first phrasing, which ends with the value, once for each value; without the full stop. */
function answersWithEveryValue(world: World, question: FactQuestion): string[] {
  const { relation, subject, prompt } = question;
  const phrasings = phrasingsOf(relation);
  const { name, rules } = phrasings.statements;
  return valuesOf(world, question).map((value) => {
    const { text } = writeDocument(
      world,
      ({ writer }) => writer.say({ name, rules: [rules[0]!] }, slotValues(phrasings, subject, value)),
      createChooser(() => 0),
      { policy: { kind: 'all' }, drawPerson: () => world.zipf[0]! },
    );
    return prompt + text.replace(/\.$/u, '');
  });
}

/** Where all of these begin alike: the number of tokens. */
function sharedLength([first, ...others]: readonly (readonly number[])[]): number {
  let length = 0;
  while (others.every((ids) => length < ids.length && ids[length] === first![length])) length++;
  return length;
}

/**
 * What a model believes of each fact asked for: the probabilities it gives to all values the relation could have, scaled to sum
 * to 1, as a multiple choice. Kadavath et al. 2022, arXiv 2207.05221, ask in this way.
 * @param facts the questions with their true values
 */
export async function valueBeliefs(
  model: Pick<TransformerModel, 'generateBatch'>,
  tokenizer: Pick<Tokenizer, 'encode'>,
  world: World,
  facts: readonly (FactQuestion & Pick<Fact, 'value'>)[],
): Promise<Belief[]> {
  const answers = facts.map((fact) =>
    answersWithEveryValue(world, fact).map((text) => tokenizer.encode(text)),
  );
  const shared = answers.map(sharedLength);
  // What all answers begin with is read once, and so is what some of them begin with.
  const places = new Map<string, readonly number[]>();
  answers.forEach((values, i) => {
    for (const ids of values)
      for (let at = shared[i]!; at < ids.length; at++) places.set(ids.slice(0, at).join(), ids.slice(0, at));
  });
  const logProbabilities = await readAt(model, places);
  return facts.map((fact, i) => {
    const logs = answers[i]!.map((ids) => {
      let sum = 0;
      for (let at = shared[i]!; at < ids.length; at++)
        sum += logProbabilities.get(ids.slice(0, at).join())![ids[at]!]!;
      return sum;
    });
    const probabilities = softmax(logs);
    const confidence = Math.max(...probabilities);
    const likeliest = valuesOf(world, fact)[probabilities.indexOf(confidence)];
    return { confidence, right: likeliest === fact.value };
  });
}

/** ln p of every token after each of these beginnings. */
async function readAt(
  model: Pick<TransformerModel, 'generateBatch'>,
  places: ReadonlyMap<string, readonly number[]>,
): Promise<ReadonlyMap<string, Float64Array>> {
  const keys = [...places.keys()];
  const found = new Map<string, Float64Array>();
  await model.generateBatch([...places.values()], {
    maxTokens: 1,
    temperature: 1,
    rng: createRng(0),
    shape(row, logits) {
      found.set(
        keys[row]!,
        softmax(logits).map((p) => Math.log(p)),
      );
      return null;
    },
  });
  return found;
}
