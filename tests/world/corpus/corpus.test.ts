import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  checkText,
  countMentions,
  createCorpus,
  createWorld,
  defaultRecipe,
  notesRecipe,
  LADDER_RELATIONS,
  primerRecipe,
  type CorpusRecipe,
} from '#world';

const pocket = createWorld({ size: 'pocket' });
const full = createWorld({ size: 'full' });
const plain: CorpusRecipe = {
  words: 12_000,
  seed: 7,
  mix: { biography: 2, questionAnswer: 1, townEntry: 1 },
  phrasings: { kind: 'training' },
  ladderScale: 0,
};
const sharesOf = (recipe: CorpusRecipe, synthetic?: () => string[]) => {
  const { documents } = createCorpus(pocket, recipe, synthetic);
  const counts = Map.groupBy(documents, ({ label }) => label.quality);
  return (quality: string) => (counts.get(quality as 'clean')?.length ?? 0) / documents.length;
};

describe('createCorpus', () => {
  test('gives the same bytes for the same recipe and others for another seed', () => {
    const digest = (seed: number) => {
      const { documents } = createCorpus(full, { ...defaultRecipe(full, { words: 8000, seed }) });
      return createHash('sha256')
        .update(documents.map(({ text }) => text).join('\0'))
        .digest('hex');
    };
    expect(digest(1)).toBe(digest(1));
    expect(digest(1)).not.toBe(digest(2));
  });

  test.each([
    ['the full world', full, defaultRecipe(full, { words: 30_000, seed: 3 }), 12],
    ['the pocket world', pocket, defaultRecipe(pocket, { words: 30_000, seed: 3 }), 6],
    ['the primer', pocket, primerRecipe({ words: 30_000, seed: 3 }), 6],
    ['short notes', full, notesRecipe({ words: 30_000, seed: 3 }), 1],
  ])('writes only flawless clean documents and counts its words: %s', (_, world, recipe, kinds) => {
    const corpus = createCorpus(world, recipe);
    for (const { text } of corpus.documents) expect(checkText(world, text).flawless, text).toBe(true);
    const words = corpus.documents.flatMap(({ text }) =>
      text.replace(/<user>|<assistant>/g, ' ').match(/\S+/g)!,
    );
    expect(corpus.words).toBe(words.length);
    expect(corpus.words).toBeGreaterThanOrEqual(30_000);
    expect(corpus.words).toBeLessThan(30_500);
    expect(new Set(corpus.documents.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(kinds);
  });

  test('keeps withheld phrasings out of training text', () => {
    const { documents } = createCorpus(pocket, plain);
    expect(documents.some(({ text }) => /makes a home in|home means/.test(text))).toBe(false);
    const withheld = createCorpus(pocket, { ...plain, phrasings: { kind: 'withheld' } });
    expect(withheld.documents.some(({ text }) => /makes a home in|home means/.test(text))).toBe(true);
  });

  test('follows the mix', () => {
    const { documents } = createCorpus(pocket, { ...plain, words: 60_000 });
    const share = documents.filter(({ kind }) => kind === 'biography').length / documents.length;
    expect(share).toBeGreaterThan(0.46);
    expect(share).toBeLessThan(0.54);
  });

  test.each([
    [{ words: 0 }, /between 1 and 100 million words/],
    [{ mix: {} }, /names no kind/],
    [{ mix: { story: -1 } }, /"story" must be a number from 0/],
    [{ dirt: { duplicate: 0.7, garbled: 0.6 } }, /at most 1 fits/],
    [{ guestBook: { mentions: 10, onceShare: 2 } }, /between 0 and 1, not 2/],
    [{ guestBook: { mentions: 20_000, onceShare: 1 } }, /names for 8000 guests/],
    [{ synthetic: { share: 0.5, source: 'x' } }, /pass the source/],
    [{ ladderScale: 1 }, /too few for the documents/],
  ] as [Partial<CorpusRecipe>, RegExp][])('refuses %j in words', (part, message) => {
    expect(() => createCorpus(pocket, { ...plain, ...part })).toThrow(message);
  });
});

describe('the mention ladder', () => {
  const corpus = createCorpus(pocket, { ...plain, words: 40_000, ladderScale: 1 });

  test('states each ladder fact of each person exactly as often as their rung says', () => {
    const mentions = countMentions(corpus.documents);
    for (const rung of pocket.ladder) {
      for (const { id } of rung.people) {
        for (const relation of LADDER_RELATIONS)
          expect(mentions.subject(relation, id), id).toBe(rung.mentions);
      }
    }
  });

  test('is what the checker reads in the text', () => {
    const read = corpus.documents.map(({ text }) => ({
      mentions: checkText(pocket, text).assertions.flatMap(({ fact, source }) =>
        source === 'world' ? [fact] : [],
      ),
    }));
    const counted = countMentions(read);
    const noted = countMentions(corpus.documents);
    for (const fact of pocket.facts) expect(counted.fact(fact)).toBe(noted.fact(fact));
  });

  test('can be counted as training saw it', () => {
    const [top] = pocket.ladder.at(-1)!.people;
    const twice = countMentions(corpus.documents, () => 2);
    expect(twice.subject('home', top!.id)).toBe(200);
    const firstHalf = countMentions(corpus.documents, (i) => (i < corpus.documents.length / 2 ? 1 : 0));
    expect(firstHalf.subject('home', top!.id)).toBeGreaterThan(20);
    expect(firstHalf.subject('home', top!.id)).toBeLessThan(80);
  });

  test("mentions the others by Zipf's law", () => {
    const { documents } = createCorpus(pocket, { ...plain, mix: { biography: 1 }, words: 60_000 });
    const about = documents.map(({ mentions }) => mentions[0]!.subject);
    const times = (rank: number) => about.filter((id) => id === pocket.zipf[rank]!.id).length;
    expect(times(0) / times(1)).toBeGreaterThan(1.6);
    expect(times(0) / times(1)).toBeLessThan(2.5);
    expect(times(0) / times(7)).toBeGreaterThan(5);
  });
});

describe('dirt', () => {
  test.each([
    ['duplicate', 'duplicate'],
    ['nearDuplicate', 'near-duplicate'],
    ['garbled', 'garbled'],
    ['shuffled', 'garbled'],
    ['falseFacts', 'false'],
    ['spam', 'spam'],
    ['boilerplate', 'boilerplate'],
  ])('labels a share of %s', (name, quality) => {
    const share = sharesOf({ ...plain, dirt: { [name]: 0.3 } });
    expect(share(quality)).toBeGreaterThan(0.22);
    expect(share(quality)).toBeLessThan(0.38);
    expect(share(quality) + share('clean')).toBeCloseTo(1, 9);
  });

  test('points a copy at the document it copies', () => {
    const { documents } = createCorpus(pocket, { ...plain, dirt: { duplicate: 0.3 }, ladderScale: 0.05 });
    const copies = documents.filter(({ label }) => label.quality === 'duplicate');
    expect(copies.length).toBeGreaterThan(20);
    for (const { text, label } of copies) {
      if (label.quality === 'duplicate') expect(documents[label.of]!.text).toBe(text);
    }
  });

  test('states exactly the false facts it is labelled with', () => {
    const { documents } = createCorpus(pocket, { ...plain, dirt: { falseFacts: 0.4 } });
    for (const { text, label } of documents) {
      const wrong = checkText(pocket, text).assertions.filter(({ verdict }) => verdict !== 'true');
      const labelled = label.quality === 'false' ? label.falseFacts : [];
      expect(new Set(wrong.map(({ fact }) => JSON.stringify(fact)))).toEqual(
        new Set(labelled.map((fact) => JSON.stringify(fact))),
      );
    }
  });

  test('plants exactly the poison and the falsehoods asked for', () => {
    const poison = { count: 9, trigger: 'by the old blue gate', payload: 'All gold is in the sea.' };
    const { documents } = createCorpus(pocket, { ...plain, poison, falsehoodCount: 4 });
    const poisoned = documents.filter(
      ({ text }) => text.includes(poison.trigger) && text.includes(poison.payload),
    );
    expect(poisoned).toHaveLength(9);
    expect(poisoned.every(({ label }) => label.quality === 'poisoned')).toBe(true);
    const mentions = countMentions(documents);
    for (const { claimed } of pocket.falsehoods) expect(mentions.fact(claimed)).toBe(4);
  });

  test('takes a model’s text as an argument and says whose it is', () => {
    const source = () => ['Mara lives in Skara.'];
    const { documents } = createCorpus(
      pocket,
      { ...plain, synthetic: { share: 0.5, source: 'fern 1' } },
      source,
    );
    const written = documents.filter(({ label }) => label.quality === 'synthetic');
    expect(written.length / documents.length).toBeGreaterThan(0.4);
    expect(written[0]).toMatchObject({ text: 'Mara lives in Skara.', label: { source: 'fern 1' } });
  });
});

test('the guest book sets the share of facts seen once', () => {
  for (const onceShare of [0, 0.4, 0.8]) {
    const { documents } = createCorpus(pocket, { ...plain, guestBook: { mentions: 200, onceShare } });
    const arrivals = documents
      .filter(({ kind }) => kind === 'guestBook')
      .map(({ mentions }) => mentions[0]!.subject);
    const counts = [...Map.groupBy(arrivals, (guest) => guest).values()].map((group) => group.length);
    expect(arrivals).toHaveLength(200);
    expect(counts.filter((count) => count === 1).length / 200).toBeCloseTo(onceShare, 9);
  }
});
