import { beamSearch, createRng, type Beam, type BeamSearchOptions, type Rng } from '#lab';
import { expect, test } from 'vitest';
import { randomDistribution } from './arbitrary.ts';

type Model = (prefix: readonly number[]) => Float64Array;

/** A model whose distribution depends on the whole prefix; remembered, so that it is the same each time. */
function randomModel(size: number, rng: Rng): Model {
  const known = new Map<string, Float64Array>();
  return (prefix) => {
    const key = prefix.join();
    const logProbs = known.get(key) ?? randomDistribution(size, rng).map(Math.log);
    known.set(key, logProbs);
    return logProbs;
  };
}

/** Every text there is, best first. */
function exhaustive(
  model: Model,
  { length, endToken, lengthPenalty = 1 }: Omit<BeamSearchOptions, 'beams'>,
): Beam[] {
  const grow = (tokens: readonly number[], logProb: number): Beam[] => {
    if (tokens.length === length || (tokens.length > 0 && tokens.at(-1) === endToken))
      return [{ tokens, logProb, score: logProb / tokens.length ** lengthPenalty }];
    return [...model(tokens)].flatMap((each, token) => grow([...tokens, token], logProb + each));
  };
  return grow([], 0).sort((a, b) => b.score - a.score);
}

const cases = Array.from({ length: 200 }, (_, seed) => {
  const rng = createRng(seed);
  const size = 2 + Math.floor(rng() * 3);
  const options = {
    length: 1 + Math.floor(rng() * 4),
    lengthPenalty: [0, 0.6, 1, 2, -1][Math.floor(rng() * 5)]!,
    ...(rng() < 0.7 ? { endToken: Math.floor(rng() * size) } : {}),
  };
  return { size, options, model: randomModel(size, rng) };
});

test('wide enough, it finds what trying everything finds, in the same order', async () => {
  for (const { size, options, model } of cases) {
    const all = exhaustive(model, options);
    const found = await beamSearch(model, { ...options, beams: size ** options.length });
    expect(found.map(({ tokens }) => tokens)).toEqual(all.map(({ tokens }) => tokens));
    found.forEach(({ score }, i) => expect(score).toBeCloseTo(all[i]!.score, 10));
  }
});

test('narrow, it never does better, and one beam is greedy search', async () => {
  let missed = 0;
  for (const { options, model } of cases) {
    const [top] = exhaustive(model, options);
    const [narrow] = await beamSearch(model, { ...options, beams: 1 });
    expect(narrow!.score).toBeLessThanOrEqual(top!.score + 1e-12);
    if (narrow!.score < top!.score - 1e-12) missed++;
    const { length } = options;
    const [greedy] = await beamSearch(model, { length, beams: 1 });
    const tokens: number[] = [];
    while (tokens.length < length) {
      const logProbs = model(tokens);
      tokens.push(logProbs.indexOf(Math.max(...logProbs)));
    }
    expect(greedy!.tokens).toEqual(tokens);
  }
  expect(missed).toBeGreaterThan(10);
});

test('scores are sums of log-probabilities over length to the power of the penalty', async () => {
  const model = (): number[] => [0.6, 0.3, 0.1].map(Math.log);
  const [best] = await beamSearch(model, { beams: 2, length: 3, endToken: 2, lengthPenalty: 2 });
  expect(best!.tokens).toEqual([0, 0, 0]);
  expect(best!.logProb).toBeCloseTo(3 * Math.log(0.6), 12);
  expect(best!.score).toBeCloseTo((3 * Math.log(0.6)) / 9, 12);
});

test('equal scores are ordered by token ids', async () => {
  const found = await beamSearch(() => [Math.log(0.5), Math.log(0.5)], { beams: 3, length: 2 });
  expect(found.map(({ tokens }) => tokens)).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});

test('takes a model that answers later, and goes on from a prefix', async () => {
  const seen: (readonly number[])[] = [];
  const model = (prefix: readonly number[]): Promise<number[]> => {
    seen.push(prefix);
    return Promise.resolve([Math.log(0.9), Math.log(0.1)]);
  };
  const [best] = await beamSearch(model, { beams: 1, length: 2, prefix: [7] });
  expect(best!.tokens).toEqual([0, 0]);
  expect(seen).toEqual([[7], [7, 0]]);
});

test('impossible tokens are never written', async () => {
  const found = await beamSearch(() => [0, -Infinity], { beams: 4, length: 2 });
  expect(found.map(({ tokens }) => tokens)).toEqual([[0, 0]]);
});

test('refuses what it cannot search', async () => {
  await expect(beamSearch(() => [0], { beams: 0, length: 1 })).rejects.toThrow('beams');
  await expect(beamSearch(() => [0], { beams: 1, length: 0 })).rejects.toThrow('length');
});
