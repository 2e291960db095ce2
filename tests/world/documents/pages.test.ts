import { describe, expect, test, vi } from 'vitest';
import { createRng } from '#lab/rng';
import { checkText } from '#world/check/check-text';
import { createChooser } from '#world/chooser';
import { biography } from '#world/documents/biography';
import { dialogue } from '#world/documents/dialogue';
import { writeDocument, type DocumentKind } from '#world/documents/document';
import { ladderDocument } from '#world/documents/ladder';
import { questionAnswer } from '#world/documents/question-answer';
import { townEntry } from '#world/documents/town-entry';
import { LADDER_RELATIONS, RELATIONS, factKey } from '#world/facts/relations';
import { createWorld, type World } from '#world/facts/world';
import { grammarOf } from '#world/grammar/grammar';
import type { PhrasingPolicy } from '#world/grammar/writer';
import { splitText } from '#world/check/split';
import { changeEachPronoun, replaceEachFact, swapWords } from './tampering.ts';

vi.setConfig({ testTimeout: 60_000 });

const worlds = { pocket: createWorld({ size: 'pocket' }), full: createWorld({ size: 'full' }) };

/** Draws its person itself, so that one list holds every kind. */
const ladder: DocumentKind = (context) => {
  const rung = context.chooser.pick(context.world.ladder);
  ladderDocument(context.chooser.pick(rung.people))(context);
};
const KINDS = { biography, townEntry, dialogue, questionAnswer, ladder };
type Name = keyof typeof KINDS;

