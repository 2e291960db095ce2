import { readRecording } from '#course/read-recording.build';
import { shippedModel } from '#course/shipped.build';
import { ANSWERS_A_SEED, CHOICE_NS } from '#run/sums/choice-plan';
import { problemShares, summariseShares } from '#run/sums/summarise-choices';
import { unpackTally } from '#run/sums/tally';
import type { SumMaterial } from '#run/sums/write-problems';
import { mergeTallies } from './merge-tallies.ts';
import { packSummary } from './packed-summary.ts';
import { isOfSteps } from './places.ts';
import { STEPS, type HurtProblem, type Place, type RecordedBestOfN, type RecordedPlace } from './recorded.ts';
import { withoutMarkers } from './words.ts';

interface StoredProblem {
  readonly id: string;
  readonly material: SumMaterial;
  readonly steps: number;
  readonly prompt: string;
  readonly answer: number;
  readonly greedy: { readonly text: string; readonly tokens: number; readonly tally: readonly number[] };
  readonly drawn: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly tokens: Readonly<Record<string, number>>;
}

/** Runs at build, from the project's root. */
const stored = readRecording('src/run/sums/recorded/best-of-n.json') as {
  readonly model: string;
  readonly seeds: readonly number[];
  readonly temperatures: readonly number[];
  readonly problems: readonly StoredProblem[];
};

/** Listed where a vote loses as much to one answer. */
const LEAST_LOSS = 0.05;
/** Different answers that are kept of a problem. */
const LISTED = 6;

const measured = stored.problems.flatMap((problem) =>
  stored.temperatures.map((temperature) => {
    const tallies = problem.drawn[temperature]!.map(unpackTally);
    const shares = problemShares({ answer: problem.answer, tallies }, CHOICE_NS);
    return { problem, temperature, tallies, shares };
  }),
);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function summarisePlace(place: Place): RecordedPlace {
  const there = measured.filter(
    ({ problem, temperature }) =>
      problem.material === place.material &&
      isOfSteps(problem, place.steps) &&
      temperature === place.temperature,
  );
  const gains = there.map(({ shares }) => shares.at(-1)!.voted - shares[0]!.voted);
  const summary = summariseShares(
    there.map(({ problem, shares }) => ({
      greedyRight: unpackTally(problem.greedy.tally)[0]!.answer === problem.answer,
      shares,
    })),
  );
  return {
    ...place,
    problems: there.length,
    packed: packSummary(summary),
    worse: gains.filter((gain) => gain <= -LEAST_LOSS).length,
    better: gains.filter((gain) => gain >= LEAST_LOSS).length,
    tokens: mean(there.map(({ problem }) => problem.tokens[place.temperature]!)),
    greedyTokens: mean(there.map(({ problem }) => problem.greedy.tokens)),
  };
}

const places = (['training', 'withheld'] as const).flatMap((material) =>
  STEPS.flatMap((steps) =>
    stored.temperatures.map((temperature) => summarisePlace({ material, steps, temperature })),
  ),
);

const hurt = measured.flatMap(({ problem, temperature, tallies, shares }): HurtProblem[] => {
  const [one, voted] = [shares[0]!.voted, shares.at(-1)!.voted];
  if (one - voted < LEAST_LOSS) return [];
  const answers = mergeTallies(tallies).slice(0, LISTED);
  return [
    {
      id: problem.id,
      temperature,
      one: Number(one.toFixed(3)),
      voted: Number(voted.toFixed(3)),
      greedyText: problem.greedy.text,
      answers: answers.map(({ answer, count, reckoned }) => [answer, count, reckoned]),
      drawn: stored.seeds.length * ANSWERS_A_SEED,
    },
  ];
});

/** What the figure shows until something is run. */
export const recordedBestOfN: RecordedBestOfN = {
  model: { name: stored.model, parameters: shippedModel(stored.model).parameters },
  seeds: stored.seeds,
  temperatures: stored.temperatures,
  places,
  problems: stored.problems.map(({ id, material, steps, prompt, answer }) => ({
    id,
    material,
    steps,
    question: withoutMarkers(prompt),
    answer,
  })),
  hurt: hurt.toSorted((a, b) => b.one - b.voted - (a.one - a.voted)),
};
