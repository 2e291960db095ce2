import { tallyOf } from '#components/compare/comparison.ts';
import { comparisonFinding, tallyLine, toldWords } from '#components/compare/words.ts';
import type { Answer, Verdict } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const answers = (...verdicts: (Verdict | null)[]): Answer[] =>
  verdicts.map((verdict, index) => ({
    text: `${index}.`,
    finished: true,
    logProbability: -1,
    tokens: 2,
    judgement: verdict === null ? null : { verdict },
  }));
const fern = (...verdicts: Verdict[]) => ({
  name: 'the fern',
  parameters: 10,
  answers: answers(...verdicts),
});
const shrub = (...verdicts: Verdict[]) => ({
  name: 'the shrub',
  parameters: 50,
  answers: answers(...verdicts),
});

describe('tallyOf', () => {
  it('counts sentences, claims and true claims', () => {
    expect(tallyOf(answers('true', 'false', 'nobody', 'free', 'broken'))).toEqual({
      answers: 5,
      wellFormed: 4,
      claims: 3,
      trueClaims: 1,
      judged: true,
    });
    expect(tallyOf(answers(null, null)).judged).toBe(false);
  });
});

describe('comparisonFinding', () => {
  it('reports what was counted, the smaller model first', () => {
    expect(comparisonFinding([shrub('true', 'true', 'false'), fern('broken', 'false', 'free')])).toBe(
      'Of three answers each, the fern wrote two sentences of the world and was right in none of one claim; ' +
        'the shrub wrote three sentences of the world and was right in two of three claims. ' +
        'The larger one breaks fewer sentences and is right more often. Each still answers differently from draw to draw.',
    );
  });

  it('does not let the larger one win by its size', () => {
    const finding = comparisonFinding([fern('true', 'true', 'true'), shrub('broken', 'false', 'true')]);
    expect(finding).toContain('The larger one breaks more sentences and is right less often.');
    expect(comparisonFinding([fern('true', 'free', 'free'), shrub('true', 'true', 'true')])).toContain(
      'breaks as many sentences as the smaller and is right as often',
    );
  });

  it('says who gave one answer every time', () => {
    const constant = {
      ...fern('true', 'true'),
      answers: answers('true', 'true').map((one) => ({ ...one, text: 'a.' })),
    };
    expect(comparisonFinding([constant, shrub('true', 'true')])).toContain(
      'Only the fern gave one answer every time.',
    );
    expect(comparisonFinding([constant])).toContain('It gave one answer every time.');
  });

  it('claims nothing about models that cannot be judged, and waits for those that write', () => {
    const unjudged = { ...shrub(), answers: answers(null, null) };
    expect(comparisonFinding([fern('true', 'true'), unjudged])).not.toContain('larger');
    const writing = { ...shrub(), answers: answers('true').map((one) => ({ ...one, finished: false })) };
    expect(comparisonFinding([fern('true'), writing])).toBe('');
    expect(comparisonFinding([])).toBe('');
  });
});

describe('words of a card', () => {
  it('counts what a text told', () => {
    expect([0, 1, 1392].map(toldWords)).toEqual([
      'its text never said this',
      'its text said this once',
      'its text said this 1,392 times',
    ]);
    expect(toldWords(null)).toBe('');
  });

  it('sums answers up', () => {
    expect(tallyLine(tallyOf(answers('true', 'false', 'broken')))).toBe(
      '2 of 3 sentences of the world, 1 of 2 claims true',
    );
  });
});
