import { describe, expect, test } from 'vitest';
import { createRng } from '#lab';
import { createCorpus, createWorld, defaultRecipe, entropyOf, sourceEntropy, type World } from '#world';
import { createChooser, enumerateChoices, type Chooser } from '#world/chooser';
import { createAbstention } from '#world/documents/abstention';
import { createDecline } from '#world/documents/decline';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { guestBook } from '#world/documents/guest-book';
import { questionTurn } from '#world/documents/question-answer';
import { createSumQuestion } from '#world/documents/sum';
import { tell } from '#world/documents/tell';
import type { PhrasingPolicy } from '#world/grammar/writer';

const pocket = createWorld({ size: 'pocket' });
/** Two people, one noun to count: small enough to run through every choice. */
const tiny: World = {
  ...pocket,
  zipf: pocket.zipf.slice(0, 2),
  lexicon: { ...pocket.lexicon, countable: pocket.lexicon.countable.slice(0, 1) },
};
const few = (count: number): PhrasingPolicy => ({ kind: 'few', count });

const twoFacts: DocumentKind = (context) => {
  const { id } = context.drawPerson();
  const first = context.chooser.pick(['home', 'pet'] as const);
  tell(context, first, id, 'statements');
  tell(context, first === 'home' ? 'pet' : 'home', id, 'statements');
};
const twoQuestions: DocumentKind = (context) => {
  const { id } = context.drawPerson();
  questionTurn(context, 'home', id);
  questionTurn(context, context.chooser.pick(['boat', 'food'] as const), id);
};

const cases: [string, DocumentKind, PhrasingPolicy][] = [
  ['two facts of a person', twoFacts, { kind: 'training' }],
  ['two questions about a person', twoQuestions, few(2)],
  ['a sum in a chat', createSumQuestion(), few(2)],
  ['abstentions', createAbstention(), few(1)],
  ['declines', createDecline(), few(2)],
  ['a guest', guestBook(3), { kind: 'training' }],
];

describe('exhaustive enumeration of tiny worlds', () => {
  test.each(cases)('%s: probabilities sum to 1, and choice entropy is text entropy', (_, kind, policy) => {
    const byText = new Map<string, number>();
    let total = 0;
    let choiceEntropy = 0;
    const write = (chooser: Chooser) =>
      writeDocument(tiny, kind, chooser, { policy, drawPerson: (drawer) => drawer.pick(tiny.zipf) }).text;
    for (const { value, probability } of enumerateChoices(write)) {
      total += probability;
      choiceEntropy -= probability * Math.log(probability);
      byText.set(value, (byText.get(value) ?? 0) + probability);
    }
    const textEntropy = [...byText.values()].reduce((sum, p) => sum - p * Math.log(p), 0);
    expect(byText.size).toBeGreaterThan(10);
    expect(Math.abs(total - 1)).toBeLessThan(1e-9);
    expect(choiceEntropy).toBeCloseTo(textEntropy, 9);

    // What the generator charges its documents comes to the same, on average.
    const rng = createRng(1);
    const costs = Array.from({ length: 4000 }, () => {
      const chooser = createChooser(rng);
      write(chooser);
      return chooser.cost().factsKnownNats;
    });
    const mean = costs.reduce((a, b) => a + b, 0) / costs.length;
    const deviation = Math.sqrt(costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / costs.length);
    expect(Math.abs(mean - textEntropy)).toBeLessThan((5 * deviation) / Math.sqrt(costs.length) + 1e-9);
  });
});

describe('sourceEntropy', () => {
  const recipe = defaultRecipe(pocket, { words: 200_000, seed: 1 });

  test('agrees between samples within its standard error, and knowing the facts is cheaper', () => {
    const [a, b] = [1, 2].map((seed) => sourceEntropy(pocket, { ...recipe, seed }, 40_000));
    for (const floor of ['factsKnown', 'factsUnknown'] as const) {
      const error = Math.hypot(a![floor].standardError, b![floor].standardError);
      expect(Math.abs(a![floor].natsPerWord - b![floor].natsPerWord)).toBeLessThan(4 * error);
    }
    expect(a!.factsKnown.standardError / a!.factsKnown.natsPerWord).toBeLessThan(0.02);
    expect(a!.factsUnknown.natsPerWord).toBeGreaterThan(a!.factsKnown.natsPerWord + 0.1);
  });

  test('falls when there are fewer ways to say things', () => {
    const rich = sourceEntropy(pocket, recipe, 20_000).factsKnown.natsPerWord;
    const poor = sourceEntropy(pocket, { ...recipe, phrasings: few(1) }, 20_000).factsKnown.natsPerWord;
    expect(poor).toBeLessThan(0.75 * rich);
  });

  test('leaves out documents changed after writing, and refuses recipes made of them', () => {
    const { documents } = createCorpus(pocket, {
      ...recipe,
      words: 5000,
      ladderScale: 0,
      dirt: { shuffled: 0.5 },
    });
    const clean = documents.filter(({ label }) => label.quality === 'clean');
    expect(entropyOf(documents).documents).toBe(clean.length);
    expect(() => sourceEntropy(pocket, { ...recipe, dirt: { garbled: 0.1 } })).toThrow(/clean recipes only/);
    expect(() => entropyOf([])).toThrow(/None of these documents/);
  });
});