function write(
  world: World,
  kind: DocumentKind,
  seed: number,
  policy: PhrasingPolicy = { kind: 'training' },
) {
  const weights = world.zipf.map((_, rank) => 1 / (rank + 1));
  const chooser = createChooser(createRng(seed));
  const written = writeDocument(world, kind, chooser, {
    policy,
    drawPerson: (c) => c.pick(world.zipf, weights),
  });
  return { ...written, nats: chooser.cost().factsKnownNats };
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const cases = (Object.keys(KINDS) as Name[]).flatMap((kind) =>
  (['pocket', 'full'] as const).map((size) => ({ kind, size, world: worlds[size], document: KINDS[kind] })),
);

const WITHHELD: PhrasingPolicy = { kind: 'withheld' };

function rulesOf(world: World, text: string): ReadonlySet<string>[] {
  const { parser } = grammarOf(world);
  return splitText(text).flatMap((piece) =>
    piece.kind === 'sentence' ? [new Set(parser.parse(piece.text).map(({ rule }) => rule.group))] : [],
  );
}

describe.each(cases)('$kind in the $size world', ({ kind, world, document }) => {
  test('is flawless for 500 seeds, and states to the checker what the writer says it states', () => {
    for (const seed of seeds(500)) {
      for (const policy of [{ kind: 'training' } as const, WITHHELD]) {
        const { text, assertions } = write(world, document, seed, policy);
        const report = checkText(world, text);
        expect(report.flawless, text).toBe(true);
        expect(report.assertions, text).toEqual(assertions);
      }
    }
  });

  test('never uses a withheld phrasing in training', () => {
    const { parser } = grammarOf(world);
    for (const seed of seeds(200)) {
      for (const piece of splitText(write(world, document, seed).text)) {
        if (piece.kind !== 'sentence') continue;
        expect(
          parser.parse(piece.text).some(({ rule }) => !rule.withheld),
          piece.text,
        ).toBe(true);
      }
    }
  });

  test('can be read in one way only, save for answers that lean on their question', () => {
    for (const seed of seeds(200)) {
      const { text } = write(world, document, seed);
      for (const groups of rulesOf(world, text)) {
        const [group = ''] = groups;
        if (groups.size > 1)
          expect(
            [...groups].every((name) => /\.(answer|brief)$/.test(name)),
            `${group}: ${text}`,
          ).toBe(true);
      }
    }
  });

  test('is caught when the value of a fact is replaced', () => {
    for (const seed of seeds(120)) {
      const { text } = write(world, document, seed);
      for (const changed of replaceEachFact(world, text, seed)) {
        expect(changed).not.toBe(text);
        expect(checkText(world, changed).flawless, changed).toBe(false);
      }
    }
  });

  test('is caught when a pronoun is changed', () => {
    const changes = seeds(150).flatMap((seed) => changeEachPronoun(write(world, document, seed).text));
    for (const changed of changes) expect(checkText(world, changed).flawless, changed).toBe(false);
    if (kind === 'biography' || kind === 'ladder') expect(changes.length).toBeGreaterThan(300);
  });

  test('is caught when two words of different categories are swapped', () => {
    const swapped = seeds(1000).flatMap(
      (seed) => swapWords(world, write(world, document, seed).text, seed) ?? [],
    );
    const caught = swapped.filter((text) => !checkText(world, text).flawless);
    expect(swapped.length).toBeGreaterThan(200);
    expect(caught.length / swapped.length).toBeGreaterThanOrEqual(0.95);
  });

  test('costs the same choices whenever it comes out the same', () => {
    const costs = new Map<string, number>();
    for (const seed of seeds(2000)) {
      const { text, nats } = write(world, document, seed);
      expect(nats, text).toBeCloseTo(costs.get(text) ?? nats, 9);
      costs.set(text, nats);
    }
  });
});

const statedBy = (world: World, document: DocumentKind, count: number): Set<string> =>
  new Set(
    seeds(count).flatMap((seed) =>
      write(world, document, seed).assertions.map(({ fact }) => fact.relation as string),
    ),
  );

const ofPeople = RELATIONS.filter(({ subject }) => subject === 'person').map(({ id }) => id as string);
const ofTowns = RELATIONS.filter(({ subject }) => subject === 'town').map(({ id }) => id as string);

describe.each(Object.values(worlds))('the relations of the $size world', (world) => {
  test('are all told', () => {
    const everything = RELATIONS.map(({ id }) => id as string);
    const untold = (kind: DocumentKind, wanted: readonly string[]): string[] => {
      const stated = statedBy(world, kind, 800);
      return wanted.filter((id) => !stated.has(id));
    };
    expect(untold(questionAnswer, everything)).toEqual([]);
    expect(untold(biography, ofPeople)).toEqual([]);
    expect(untold(dialogue, ofPeople)).toEqual([]);
    expect(untold(townEntry, ofTowns)).toEqual([]);
  });
});

const sentenceCount = (text: string): number =>
  splitText(text).filter((piece) => piece.kind === 'sentence').length;

describe('lengths', () => {
  test.each(Object.values(worlds))('a biography has four to seven sentences: $size', (world) => {
    for (const seed of seeds(300)) {
      const count = sentenceCount(write(world, biography, seed).text);
      expect(count).toBeGreaterThanOrEqual(4);
      expect(count).toBeLessThanOrEqual(7);
    }
  });

  test.each(Object.values(worlds))(
    'a dialogue has four to eight lines and two speakers who take turns: $size',
    (world) => {
      for (const seed of seeds(300)) {
        const lines = write(world, dialogue, seed).text.split('\n');
        expect(lines.length).toBeGreaterThanOrEqual(4);
        expect(lines.length).toBeLessThanOrEqual(8);
        const speakers = lines.map((line) => line.split(':')[0]!.split(' ')[0]!);
        expect(new Set(speakers).size).toBe(2);
        expect(speakers.every((speaker, i) => speaker === speakers[i % 2])).toBe(true);
      }
    },
  );

  test('a chat has one to three questions, each answered', () => {
    for (const seed of seeds(300)) {
      const turns = write(worlds.full, questionAnswer, seed).text.match(/<user>|<assistant>/g)!;
      expect(turns.length).toBeLessThanOrEqual(6);
      expect(turns.every((turn, i) => turn === (i % 2 === 0 ? '<user>' : '<assistant>'))).toBe(true);
    }
  });
});

describe('a document of the ladder', () => {
  test("states its person's five facts, once each and nothing else", () => {
    for (const world of Object.values(worlds)) {
      for (const [seed, person] of world.ladder.flatMap(({ people }) => people).entries()) {
        const stated = write(world, ladderDocument(person), seed).assertions.map(({ fact }) => factKey(fact));
        const expected = LADDER_RELATIONS.map(
          (relation) => `${relation}|${person.id}|${world.value(relation, person.id)}`,
        );
        expect([...stated].sort()).toEqual([...expected].sort());
      }
    }
  });

  test('is the only one to name people of the ladder', () => {
    for (const world of Object.values(worlds)) {
      const climbers = new Set(world.ladder.flatMap(({ people }) => people.map(({ id }) => id)));
      for (const kind of [biography, townEntry, dialogue, questionAnswer]) {
        const named = seeds(500).flatMap((seed) =>
          write(world, kind, seed).assertions.flatMap(({ fact }) => [fact.subject, fact.value]),
        );
        expect(named.filter((id) => climbers.has(id))).toEqual([]);
      }
    }
  });
});

function fiveGrams(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
}

test('unrelated documents differ enough that near-duplicates stand out', () => {
  const world = worlds.full;
  const grams = seeds(120).flatMap((seed) =>
    [biography, townEntry, dialogue].map((kind) => fiveGrams(write(world, kind, seed).text)),
  );
  const similarities: number[] = [];
  for (const [i, a] of grams.entries()) {
    for (const b of grams.slice(i + 1)) {
      const shared = [...a].filter((gram) => b.has(gram)).length;
      similarities.push(shared / (a.size + b.size - shared));
    }
  }
  similarities.sort((a, b) => a - b);
  expect(similarities[Math.floor(similarities.length * 0.99)]!).toBeLessThan(0.3);
});
