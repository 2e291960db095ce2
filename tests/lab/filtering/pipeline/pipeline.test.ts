import { describe, expect, it } from 'vitest';
import {
  createPipeline,
  defaultThresholds,
  STAGES,
  type Labelled,
  type PipelineOutcome,
  type PipelineSettings,
  type StageId,
} from '#lab/filtering/pipeline/index';

const sentences = [
  'The ferry to the island leaves on Monday and comes back on Tuesday.',
  'Mara has a small boat that she keeps by the old lighthouse.',
  'Many people of the town buy bread with butter at the market.',
  'Finn is to be a baker and his sister will have the shop.',
  'The baker of the harbour sells rolls to sailors before dawn.',
  'In winter the snow lies deep and nobody takes the long road.',
];
const good = sentences.join('\n');
const near = [...sentences.slice(0, 5), 'In winter the snow lies deep and nobody takes the short road.'].join(
  '\n',
);
const short = 'A short page that is not long enough to be kept by anyone.';
const repeated = [...sentences, ...sentences, ...sentences].join('\n');
const bracket = `${good}\nfunction open() { return true and the rest of it. }`;
const blocked = `${good}\nThe ale of the town is known on all of the islands.`;
const shortLines = [...Array.from({ length: 30 }, (_, i) => `item ${i} of the list to see`), good].join('\n');
const odd = Array.from({ length: 60 }, (_, i) => `zq${i} the of vx${i}`).join(' ') + '.';
const pages = [good, near, short, repeated, bracket, blocked, shortLines, odd];
const [GOOD, NEAR, SHORT, REPEATED, BRACKET, BLOCKED, SHORT_LINES, ODD] = pages.keys() as Iterable<number>;

const labelled: readonly Labelled[] = [
  { text: good, keep: true },
  { text: odd, keep: false },
];

const base: PipelineSettings = {
  order: STAGES,
  on: [],
  thresholds: defaultThresholds,
  blocklist: true,
  reference: 'plain',
};

function run(
  part: Partial<PipelineSettings>,
  texts: readonly string[] = pages,
  labels: readonly Labelled[] = labelled,
): PipelineOutcome {
  const pipeline = createPipeline({ references: { plain: () => sentences }, blocklist: ['ale'] });
  const steps = pipeline.run(texts, { ...base, ...part }, labels);
  let step = steps.next();
  while (step.done !== true) {
    expect(step.value).toBeGreaterThanOrEqual(0);
    expect(step.value).toBeLessThanOrEqual(1);
    step = steps.next();
  }
  return step.value;
}

const withThresholds = (part: Partial<typeof defaultThresholds>) => ({ ...defaultThresholds, ...part });

/** Which pages a single stage drops, with the rule that fired. */
function dropsOf(stage: StageId, part: Partial<PipelineSettings> = {}): [number, string][] {
  const { stages } = run({ on: [stage], ...part });
  return stages
    .find((one) => one.stage === stage)!
    .drops.map(({ index, fired }): [number, string] => [index, fired.rule]);
}

describe('each stage on pages that are known', () => {
  it('Gopher quality drops the page of too few words', () => {
    expect(dropsOf('gopherQuality')).toEqual([[SHORT, 'minWords']]);
    expect(dropsOf('gopherQuality', { thresholds: withThresholds({ minWords: 12 }) })).toEqual([]);
  });

  it('Gopher repetition drops the page of repeated lines, and no rule of quality fires there', () => {
    expect(dropsOf('gopherRepetition')).toEqual([
      [REPEATED, 'maxDuplicateLines'],
      // 'of the list to see' and 'the of', over and over.
      [SHORT_LINES, 'maxTop3gram'],
      [ODD, 'maxTop2gram'],
    ]);
  });

  it('C4 drops brackets, blocked words and pages of too few sentences, and takes lines out of others', () => {
    expect(dropsOf('c4')).toEqual([
      [SHORT, 'minSentences'],
      [BRACKET, 'curlyBracket'],
      [BLOCKED, 'blocklist'],
      [ODD, 'minSentences'],
    ]);
    expect(dropsOf('c4', { blocklist: false }).map(([index]) => index)).not.toContain(BLOCKED);
    const left = run({ on: ['c4'] }).kept.find(({ index }) => index === SHORT_LINES)!;
    expect(left.text).toBe(good);
  });

  it('FineWeb drops the page of repeated lines and the one of short lines', () => {
    expect(dropsOf('fineWeb')).toEqual([
      [REPEATED, 'duplicateCharacters'],
      [SHORT_LINES, 'shortLines'],
    ]);
  });

  it('near-duplicates keep the first of a kind and name it', () => {
    const { stages } = run({ on: ['nearDuplicates'] }, [odd, good, near, good]);
    const { drops } = stages.find(({ stage }) => stage === 'nearDuplicates')!;
    expect(drops.map(({ index, earlier }) => [index, earlier])).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(drops[1]!.fired.measured).toBe(1);
    expect(drops[0]!.fired.measured).toBeGreaterThan(0.6);
  });

  it('perplexity drops what the reference has never heard, and at the other limit what it knows by heart', () => {
    expect(dropsOf('perplexity', { thresholds: withThresholds({ maxPerplexity: 60 }) })).toContainEqual([
      ODD,
      'maxPerplexity',
    ]);
    const easy = dropsOf('perplexity', { thresholds: withThresholds({ minPerplexity: 60 }) });
    expect(easy).toContainEqual([GOOD, 'minPerplexity']);
    expect(easy.map(([index]) => index)).not.toContain(ODD);
  });

  it('the classifier follows the labels, whichever way they point', () => {
    expect(dropsOf('classifier').map(([index]) => index)).toContain(ODD);
    const turned = labelled.map(({ text, keep }) => ({ text, keep: !keep }));
    const dropped = run({ on: ['classifier'] }, pages, turned)
      .stages.at(-1)!
      .drops.map(({ index }) => index);
    expect(dropped).toContain(GOOD);
    expect(dropped).toContain(NEAR);
    expect(dropped).not.toContain(ODD);
  });
});

