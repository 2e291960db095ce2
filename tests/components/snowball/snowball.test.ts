import { expect, test } from 'vitest';
import { RunError } from '#run/failure';
import type { SnowballQuery, SnowballUpdate } from '#run/snowball/protocol';
import { wrongTrades } from '../../../components/snowball/people.ts';
import { snowballWorlds } from '../../../components/snowball/people.build.ts';
import { recordedSnowball } from '../../../components/snowball/recorded.build.ts';
import { snowballOutcomes } from '../../../components/snowball/outcomes.ts';
import { answersIn, barsOf } from '../../../components/snowball/shares.ts';
import { createSnowball } from '../../../components/snowball/snowball.ts';
import {
  controlWords,
  recordedFinding,
  recordedTable,
  trialFinding,
} from '../../../components/snowball/words.ts';

const written = { prompt: 'p', text: 't', named: 'smith' };

function fakeWorker(fails = false) {
  const queries: SnowballQuery[] = [];
  const client = {
    onLoading: () => () => {},
    experiment: async function* (query: SnowballQuery, signal?: AbortSignal) {
      queries.push(query);
      await Promise.resolve();
      if (fails) throw new RunError('offline', 'Nothing came.');
      for (const apart of [null, written]) {
        if (signal?.aborted === true) return;
        yield { ...query, alone: written, led: written, apart, outcome: 'truth' };
        await Promise.resolve();
      }
    },
  };
  return { snowball: createSnowball({ client: client as never, worlds: snowballWorlds }), queries };
}

test('a wrong trade is never the person’s own, and another model brings people of its own', () => {
  const { snowball } = fakeWorker();
  const world = snowballWorlds.fern;
  const person = world.groups[0]!.people.find(({ trade }) => trade !== snowball.choice.value.trade)!;
  snowball.choose({ trade: person.trade });
  snowball.choose({ person: person.id });
  expect(snowball.choice.value.trade).not.toBe(person.trade);
  expect(wrongTrades(world, person.id)).toHaveLength(world.trades.length - 1);
  snowball.choose({ model: 'shrub' });
  expect(snowballWorlds.shrub.groups.at(-1)!.people[0]!.id).toBe(snowball.choice.value.person);
});

test('a trial runs to its end, is stopped, and fails in words', async () => {
  const { snowball, queries } = fakeWorker();
  await snowball.start();
  expect(snowball.phase.value).toBe('live');
  expect(queries).toMatchObject([{ kind: 'snowball', model: { name: 'fern' } }]);
  const stopped = snowball.start();
  snowball.stop();
  expect(snowball.phase.value).toBe('stopped');
  await stopped;
  expect(snowball.phase.value).toBe('stopped');
  const broken = fakeWorker(true).snowball;
  await broken.start();
  expect(broken.failure.value?.message).toBe('Nothing came.');
});

test('bars, table and findings are those of the counts', () => {
  for (const model of Object.values(recordedSnowball.models)) {
    const bars = barsOf(model.groups);
    expect(bars).toHaveLength(3 * model.groups.length);
    for (let at = 0; at < bars.length; at += 3)
      expect(bars.slice(at, at + 3).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    const { columns, rows } = recordedTable(model);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    for (const { people, known, recognised, counts } of model.groups) {
      expect(answersIn(counts)).toBe(people * recordedSnowball.wrongTrades);
      expect(Math.max(known, recognised)).toBeLessThanOrEqual(people);
    }
    expect(`${recordedFinding(model)} ${controlWords(model)}`).not.toMatch(/NaN|undefined/);
  }
  expect(snowballOutcomes(recordedSnowball).goesAlong).toBeGreaterThanOrEqual(0);
});

test('what a trial came to is said when all of it is there', () => {
  const trial = {
    person: 'Ada',
    trade: 'baker',
    truth: { trade: 'smith', good: 'horseshoes' },
    outcome: 'along',
    apart: written,
  } as unknown as SnowballUpdate;
  expect(trialFinding({ ...trial, apart: null })).toBe('');
  expect(trialFinding(trial)).toMatch(/^It goes along.*recognises that ‘baker’ was wrong/);
  expect(trialFinding({ ...trial, apart: { ...written, named: 'baker' } })).toContain('baker as well');
  expect(trialFinding({ ...trial, apart: { ...written, named: null } })).toContain('says no trade');
});
