import { describe, expect, it } from 'vitest';
import { createRng } from '#lab';
import { checkText } from '#world/check/check-text';
import { splitText } from '#world/check/split';
import { createChooser, type Chooser } from '#world/chooser';
import { writeDocument } from '#world/documents/document';
import { STORY_PLOTS, story, storyOpenings } from '#world/documents/story';
import { createWorld, type World } from '#world/facts/world';
import { grammarOf } from '#world/grammar/grammar';
import { tokenizeWords } from '#world/grammar/template';
import { STORIES_GROUPS } from '#world/phrasings/stories/index';

const WORLDS = { pocket: createWorld({ size: 'pocket' }), full: createWorld({ size: 'full' }) };
const SIZES = ['pocket', 'full'] as const;

/** People as a corpus draws them: the first much more often than the last. */
const zipf = (world: World) => (chooser: Chooser) =>
  chooser.pick(
    world.zipf,
    world.zipf.map((_, i) => 1 / (i + 1)),
  );

function tell(world: World, seed: number, chooser: Chooser = createChooser(createRng(seed))): string {
  return writeDocument(world, story, chooser, { policy: { kind: 'training' }, drawPerson: zipf(world) }).text;
}

const tellMany = (world: World, count: number): string[] =>
  Array.from({ length: count }, (_, seed) => tell(world, seed));

const sentencesOf = (text: string): string[] =>
  splitText(text).flatMap((piece) => (piece.kind === 'sentence' ? [piece.text] : []));

const plotOf = (world: World, text: string): string | undefined => {
  const groups = checkText(world, text).sentences.map((sentence) => sentence.group?.split('.')[1]);
  return groups.find((group) => STORY_PLOTS.some((plot) => plot.name === group));
};

const isCaught = (world: World, text: string): boolean => !checkText(world, text).flawless;

/** Share of altered texts that the checker objects to; texts that offer nothing to alter are passed over. */
function caughtShare(
  texts: readonly string[],
  world: World,
  alter: (text: string, index: number) => string | undefined,
) {
  const altered = texts.map(alter).filter((text) => text !== undefined);
  expect(altered.length).toBeGreaterThan(texts.length / 8);
  const missed = altered.filter((text) => !isCaught(world, text));
  return { share: 1 - missed.length / altered.length, missed };
}

const pickFrom = <T>(items: readonly T[], seed: number): T | undefined =>
  items[Math.floor(createRng(seed + 90_000)() * items.length)];

/** Places of whole words in a text, the first of each left out. */
function laterMentions(text: string, words: readonly string[]): { word: string; at: number }[] {
  return words.flatMap((word) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))]
      .slice(1)
      .map((match) => ({ word, at: match.index })),
  );
}

const replaceAt = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

/** Puts another word of the category for one that is not the first mention, with its article. */
function replaceNoun(
  world: World,
  category: 'thing' | 'spot' | 'animal' | 'colour',
  seed: number,
  text: string,
) {
  const words = world.lexicon[category].map(({ id }) => id);
  const mention = pickFrom(laterMentions(text, words), seed);
  if (!mention) return undefined;
  const other = pickFrom(
    words.filter((word) => !text.includes(word)),
    seed + 1,
  )!;
  const altered = replaceAt(text, mention.at, mention.word.length, other);
  return altered.replace(/\b([Aa])n? (?=\p{L}+)/gu, (whole, a: string, at: number) =>
    at + whole.length === mention.at ? `${a}${/^[aeiou]/.test(other) ? 'n' : ''} ` : whole,
  );
}

function replacePerson(world: World, seed: number, text: string): string | undefined {
  const firstNames = [...new Set(world.people.map((person) => person.firstName))].filter((name) =>
    text.includes(name),
  );
  const mention = pickFrom(laterMentions(text, firstNames), seed);
  if (!mention) return undefined;
  const gender = world.people.find((person) => person.firstName === mention.word)!.gender;
  const others = world.people.filter(
    (person) => person.gender === gender && !firstNames.includes(person.firstName),
  );
  return replaceAt(text, mention.at, mention.word.length, pickFrom(others, seed + 1)!.id);
}

