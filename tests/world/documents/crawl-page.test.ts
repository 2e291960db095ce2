import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { checkText } from '#world/check/check-text';
import { createChooser, type Chooser } from '#world/chooser';
import { worthKeeping, type DirtyText, type PageType } from '#world/corpus/dirt/label';
import { shingleJaccard } from '#world/corpus/dirt/shingles';
import { PAGE_TYPES, RAW_CRAWL, crawlPage, drawPageType, writeCrawlPage } from '#world/documents/crawl-page';
import { writeDocument, type DocumentKind, type WriteOptions } from '#world/documents/document';
import { createWorld, type World } from '#world/facts/world';
import { BLOCKLIST } from '#world/phrasings/crawl/blocklist';
import { DIALECT_GROUPS } from '#world/phrasings/crawl/dialect';
import { inGerman, type GermanCategory } from '#world/phrasings/crawl/german-nouns';
import { GERMAN_STATEMENTS } from '#world/phrasings/crawl/german-sentences';
import { FINEWEB, GOPHER_QUALITY, GOPHER_REPETITION, c4, type Measure } from './crawl-page-rules.ts';

const worlds = { pocket: createWorld({ size: 'pocket' }), full: createWorld({ size: 'full' }) };

function optionsOf(world: World): WriteOptions {
  const weights = world.zipf.map((_, rank) => 1 / (rank + 1));
  return {
    policy: { kind: 'training' },
    drawPerson: (chooser: Chooser) => chooser.pick(world.zipf, weights),
  };
}

const page = (world: World, type: PageType, seed: number, sources: readonly DocumentKind[] = []): DirtyText =>
  writeCrawlPage(world, type, createChooser(createRng(seed)), optionsOf(world), sources);

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Those whose paragraphs are the world's own sentences. */
const READABLE: readonly PageType[] = [
  'article',
  'guide',
  'annotated-list',
  'forum',
  'dialect',
  'personal-data',
];

const SAMPLE_SEEDS = 60;
const sample = Object.values(worlds).flatMap((world) =>
  PAGE_TYPES.flatMap((type) =>
    Array.from({ length: SAMPLE_SEEDS }, (_, seed) => ({ world, type, ...page(world, type, 1000 + seed) })),
  ),
);

describe('crawl pages', { timeout: 30_000 }, () => {
  it.each(Object.entries(worlds))('of the %s world have 60 to 400 words on 300 seeds', (_, world) => {
    for (let seed = 0; seed < 300; seed++) {
      const type = PAGE_TYPES[seed % PAGE_TYPES.length]!;
      const { text, label } = page(world, type, seed);
      expect(wordCount(text), `${type} ${seed}`).toBeGreaterThanOrEqual(60);
      expect(wordCount(text), `${type} ${seed}`).toBeLessThanOrEqual(400);
      expect(label.page).toMatchObject({ type });
      expect(label.page!.site).toMatch(/^[a-z.-]+\.example$/);
      expect(text).toContain(label.page!.title);
      expect(text).not.toMatch(/\{(?!FIRSTNAME)\w+\}/);
    }
  });

  it('are the same bytes from the same seed', () => {
    for (const type of PAGE_TYPES) expect(page(worlds.full, type, 5)).toEqual(page(worlds.full, type, 5));
    expect(page(worlds.full, 'article', 5).text).not.toBe(page(worlds.full, 'article', 6).text);
  });

  it('state exactly the facts they are labelled with, all true', () => {
    for (const { world, type, text, mentions } of sample) {
      const { assertions } = checkText(world, text);
      if (READABLE.includes(type)) {
        expect(
          assertions.map(({ fact }) => fact),
          text,
        ).toEqual(mentions);
        expect(mentions.length).toBeGreaterThan(3);
      } else expect(mentions).toEqual([]);
      expect(assertions.filter(({ verdict }) => verdict !== 'true')).toEqual([]);
    }
  });

  it('say whether they are worth keeping', () => {
    const kept = new Set(sample.filter(({ label }) => worthKeeping(label)).map(({ type }) => type));
    expect([...kept].sort()).toEqual(['annotated-list', 'article', 'dialect', 'forum', 'guide']);
  });

  it('take whole documents as paragraphs', () => {
    const source: DocumentKind = ({ writer }) => {
      writer.print('A whole document.');
    };
    const pages = Array.from(
      { length: 40 },
      (_, seed) => page(worlds.pocket, 'article', seed, [source]).text,
    );
    const counts = pages.map((text) => text.split('A whole document.').length - 1);
    expect(Math.max(...counts)).toBe(1);
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(10);
  });

  it('are drawn by their shares', () => {
    const chooser = createChooser(createRng(1));
    const drawn = Array.from({ length: 5000 }, () => drawPageType(chooser));
    for (const type of PAGE_TYPES) {
      const share = drawn.filter((one) => one === type).length / drawn.length;
      expect(Math.abs(share - RAW_CRAWL[type] / 100)).toBeLessThan(0.02);
    }
    expect(drawPageType(chooser, { spam: 1 })).toBe('spam');
    expect(() => drawPageType(chooser, {})).toThrow(RangeError);
  });

  it('carry marks that stand in the text', () => {
    const marked = sample.filter(({ label }) => label.page!.marks.includes('javascript-line'));
    expect(marked.length).toBeGreaterThan(20);
    for (const { text } of marked) expect(text.toLowerCase()).toContain('javascript');
    for (const { text, label } of sample) {
      expect(label.page!.marks.includes('template-leak')).toBe(text.includes('{'));
      expect(label.page!.marks.includes('lorem-ipsum')).toBe(text.includes('Lorem ipsum'));
    }
  });
});

