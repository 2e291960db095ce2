import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstDifference } from '../../../scripts/records/canonical.ts';
import { takeLock } from '../../../scripts/records/lock.ts';
import { inOrder } from '../../../scripts/records/order.ts';
import { checkTogether, loadRecordings, pickRecordings } from '../../../scripts/records/registry.ts';
import { shuffledBy } from '../../../scripts/records/rotation.ts';
import { projectRoot } from '../../../scripts/site/project-root.ts';
import { createTinyProject, tinyRecording, type TinyProject } from './tiny-project.ts';

const tiny = tinyRecording(() => [1]);
let project: TinyProject;
beforeEach(() => (project = createTinyProject()));
afterEach(() => project.remove());

describe('the lock', () => {
  const path = () => join(project.root, 'lock.json');

  it('lets one job in at a time', () => {
    const release = takeLock(path(), 'first');
    expect(() => takeLock(path(), 'second')).toThrow(/first, process \d+.*One runs at a time/u);
    release();
    expect(existsSync(path())).toBe(false);
    takeLock(path(), 'second')();
  });

  it.each([
    ['whose holder is gone', JSON.stringify({ pid: 2 ** 30, job: 'dead' })],
    ['that is unreadable', '{'],
  ])('is taken over from one %s', (_, text) => {
    writeFileSync(path(), text);
    const release = takeLock(path(), 'next');
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual({ pid: process.pid, job: 'next' });
    release();
  });
});

describe('the queue', () => {
  it(
    'knows every declared recording, each with its file, its time and its command',
    { timeout: 60_000 },
    async () => {
      const recordings = await loadRecordings(projectRoot);
      expect(recordings.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['fern', 'learning-rates', 'tokenizer']),
      );
      for (const { name, about, minutes, out } of recordings) {
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
        expect(about).toMatch(/^[A-Z].*\.$/u);
        expect(minutes).toBeGreaterThan(0);
        expect(out).toMatch(/\.json$/u);
      }
      const ordered = inOrder(projectRoot, recordings).map(({ name }) => name);
      expect(ordered.indexOf('tokenizer')).toBeLessThan(ordered.indexOf('learning-rates'));
      expect(ordered.indexOf('learning-rates')).toBeLessThan(ordered.indexOf('fern'));
    },
  );

  it('puts each after those whose files it reads', () => {
    project.write('scripts/recordings/after.ts', "import '#lab/add';\n");
    const after = { ...tiny, name: 'after', out: 'after.json', files: [], data: ['public/tiny.bin'] };
    const names = inOrder(project.root, [after, tiny]).map(({ name }) => name);
    expect(names).toEqual(['tiny', 'after']);
    const before = { ...tiny, data: ['after.json'] };
    expect(() => inOrder(project.root, [after, before])).toThrow(/wait for one another: after, tiny/u);
  });

  it('refuses two that write one file, and a lesson that takes too long', () => {
    expect(() => checkTogether([tiny, { ...tiny, name: 'twin' }])).toThrow(/tiny and twin both write/u);
    const long = (name: string) => ({
      ...tiny,
      name,
      out: `${name}.json`,
      files: [],
      lesson: 'data',
      minutes: 50,
    });
    expect(() => checkTogether([long('a'), long('b')])).toThrow(/lesson data take 100 minutes/u);
    expect(() => checkTogether([long('a'), { ...long('b'), lesson: 'sampling' }])).not.toThrow();
  });

  it('names what there is when asked for what there is not', () => {
    expect(() => pickRecordings([tiny], ['huge'])).toThrow(/no recording "huge"\. There are: tiny/u);
    expect(pickRecordings([tiny], ['tiny'])).toEqual([tiny]);
  });
});

it('gives each recording its turn as commits go by', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const first = Array.from({ length: 500 }, (_, i) => shuffledBy(names, (name) => name, `commit ${i}`)[0]!);
  for (const name of names) {
    const turns = first.filter((one) => one === name).length;
    expect(turns).toBeGreaterThan(60);
    expect(turns).toBeLessThan(150);
  }
});

it.each<[unknown, unknown, string | undefined]>([
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, undefined],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'a[1].b is 3 where 2 was recorded'],
  [{ a: 1 }, {}, 'a is nothing where 1 was recorded'],
  [[1, 2], [1, 2, 3], '[2] is 3 where nothing was recorded'],
  [0, -0, 'the whole is 0 where 0 was recorded'],
  [{}, [], 'the whole is [] where {} was recorded'],
])('finds where %j and %j first differ', (recorded, found, words) => {
  expect(firstDifference(recorded, found)).toBe(words);
});
