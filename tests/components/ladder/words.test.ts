import { describe, expect, it } from 'vitest';
import type { PersonUpdate } from '#run/ladder/protocol';
import { ladderOutcomes } from '../../../components/ladder/outcomes.ts';
import { bandOf, dealPeople } from '../../../components/ladder/people.ts';
import { errorPoints } from '../../../components/ladder/points.ts';
import {
  errorsFinding,
  guessWords,
  ladderFinding,
  offLadderWords,
  ownRunWords,
  revealWords,
} from '../../../components/ladder/words.ts';
import { tally } from './tally.ts';

const sure = (mean: number) => ({ confidence: 10 * mean, confidenceSquared: 10 * mean * mean });
const rungs = [
  tally({ ...sure(0.5) }),
  tally({ mentions: 3, told: 4, ...sure(0.3), right: 1, wrong: 8, broken: 1 }),
  tally({ mentions: 100, told: 121, ...sure(0.9), right: 10, wrong: 0 }),
];

describe('ladderFinding', () => {
  it('says how truth, form and confidence part', () => {
    expect(ladderFinding(rungs, 0.026)).toBe(
      'Right answers fall from 100 % about people told of about 121 times to 0 % about those told of never, where a guess among the values gets 3 %. On every rung at least 90 % are well formed. Its confidence goes from 90 % to 50 %, not step by step: of people told of never it gives its answer 50 % and is right in 0 %.',
    );
  });

  it('waits for the last rung, and does not say that confidence falls where it does not', () => {
    expect(ladderFinding([...rungs.slice(0, 2), tally({ asked: 0 })], 0.026)).toBe('');
    expect(ladderFinding([tally(sure(0.9)), rungs[2]!], 0.026)).toContain('Its confidence does not fall:');
  });
});

describe('errorsFinding', () => {
  const told = rungs.map((rung) => rung.told);
  it('names the rung where temperature adds most', () => {
    const hot = [rungs[0]!, rungs[1]!, { ...rungs[2]!, right: 7, wrong: 2, broken: 1 }];
    const points = [...errorPoints(0, [{ rungs }]), ...errorPoints(1, [{ rungs: hot }])];
    expect(errorsFinding(points, told)).toBe(
      'Of people told of about 121 times, 0 % of the answers are errors at temperature 0 and 30 % at 1, 10 % broken and the rest false. Of people never told of, 100 % are errors at 0 and 100 % at 1. Over the whole ladder it is 63 % without any sampling and 73 % with it: sampling is part of the cause, not the cause.',
    );
  });

  it('says nothing of a single temperature', () => {
    expect(errorsFinding(errorPoints(0, [{ rungs }]), told)).toBe('');
  });
});

describe('the reader’s own', () => {
  it('holds a drawn curve against the record', () => {
    expect(guessWords([0.2, 0.1, 0.4], rungs)).toContain('lies 27 points from what we recorded');
    expect(guessWords([0.2, 0.1, 0.4], rungs)).toContain(
      'told of about 121 times: you drew 40 %, and 100 % were right',
    );
  });

  it('sets a run beside what was recorded at its temperature, when it is whole', () => {
    const recorded = errorPoints(0, [{ rungs }]);
    expect(ownRunWords(rungs, 0, recorded)).toContain(
      '19 of 30 answers were errors. Recorded: 63 %; yours: 63 %.',
    );
    expect(ownRunWords(rungs, 0.3, recorded)).toMatch(/errors\.$/);
    expect(ownRunWords([], 0, recorded)).toBe('');
  });

  it('reports in per cent what a page may ask', () => {
    const full = [0, 3, 10, 30, 100].map((mentions, i) =>
      tally({ mentions, right: 2 * i, wrong: 10 - 2 * i }),
    );
    const outcomes = ladderOutcomes(full);
    expect(Object.keys(outcomes)[0]).toBe('rightAt30');
    expect(outcomes).toMatchObject({ rightAt30: 60, rightAt0: 0, rightAt100: 80, wellFormedAt0: 100 });
  });
});

describe('one person', () => {
  const person = { name: 'Mara Vik', told: 15, rung: 3 };
  it('tells the rung once it is guessed', () => {
    expect(revealWords(person, 'seldom')).toBe(
      'You said 1 to 50 times, rightly: training told each fact 15 times of Mara Vik.',
    );
    expect(revealWords({ ...person, told: 0 }, 'often')).toContain('wrongly: training never told of');
    expect([0, 1, 42, 107, 1244].map(bandOf)).toEqual(['never', 'seldom', 'seldom', 'often', 'often']);
  });

  it('counts what is told of strangers, and where the model owns up', () => {
    const answers = ['nobody', 'nobody', 'true', 'broken'].map((verdict) => ({ judgement: { verdict } }));
    const update = { resident: false, answers } as unknown as PersonUpdate;
    expect(offLadderWords('Ada', update)).toContain('In 2 of 4 answers');
    expect(offLadderWords('Ada', update)).toContain('in 1 it says that it does not know');
    expect(offLadderWords('Mara Bakke', { ...update, resident: true })).toContain('stands on no rung');
  });

  it('deals one of each rung, the same for the same hand', () => {
    const people = [0, 1, 2].flatMap((rung) =>
      [0, 1, 2, 3].map((i) => ({ name: `${rung}-${i}`, told: rung, rung })),
    );
    const hand = dealPeople(people, 4);
    expect(hand).toEqual(dealPeople(people, 4));
    expect(hand.map(({ rung }) => rung).sort()).toEqual([0, 1, 2]);
    const orders = new Set(
      [1, 2, 3, 4, 5, 6].map((n) =>
        dealPeople(people, n)
          .map(({ rung }) => rung)
          .join(''),
      ),
    );
    expect(orders.size).toBeGreaterThan(1);
  });
});
