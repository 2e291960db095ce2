import { expect, test } from 'vitest';
import { liveCurves, recordedCurves } from '../../../components/spread/curves.ts';
import {
  choiceFinding,
  jobsFinding,
  openingsWords,
  validityWords,
} from '../../../components/spread/jobs-words.ts';
import { jobScores } from '../../../components/spread/jobs.ts';
import { drawOutcomes } from '../../../components/spread/outcomes.ts';
import { curvesFinding, drawFinding, restWords, shareWords } from '../../../components/spread/words.ts';

const quality = { wellFormed: 40, claims: 40, true: 25 };
const base = { answers: 40, commonest: 25, entropyNats: 1.22, distinct2: 0.2, quality };
const texts = { different: 6, first: ' Bruna.' };

test('a draw in words: how many answers, the commonest, the entropy, what is true', () => {
  expect(drawFinding(1, base, texts)).toBe(
    'At temperature 1.0, 40 draws gave six different answers; the commonest, ‘Bruna.’, came 25 times. The entropy is 1.22 nats, of at most 3.69. All are well formed, and 25 are true.',
  );
});

test('one answer, all different, nothing claimed, nothing judged, nothing there', () => {
  const same = { ...base, commonest: 40, entropyNats: 0, quality: { ...quality, true: 0 } };
  expect(drawFinding(0, same, { ...texts, different: 1 })).toBe(
    'At temperature 0.0, 40 draws gave one answer 40 times: ‘Bruna.’. The entropy is 0. All are well formed, none of them true.',
  );
  const story = { ...base, quality: { wellFormed: 1, claims: 0, true: 0 } };
  expect(drawFinding(2, story, { ...texts, different: 40 })).toMatch(
    /as many different answers.* One is well formed; none claims anything/u,
  );
  expect(drawFinding(2, { ...base, quality: null }, texts)).toMatch(/of at most 3\.69\.$/u);
  expect(drawFinding(2, { ...base, answers: 0 }, texts)).toBe('');
});

const draw = (entropyNats: number, wellFormed: number, right: number) => ({
  counts: [20, 20],
  entropyNats,
  distinct2: 0.5,
  wellFormed,
  claims: wellFormed,
  true: right,
});

test('curves: mean and range of the entropy, shares of all answers with intervals', () => {
  const curves = recordedCurves([{ temperature: 1, draws: [draw(1, 40, 20), draw(2, 20, 10)], first: [] }]);
  const most = Math.log(40);
  expect(curves[0]!.share).toBeCloseTo(1.5 / most, 12);
  expect(curves[0]!.interval).toEqual({ low: 1 / most, high: 2 / most });
  expect(curves[1]).toMatchObject({ measure: 'well formed', share: 0.75 });
  // Wilson, 30 of 80.
  expect(curves[2]!.share).toBe(0.375);
  expect(curves[2]!.interval.low).toBeCloseTo(0.2769, 3);
});

test('from the lowest to the highest temperature in words; nothing of a single one, no truth where none is claimed', () => {
  const spread = (entropyNats: number, wellFormed: number) => ({
    ...base,
    clusters: [],
    entropyNats,
    quality: { wellFormed, claims: 0, true: 0 },
  });
  const points = [
    { temperature: 2, spread: spread(3.5, 10) },
    { temperature: 0, spread: spread(0, 40) },
  ];
  expect(curvesFinding(liveCurves(points))).toBe(
    'From temperature 0.0 to 2.0, the entropy goes from 0.00 to 3.50 nats and the share well formed from 100 % to 25 %.',
  );
  expect(curvesFinding(liveCurves(points.slice(1)))).toBe('');
});

test('shares carry their interval, and what is not listed is counted', () => {
  expect(shareWords(10, 10)).toBe('100 % (72–100)');
  expect(shareWords(0, 0)).toBe('–');
  const listed = [{ text: 'a', count: 30, wordings: 1, verdict: null }];
  expect(restWords(listed, 1, 30)).toBe('');
  expect(restWords(listed, 6, 35)).toBe('And five more, each given once.');
  expect(restWords(listed, 3, 35)).toBe('And two more, given 5 times together.');
});

test('a draw answers predictions once it is whole and judged', () => {
  const clusters = [{ text: 'a', count: 40, wordings: 1, verdict: 'true' as const }];
  expect(drawOutcomes({ ...base, clusters })).toEqual({ commonest: 25, different: 1, true: 25 });
  expect(drawOutcomes({ ...base, clusters, answers: 39 })).toBeNull();
  expect(drawOutcomes({ ...base, clusters, quality: null })).toBeNull();
});

const scores = jobScores([
  { temperature: 0, valid: 80, rightRecords: 8, true: 80, variety: [0.2, 0.2] },
  { temperature: 1, valid: 40, rightRecords: 4, true: 80, variety: [0.5, 0.7] },
]);

test('each job has its best temperature, and validity is not truth', () => {
  expect(jobsFinding(scores)).toBe(
    'Best scores: a ticket record at 0.0 (100 %), a fact at 0.0 and 1.0 (100 %) and five story openings at 1.0 (60 %). No temperature is best for all three.',
  );
  expect(validityWords(scores)).toContain('100 % of the records are valid and 10 % say what was asked for');
});

test('the reader’s temperatures are told against the best', () => {
  expect(choiceFinding(scores, { record: 0, fact: 0, openings: 1 })).toBe(
    'You set three of three to the best.',
  );
  expect(choiceFinding(scores, { record: 1, fact: 1, openings: 1 })).toBe(
    'You set two of three to the best; a ticket record got 50 % where 100 % was to be had.',
  );
});

test('whether the best openings are ahead by more than the seeds differ is said', () => {
  const at = (temperature: number, variety: readonly number[]) => ({
    temperature,
    valid: 0,
    rightRecords: 0,
    true: 0,
    variety,
  });
  expect(openingsWords([at(0, [0.2, 0.2]), at(1, [0.33, 0.39]), at(0.6, [0.32, 0.36])])).toBe(
    'Over two seeds they score 33 to 39 % at 1.0 and 32 to 36 % at 0.6: the two overlap.',
  );
  expect(openingsWords([at(0, [0.2, 0.21]), at(1, [0.33, 0.39])])).toContain('the two are apart');
});
