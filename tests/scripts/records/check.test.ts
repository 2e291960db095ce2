import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRecordings } from '../../../scripts/records/check.ts';
import { runJob } from '../../../scripts/records/run-job.ts';
import type { Stamp } from '../../../scripts/records/stamp.ts';
import { standingOf } from '../../../scripts/records/stored.ts';
import { verifyRecording } from '../../../scripts/records/verify.ts';
import { createTinyProject, tinyRecording, type TinyProject } from './tiny-project.ts';

const OUT = 'components/tiny/recorded/tiny.json';
let project: TinyProject;
let squares: number[];
const tiny = tinyRecording(() => squares);

beforeEach(async () => {
  project = createTinyProject();
  squares = [1, 4, 9];
  await runJob(project.root, tiny, {});
});
afterEach(() => project.remove());

const check = (seconds = 90) => checkRecordings(project.root, [tiny], { seconds, key: 'a' });
const verify = () => verifyRecording(project.root, tiny);
const stored = () =>
  JSON.parse(readFileSync(join(project.root, OUT), 'utf8')) as { stamp: Stamp; squares: number[] };
const alter = (edit: (recording: ReturnType<typeof stored>) => unknown): void =>
  project.write(OUT, JSON.stringify(edit(stored())));

describe('a recording', () => {
  it('is written with a stamp that says where it comes from', () => {
    const { stamp, ...result } = stored();
    expect(result).toEqual({ squares: [1, 4, 9] });
    expect(stamp).toMatchObject({ name: 'tiny', command: 'npm run record -- tiny', seed: 7 });
    expect(stamp.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(stamp.sources.files).toBe(2);
    expect(Object.keys(stamp.data)).toEqual(['data/seeds.txt']);
    expect(stamp.files['public/tiny.bin']).toMatchObject({ sizeBytes: 3 });
    expect(stamp.versions.world).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it('passes as it is, and comes out equal', async () => {
    expect(await check()).toEqual({ failures: [], recomputed: ['tiny'], waiting: [], passed: 1 });
    expect(await check(0)).toMatchObject({ failures: [], recomputed: [], passed: 1 });
    expect(await verify()).toMatchObject({ equal: true, words: 'equal' });
  });

  it('fails when a number was altered, without computing anything', async () => {
    alter((recording) => ({ ...recording, squares: [1, 4, 9.0001] }));
    const { failures } = await check(0);
    expect(failures.join()).toMatch(/altered after it was recorded.*Run: npm run record -- tiny/u);
    expect((await verify()).equal).toBe(false);
  });

  it('fails when it comes out otherwise, and says where', async () => {
    squares = [1, 5, 9];
    expect((await check()).failures).toEqual([
      'tiny: [1] is 5 where 4 was recorded. Run: npm run record -- tiny',
    ]);
    squares = [1, 4, 10];
    expect((await check()).failures).toEqual([]);
    expect(await verify()).toMatchObject({ equal: false, words: 'squares[2] is 10 where 9 was recorded' });
  });

  it.each([
    ['a source', 'src/lab/add.ts', 'export const add = (a: number, b: number): number => b + a;\n'],
    ['a data file', 'data/seeds.txt', '1 2 4'],
  ])('is recomputed first when %s has changed: equal passes, otherwise it fails', async (_, path, text) => {
    project.write(path, text);
    expect(standingOf(project.root, tiny).state).toBe('stale');
    expect(await check()).toMatchObject({ failures: [], recomputed: ['tiny'] });
    expect(await check(0)).toMatchObject({ failures: [], recomputed: [], waiting: ['tiny'] });
    squares = [2, 4, 9];
    expect((await check()).failures).toHaveLength(1);
  });

  it.each<[string, () => void, RegExp]>([
    ['carries no stamp', () => alter(({ squares: only }) => ({ squares: only })), /carries no stamp/u],
    [
      'is of another seed',
      () => alter((recording) => ({ ...recording, stamp: { ...recording.stamp, seed: 8 } })),
      /gives seed 8, the declaration 7/u,
    ],
    ['is no JSON', () => project.write(OUT, '{'), /is not JSON/u],
    ['has another file beside it', () => project.write('public/tiny.bin', 'x'), /not the file that was/u],
  ])('fails when it %s', async (_, damage, words) => {
    damage();
    expect((await check(0)).failures.join()).toMatch(words);
  });

  it('says so when it could not be recomputed or was never recorded', async () => {
    const broken = {
      ...tiny,
      sample: { ...tiny.sample!, recompute: () => Promise.reject(new Error('no room')) },
    };
    const options = { seconds: 90, key: 'a' };
    expect((await checkRecordings(project.root, [broken], options)).failures.join()).toMatch(/no room/u);
    const missing = { ...tiny, name: 'other', out: 'other.json' };
    expect((await checkRecordings(project.root, [missing], options)).failures.join()).toMatch(
      /other: nothing is recorded\. Run: npm run record -- other/u,
    );
  });

  it('is not written when it is too large, or writes what it did not declare', async () => {
    squares = Array.from({ length: 60_000 }, (_, i) => i * i);
    await expect(runJob(project.root, tiny, {})).rejects.toThrow(/more than the 204800 that fit/u);
    await expect(runJob(project.root, { ...tiny, files: [] }, {})).rejects.toThrow(
      /declares the files none and wrote public\/tiny\.bin/u,
    );
    expect(stored().squares).toEqual([1, 4, 9]);
  });

  it('leaves the old one alone when it fails, and adds up the minutes of all stretches', async () => {
    const failing = { ...tiny, record: () => Promise.reject(new Error('Stopped.')) };
    await expect(runJob(project.root, failing, {})).rejects.toThrow('Stopped.');
    expect(stored().squares).toEqual([1, 4, 9]);
    project.write('.cache/records/tiny/minutes.json', '{"ms":600000}');
    expect((await runJob(project.root, tiny, {})).minutes).toBeCloseTo(10, 1);
  });
});
