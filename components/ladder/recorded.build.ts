import { readRecording } from '#course/read-recording.build';
import { greedyRun } from './points.ts';
import type { RecordedLadder, StoredLadder } from './recorded-ladder.ts';

/** Runs at build, from the project's root. */
const { model, seeds, chance, commonest, strangers, runs } = readRecording(
  'components/ladder/recorded/ladder.json',
) as StoredLadder;

const { namesakes } = greedyRun(runs);
const sum = (key: 'wrong' | 'ofNamesake' | 'expected'): number =>
  namesakes.reduce((all, rung) => all + rung[key], 0);

/** What a page is given; without the stamp. */
export const recordedLadder: RecordedLadder = {
  model,
  seeds,
  chance,
  commonest,
  strangers,
  runs: runs.map(({ temperature, seed, phrasing, rungs }) => ({ temperature, seed, phrasing, rungs })),
  namesakes: { wrong: sum('wrong'), ofNamesake: sum('ofNamesake'), expected: sum('expected') },
};