describe('a clean page of a mix', { timeout: 30_000 }, () => {
  it.each(Object.entries(worlds))('of the %s world passes the checker on 300 seeds', (_, world) => {
    for (let seed = 0; seed < 300; seed++) {
      const { text } = writeDocument(world, crawlPage, createChooser(createRng(seed)), optionsOf(world));
      const report = checkText(world, text);
      expect(
        report.sentences.filter(({ coherent }) => !coherent),
        text,
      ).toEqual([]);
      expect(report.flawless, text).toBe(true);
      expect(wordCount(text)).toBeGreaterThanOrEqual(60);
      expect(wordCount(text)).toBeLessThanOrEqual(400);
    }
  });

  it('is unlike any other: 99 % of pairs share less than 0.3 of their 5-grams', () => {
    const texts = Array.from(
      { length: 200 },
      (_, seed) => page(worlds.pocket, seed % 2 ? 'article' : 'guide', seed).text,
    );
    const similarities = texts.flatMap((a, i) =>
      texts.slice(0, i).flatMap((b, j) => (j % 5 ? [] : [shingleJaccard(a, b)])),
    );
    similarities.sort((a, b) => a - b);
    expect(similarities[Math.floor(similarities.length * 0.99)]).toBeLessThan(0.3);
  });
});

describe('dialect', { timeout: 30_000 }, () => {
  it('has at least 12 rules and passes the checker on 300 seeds', () => {
    expect(DIALECT_GROUPS.flatMap(({ rules }) => rules).length).toBeGreaterThanOrEqual(12);
    for (let seed = 0; seed < 150; seed++) {
      for (const world of Object.values(worlds)) {
        const { text, label } = page(world, 'dialect', seed);
        expect(checkText(world, text).flawless, text).toBe(true);
        expect(label).toMatchObject({ quality: 'dialect', page: { town: 'Kelva' } });
      }
    }
  });

  it('is caught by the checker when its fact is wrong', () => {
    const world = worlds.pocket;
    const wrong = world.lexicon.town.find(({ id }) => id !== world.value('home', 'Mara'))!.id;
    expect(checkText(world, `Mara bides in ${world.value('home', 'Mara')}, aye.`).flawless).toBe(true);
    expect(checkText(world, `Mara bides in ${wrong}, aye.`).assertions[0]!.verdict).toBe('false');
    expect(checkText(world, `Mara bides ${wrong} in, aye.`).sentences[0]!.wellFormed).toBe(false);
  });
});