describe.each(SIZES)('stories of the %s world', { timeout: 60_000 }, (size) => {
  const world = WORLDS[size];
  const texts = tellMany(world, 500);

  it('pass the checker', () => {
    for (const text of texts) {
      const report = checkText(world, text);
      expect(report.flawless, `${text}\n${JSON.stringify(report.sentences.filter((s) => s.problem))}`).toBe(
        true,
      );
    }
  });

  it('are told in 35 to 110 words, but for a rare one', () => {
    const lengths = texts.map((text) => text.split(' ').length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(35);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(115);
    expect(lengths.filter((length) => length > 110).length / lengths.length).toBeLessThan(0.02);
  });

  it('use every plot about equally often', () => {
    const plots = texts.map((text) => plotOf(world, text));
    for (const { name } of STORY_PLOTS) {
      expect(plots.filter((plot) => plot === name).length, name).toBeGreaterThan(
        500 / STORY_PLOTS.length / 3,
      );
    }
  });

  it('begin with an opening', () => {
    const openings = new Set(storyOpenings.map((group) => group.name));
    for (const text of texts) expect(openings).toContain(checkText(world, text).sentences[0]!.group);
  });

  it.each(['thing', 'spot', 'animal', 'colour'] as const)(
    'another %s in the middle is noticed',
    (category) => {
      const { share, missed } = caughtShare(texts, world, (text, i) => replaceNoun(world, category, i, text));
      expect(share, missed.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('another person in the middle is noticed', () => {
    const { share, missed } = caughtShare(texts, world, (text, i) => replacePerson(world, i, text));
    expect(share, missed.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('two sentences in the wrong order are noticed', () => {
    const { share, missed } = caughtShare(texts, world, (text, i) => {
      const sentences = sentencesOf(text);
      const at = pickFrom([...sentences.keys()].slice(1, -1), i)!;
      return [...sentences.slice(0, at), sentences[at + 1], sentences[at], ...sentences.slice(at + 2)].join(
        ' ',
      );
    });
    expect(share, missed.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('every flipped pronoun is noticed', () => {
    const flips: Readonly<Record<string, readonly string[]>> = {
      she: ['he'],
      he: ['she'],
      her: ['his', 'him'],
      his: ['her'],
      him: ['her'],
      sister: ['brother'],
      brother: ['sister'],
    };
    const altered = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:[Ss]he|[Hh]er?|[Hh]is|[Hh]im|sister|brother)\b/g)].flatMap((match) =>
        flips[match[0].toLowerCase()]!.map((flip) => {
          const isCapital = /^\p{Lu}/u.test(match[0]);
          const by = isCapital ? flip.charAt(0).toUpperCase() + flip.slice(1) : flip;
          return replaceAt(text, match.index, match[0].length, by);
        }),
      ),
    );
    expect(altered.length).toBeGreaterThan(1000);
    expect(altered.filter((text) => !isCaught(world, text))).toEqual([]);
  });

  it('two swapped words of different categories are noticed', () => {
    const categories = new Map<string, string>();
    for (const [category, entries] of Object.entries(world.lexicon)) {
      for (const { id } of entries) if (!categories.has(id)) categories.set(id, category);
    }
    for (const { firstName } of world.people) categories.set(firstName, 'person');
    const categoryOf = (word: string) => categories.get(word.replace(/'s$/, '')) ?? `the word ${word}`;
    const { share, missed } = caughtShare(texts, world, (text, i) => {
      const parts = text.split(/(?<=[\p{L}\p{N}])(?![\p{L}\p{N}'’-])|(?<![\p{L}\p{N}'’-])(?=[\p{L}\p{N}])/u);
      const words = [...parts.keys()].filter((at) => /^[\p{L}\p{N}]/u.test(parts[at]!));
      const first = pickFrom(
        words.filter((at) => categories.has(parts[at]!)),
        i,
      );
      if (first === undefined) return undefined;
      const second = pickFrom(
        words.filter((at) => categoryOf(parts[at]!) !== categoryOf(parts[first]!)),
        i + 7,
      )!;
      const swapped = [...parts];
      [swapped[first], swapped[second]] = [parts[second]!, parts[first]!];
      return swapped.join('');
    });
    expect(share, missed.slice(0, 3).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('show every choice in the text', () => {
    for (let seed = 0; seed < 200; seed++) {
      const picked: string[] = [];
      const inner = createChooser(createRng(seed));
      const text = tell(world, seed, {
        ...inner,
        pick(items, weights) {
          const item = inner.pick(items, weights);
          if (typeof item === 'string' && !['friend', 'sibling', 'teacher'].includes(item)) picked.push(item);
          return item;
        },
      });
      for (const item of picked)
        expect(text.includes(item) || text.includes('scarves'), `${item}: ${text}`).toBe(true);
    }
  });
});

describe('stories at large', { timeout: 60_000 }, () => {
  const world = WORLDS.full;
  const texts = tellMany(world, 3000);

  it('use every phrasing of every beat, and each sentence has one reading', () => {
    const { parser } = grammarOf(world);
    const used = new Set<string>();
    for (const text of texts) {
      for (const sentence of sentencesOf(text)) {
        const rules = new Set(parser.parse(sentence).map(({ rule }) => rule.id));
        expect([...rules], sentence).toHaveLength(1);
        for (const rule of rules) used.add(rule);
      }
    }
    const unused = STORIES_GROUPS.flatMap((group) => group.rules).filter((rule) => !used.has(rule.id));
    expect(unused.map((rule) => `${rule.id}: ${rule.template.source}`)).toEqual([]);
  });

  it('share few runs of five words', () => {
    const grams = texts.map((text) => {
      const words = tokenizeWords(text.toLowerCase());
      return new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(' ')));
    });
    const plots = texts.map((text) => plotOf(world, text));
    const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
      const shared = [...a].filter((gram) => b.has(gram)).length;
      return shared / (a.size + b.size - shared);
    };
    const rng = createRng(1);
    const draw = () => Math.floor(rng() * texts.length);
    const pairs = Array.from({ length: 20_000 }, () => [draw(), draw()] as const).filter(([a, b]) => a !== b);
    const percentile99 = (chosen: typeof pairs): number => {
      const values = chosen.map(([a, b]) => jaccard(grams[a]!, grams[b]!)).sort((a, b) => a - b);
      return values[Math.floor(values.length * 0.99)]!;
    };
    expect(percentile99(pairs)).toBeLessThan(0.3);
    const related = pairs.filter(([a, b]) => plots[a] === plots[b]);
    expect(related.length).toBeGreaterThan(1000);
    expect(percentile99(related)).toBeLessThan(0.4);
  });
});

describe('what has not been told', () => {
  const world = WORLDS.pocket;
  const opening = 'This is a story about Mara, and most of it is true.';
  const problems = (...sentences: string[]): (string | undefined)[] =>
    checkText(world, [opening, ...sentences].join(' ')).sentences.map((sentence) => sentence.problem);

  it('is fine in its order', () => {
    const lent = 'Mara gives him the drum and wants it back on Friday.';
    const told = [
      'By the door she keeps a drum, the best in town.',
      'Ole is her brother and needs a drum at once.',
      lent,
    ];
    expect(problems(...told)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('nobody gives what they do not have', () => {
    const told = [
      'By the door she keeps a drum, the best in town.',
      'Ole is her brother and needs a drum at once.',
    ];
    expect(problems(...told, 'Ole gives Mara the drum and wants it back on Friday.').at(-1)).toMatch(
      /has Ole drum/,
    );
    expect(problems(...told, 'Mara gives Ole the bell and wants it back on Friday.').at(-1)).toMatch(
      /has Mara bell/,
    );
  });

  it('nobody acts who is not there', () => {
    expect(problems('By the door Liv keeps a drum, the best in town.').at(-1)).toMatch(/in Liv/);
  });

  it('nothing is found that is not lost', () => {
    const told = ['She looks for her key, but it is gone.', 'She looks in both boots and asks the cat.'];
    const help = ['Ole is her brother, and here he comes.', 'He knows all about this and begins at once.'];
    const found = (thing: string) => `He puts one hand into Mara's hat and takes out the ${thing}.`;
    expect(problems(...told, ...help, found('key')).filter(Boolean)).toEqual([]);
    expect(problems(...told, ...help, found('ring')).at(-1)).toMatch(/lost Mara ring/);
    expect(problems(...told, found('key')).at(-1)).toBeDefined();
  });

  it('nobody is at a place without going there', () => {
    const told = ['It is a windy morning, and Mara is out early.'];
    expect(
      problems(...told, 'The wind is full of fish soup, even at the well, but she says nothing.').at(-1),
    ).toMatch(/known the well/);
  });
});