describe('the whole pipeline', () => {
  it('lets everything pass when nothing is on', () => {
    const { kept, stages } = run({});
    expect(kept).toEqual(pages.map((text, index) => ({ index, text })));
    expect(stages.map(({ state }) => state)).toEqual(STAGES.map(() => 'off'));
  });

  it('accounts for every page when all is on: in = out + dropped, stage after stage', () => {
    const { stages, kept } = run({ on: STAGES });
    let flowing = pages.map((_, index) => index);
    for (const { incoming, kept: out, drops, state } of stages) {
      expect(state).toBe('worked');
      expect(incoming).toEqual(flowing);
      flowing = out.map(({ index }) => index);
      expect([...flowing, ...drops.map(({ index }) => index)].sort((a, b) => a - b)).toEqual(incoming);
    }
    expect(kept.map(({ index }) => index)).toEqual(flowing);
    expect(flowing).toContain(GOOD);
  });

  it('an untaught classifier says so and lets everything pass', () => {
    for (const labels of [[], labelled.slice(0, 1)]) {
      const { stages, kept } = run({ on: ['classifier'] }, pages, labels);
      expect(stages.at(-1)!.state).toBe('untaught');
      expect(kept).toHaveLength(pages.length);
    }
  });

  it('the order decides: FineWeb finds short lines only before C4 has taken them out', () => {
    const on = ['c4', 'fineWeb'] as const;
    const after = run({ on });
    const order = ['fineWeb', ...STAGES.filter((stage) => stage !== 'fineWeb')] as const;
    const before = run({ on, order });
    expect(after.kept.map(({ index }) => index)).toContain(SHORT_LINES);
    expect(before.kept.map(({ index }) => index)).not.toContain(SHORT_LINES);
  });

  it('holds with nothing coming in, and with thresholds at their ends', () => {
    expect(run({ on: STAGES }, []).kept).toEqual([]);
    const nothing = withThresholds({ minWords: 100_000 });
    expect(run({ on: STAGES, thresholds: nothing }).kept).toEqual([]);
    const all = withThresholds({ maxDroppedPunctuatedLines: 1 });
    expect(run({ on: ['fineWeb'], thresholds: all }).kept).toEqual([]);
    const one = withThresholds({ buckets: 1, hashes: 1, shingle: 1 });
    expect(run({ on: ['nearDuplicates'], thresholds: one }).kept.map(({ index }) => index)).toContain(GOOD);
  });

  it('refuses settings that cannot be, in words', () => {
    expect(() => run({ thresholds: withThresholds({ buckets: 0 }) })).toThrow(
      'buckets lies between 1 and 64',
    );
    expect(() => run({ thresholds: withThresholds({ minWords: 1.5 }) })).toThrow('whole number');
    expect(() => run({ thresholds: withThresholds({ maxTop2gram: Number.NaN }) })).toThrow('maxTop2gram');
    expect(() => run({ order: STAGES.slice(1) })).toThrow('each stage once');
    expect(() => run({ on: ['perplexity'], reference: 'none' })).toThrow('no reference text "none"');
  });
});