describe('German', () => {
  it('has a word for every word of the full world, and at least 15 patterns', () => {
    const categories: GermanCategory[] = [
      'trade',
      'good',
      'animal',
      'food',
      'hobby',
      'colour',
      'townGood',
      'landmark',
      'weekday',
      'weather',
      'date',
    ];
    for (const category of categories) {
      for (const { id } of worlds.full.lexicon[category])
        expect(inGerman(category, id)).not.toContain('undefined');
    }
    expect(Object.values(GERMAN_STATEMENTS).flat().length).toBeGreaterThanOrEqual(15);
  });

  it('inflects by gender and writes dates its own way', () => {
    expect(inGerman('trade', 'weaver', 'female')).toBe('Weberin');
    expect(inGerman('trade', 'weaver', 'male')).toBe('Weber');
    expect(inGerman('date', '3 May')).toBe('3. Mai');
    expect(inGerman('landmark', 'old mill')).toBe('die alte Mühle');
    expect(() => inGerman('food', 'gravel')).toThrow('german-nouns.ts');
  });
});

describe('personal data', () => {
  it('is invented, labelled and in the text', () => {
    for (const { label, text } of sample) {
      if (label.quality !== 'personal-data') continue;
      expect(label.items.length).toBeGreaterThanOrEqual(2);
      for (const { kind, text: item } of label.items) {
        expect(text).toContain(item);
        if (kind === 'phone') expect(item).toMatch(/^555-01\d\d$/);
        if (kind === 'email') expect(item).toMatch(/^[a-z.]+@[a-z]+\.example$/);
      }
    }
  });

  it('occurs on no other page', () => {
    for (const { label, text } of sample) {
      if (label.quality !== 'personal-data') expect(text).not.toMatch(/555-|\w@\w/);
    }
  });
});

describe('the rules of the web filters', () => {
  // Pages have 60 words and more; only cut ones fall under the least number of words.
  const ALL: readonly Measure[] = [
    ...GOPHER_QUALITY.slice(1),
    ...GOPHER_REPETITION,
    ...c4(BLOCKLIST),
    ...FINEWEB,
  ];

  it.each(ALL.map((measure) => [measure.name, measure] as const))(
    'have pages on both sides: %s',
    (_, { value, keeps }) => {
      for (const world of Object.values(worlds)) {
        const verdicts = sample.filter((one) => one.world === world).map(({ text }) => keeps(value(text)));
        expect(verdicts).toContain(true);
        expect(verdicts).toContain(false);
      }
    },
  );

  const passes = (text: string, measures: readonly Measure[]): boolean =>
    measures.every(({ value, keeps }) => keeps(value(text)));
  const shareOf = (type: PageType, holds: (text: string) => boolean): number => {
    const texts = sample.filter((one) => one.type === type).map(({ text }) => text);
    return texts.filter(holds).length / texts.length;
  };

  it('mostly keep good pages', () => {
    for (const type of ['article', 'guide'] as const) {
      expect(
        shareOf(type, (text) => passes(text, [...GOPHER_QUALITY, ...GOPHER_REPETITION, ...FINEWEB])),
      ).toBeGreaterThan(0.95);
    }
  });

  it('lose some that are worth keeping', () => {
    const stopWords = GOPHER_QUALITY.filter(({ name }) => name === 'stop words');
    const blocklist = c4(BLOCKLIST).filter(({ name }) => name === 'blocked words');
    const bullets = GOPHER_QUALITY.filter(({ name }) => name === 'bullet lines');
    const lost = (type: PageType, measures: readonly Measure[]) =>
      shareOf(type, (text) => !passes(text, measures));
    expect(lost('dialect', stopWords)).toBeGreaterThan(0.3);
    expect(lost('dialect', stopWords)).toBeLessThan(0.8);
    expect(lost('dialect', blocklist)).toBeGreaterThan(0.3);
    expect(lost('article', blocklist)).toBeGreaterThan(0);
    expect(lost('annotated-list', bullets)).toBeGreaterThan(0);
    expect(lost('forum', GOPHER_REPETITION)).toBeGreaterThan(0.2);
    expect(
      lost(
        'article',
        c4([]).filter(({ name }) => name === 'curly brackets'),
      ),
    ).toBeGreaterThan(0);
  });

  it('keep what is fluent and empty', () => {
    expect(
      shareOf('filler', (text) => passes(text, [...GOPHER_QUALITY, ...GOPHER_REPETITION, ...FINEWEB])),
    ).toBeGreaterThan(0.9);
  });
});
