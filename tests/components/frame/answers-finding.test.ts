import { answersFinding } from '#components/frame/answers-finding.ts';
import type { Answer, Verdict } from '#run/protocol';
import { describe, expect, it } from 'vitest';

const answer = (text: string, verdict: Verdict | null = null, finished = true): Answer => ({
  text,
  finished,
  logProbability: -1,
  tokens: 3,
  judgement: verdict === null ? null : { verdict },
});
const judged = (...verdicts: Verdict[]) => verdicts.map((verdict, index) => answer(`${index}.`, verdict));

describe('answersFinding', () => {
  it('counts the different answers', () => {
    const answers = ['a.', 'b.', 'a.', 'c.', 'a.'].map((text) => answer(text));
    expect(answersFinding(answers, 1)).toBe('At temperature 1.0 five draws gave three different answers.');
  });

  it('waits until every answer is finished', () => {
    expect(answersFinding([answer('a.'), answer('b', null, false)], 1)).toBe('');
    expect(answersFinding([], 1)).toBe('');
  });

  it('says what the world says of each', () => {
    expect(answersFinding(judged('true', 'true', 'false', 'true', 'true'), 1)).toBe(
      'At temperature 1.0 five draws gave five different sentences; four are true of this world and one is false.',
    );
    expect(answersFinding(judged('free', 'broken', 'broken', 'nobody', 'false'), 0.7)).toBe(
      'At temperature 0.7 five draws gave five different answers; one is false, one is about somebody this world has ' +
        'never heard of, one claims nothing that could be true or false and two are no sentences of this world.',
    );
  });

  it('has words for five of a kind', () => {
    expect(answersFinding(judged('false', 'false', 'false'), 1)).toContain(
      '; all three are false in this world.',
    );
    expect(answersFinding(judged('broken', 'broken'), 2)).toContain(
      '; none of them is a sentence of this world.',
    );
    const alike = Array.from({ length: 5 }, () => answer('a.', 'true'));
    expect(answersFinding(alike, 0.2)).toBe(
      'At temperature 0.2 five draws gave the same sentence five times; it is true of this world.',
    );
    expect(answersFinding(alike, 0)).toBe(
      'At temperature 0.0 there is no draw: five answers, one text; it is true of this world.',
    );
  });
});
