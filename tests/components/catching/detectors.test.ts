import { describe, expect, it } from 'vitest';
import { cheapestThreshold } from '#lab/evaluation/efficient-thresholds';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { detectorAreas, GROUPS } from '#components/catching/areas.ts';
import { detectorOutcomes } from '#components/catching/outcomes.ts';
import type { KeptQuestion, RecordedCatching, RecordedFalsehoods } from '#components/catching/recorded.ts';
import { triedThresholds } from '#components/catching/thresholds.ts';
import { wordingsOfOneMeaning } from '#components/catching/wordings.ts';
import { areasFinding, ruleWords, thresholdFinding } from '#components/catching/words.ts';

/** A question of which every score says the same. */
const asked = (isRight: boolean, confidence: number, sets = 2): KeptQuestion => ({
  outcome: isRight ? 'right' : 'wrong',
  answer: [confidence, confidence, confidence],
  samples: Array.from({ length: sets }, () => [confidence, confidence, confidence]),
});

const base: RecordedCatching = {
  model: {
    source: { kind: 'shipped', name: 'shrub' },
    name: 'shrub',
    parameters: 1,
    vocabularySize: 1,
    contextLength: 1,
    steps: 1,
    world: null,
  },
  seeds: [1, 2],
  questions: [
    [true, 0.9],
    [true, 0.8],
    [false, 0.85],
    [false, 0.1],
    [true, 0.7],
    [false, 0.2],
    [true, 0.6],
    [false, 0.3],
  ].map(([isRight, confidence], i) => ({
    ...asked(isRight as boolean, confidence as number),
    where: i < 4 ? ('ladder' as const) : ('elsewhere' as const),
    subject: `person ${i >> 1}`,
    told: 30,
    commonest: { samples: 10 + i, wordings: 5 + i },
  })),
};

const falsehoods: RecordedFalsehoods = {
  told: 1,
  people: 1,
  models: [1, 2].map((seed) => ({
    seed,
    questions: [
      ...[0.9, 0.95].map((confidence) => ({
        ...asked(false, confidence, 1),
        group: 'false' as const,
        asTold: true,
      })),
      ...[0.7, 0.8].map((confidence) => ({
        ...asked(true, confidence, 1),
        group: 'true' as const,
        asTold: false,
      })),
      // A wrong answer to what was told truly is no right answer, and counts in neither group.
      { ...asked(false, 0.99, 1), group: 'true' as const, asTold: false },
      ...[0.1, 0.2].map((confidence) => ({
        ...asked(false, confidence, 1),
        group: 'unknown' as const,
        asTold: false,
      })),
    ],
  })),
};

const areas = detectorAreas(base, falsehoods);
const areaOf = (group: (typeof GROUPS)[number], detector: Detector) =>
  areas.find((one) => one.group === group && one.detector === detector)!;

describe('areas', () => {
  it('are worked out for every score and group', () => {
    expect(areas).toHaveLength(GROUPS.length * DETECTORS.length);
    // Of four pairs three are in order: 0.85, which is wrong, lies above 0.8, which is right.
    expect(areaOf('rungs', 'semanticEntropy')).toMatchObject({ area: 0.75, right: 2, wrong: 2 });
    expect(areaOf('elsewhere', 'keyProbability').area).toBe(1);
  });

  it('hold what was told falsely, and what was hardly told, against the same right answers', () => {
    expect(areaOf('falsehoods', 'selfConsistency')).toMatchObject({ area: 0, right: 2, wrong: 2 });
    expect(areaOf('hardlyTold', 'selfConsistency')).toMatchObject({ area: 1, right: 2, wrong: 2 });
    expect(areasFinding(areas)).toContain(
      'in 0 % where the wrong one is a popular falsehood: there all six scores point the wrong way',
    );
    expect(detectorOutcomes(areas)).toMatchObject({
      semanticEntropyAuroc: 0.75,
      semanticEntropyAurocFalsehoods: 0,
    });
  });
});

describe('thresholds', () => {
  it('are chosen on one half of the people and measured on the other', () => {
    const halves = triedThresholds(base);
    expect(halves).toMatchObject({ chosenOn: 4, measuredOn: 4, wrongOfAll: 0.75 });
    const { thresholds } = halves.detectors[0]!;
    // The choosing half has right ones at 0.9, 0.8 and 0.7; the other its wrong one at 0.85 and a right one at 0.6.
    const dear = cheapestThreshold(thresholds, { wrong: 20, withheld: 1 });
    expect(dear).toMatchObject({
      threshold: 0.7,
      wrong: 0,
      withheld: 0.25,
      other: { wrong: 0.25, withheld: 0.75 },
    });
    expect(thresholdFinding('keyProbability', dear, { wrong: 20, withheld: 1 })).toBe(
      'At 20 for a wrong answer and 1 for none, probability of the key tokens from 70 % up answers 25 % of the questions it was not chosen on, and is wrong in 100 % of those.',
    );
    expect(cheapestThreshold(thresholds, { wrong: 0, withheld: 1 }).withheld).toBe(0);
  });

  it('are told in the score’s own measure', () => {
    expect(ruleWords('semanticEntropy', -0.5661)).toBe('from 0.57 nats down');
    expect(ruleWords('selfConsistency', 0.75)).toBe('from 9 of 12 up');
    expect(ruleWords('keyProbability', Infinity)).toBe('never');
  });
});

it('counts wordings of one meaning where there are enough samples of it', () => {
  expect(wordingsOfOneMeaning(base)).toEqual({ least: 7, mean: 9.5 });
});
