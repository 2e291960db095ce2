import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecoderUpdate } from '#run/experiment/protocol';
import { scoreDecoder } from '#run/experiment/score-decoder';
import { ANSWERS_A_SET, SETS_A_SEED, type Decoder, type DecodingTask } from '#run/frontier/decoder';
import { scoreSet } from '#run/frontier/score-set';
import { taskPrompts } from '#run/frontier/task-prompts';
import { writeSet } from '#run/frontier/write-set';
import type { HeldModel } from '#run/held-model';
import { createWorld } from '#world';
import { holdShipped } from '../../../scripts/growing/ask-shipped.ts';

const world = createWorld({ size: 'pocket' });
let held: HeldModel;
beforeAll(async () => {
  held = await holdShipped('fern');
});
afterAll(() => held.model.dispose());

const signal = new AbortController().signal;
const write = (prompt: string, decoder: Decoder, seed = 1): Promise<string[]> =>
  writeSet(held, prompt, { decoder, room: 8, seed }, signal);

async function updatesOf(
  task: DecodingTask,
  decoder: Decoder,
  stopAfter = Infinity,
): Promise<DecoderUpdate[]> {
  const stop = new AbortController();
  const updates: DecoderUpdate[] = [];
  await scoreDecoder(
    held,
    { task, decoder, seed: 1 },
    (update) => {
      updates.push(update);
      if (updates.length === stopAfter) stop.abort();
    },
    stop.signal,
  );
  return updates;
}

test('greedy, and drawing from one token alone, write one text eight times', async () => {
  const [prompt = ''] = taskPrompts(world, 'facts');
  const greedy = await write(prompt, { kind: 'greedy' });
  expect(new Set(greedy).size).toBe(1);
  expect(greedy).toHaveLength(ANSWERS_A_SET);
  expect(await write(prompt, { kind: 'sample', temperature: 1.5, topK: 1 })).toEqual(greedy);
  expect(greedy[0]).toMatch(new RegExp(`^${prompt} [A-Z][a-z]+\\.$`, 'u'));
});

test('a seed draws the same set again, another seed another', async () => {
  const sampler = { kind: 'sample', temperature: 1.3 } as const;
  const first = await write('When', sampler);
  expect(await write('When', sampler)).toEqual(first);
  expect(await write('When', sampler, 2)).not.toEqual(first);
});

test('a beam search gives its texts in turn, the narrowest one greedy’s where that is the likeliest', async () => {
  const two = await write('Mara lives in', { kind: 'beam', beams: 2 });
  expect(new Set(two).size).toBe(2);
  expect(two[2]).toBe(two[0]);
  expect(two[0]).toBe((await write('Mara lives in', { kind: 'greedy' }))[0]);
});

test('a set is scored by its task: sentences and their pairs of words, or true and different answers', () => {
  const [one, other] = ['Mara lives in Lindal.', 'Mara lives in Havn.'];
  const home = world.value('home', 'Mara')!;
  const trueShare = [home === 'Lindal', home === 'Havn'].filter(Boolean).length / 2;
  expect(scoreSet(world, 'facts', 'Mara lives in', [one, other])).toEqual({
    quality: trueShare,
    diversity: 1,
  });
  expect(scoreSet(world, 'facts', 'Mara lives in', [one, one]).diversity).toBe(0.5);
  // Six pairs of words, of which ‘Mara lives’ and ‘lives in’ come twice; the second text is no sentence.
  const story = scoreSet(world, 'story', 'Mara', [one, 'Mara lives in and.']);
  expect(story).toEqual({ quality: 0.5, diversity: 4 / 6 });
});

test('a decoder is scored set after set, and a stop ends it there', async () => {
  const updates = await updatesOf('facts', { kind: 'sample', temperature: 0.7 });
  expect(updates.map(({ done }) => done)).toEqual(Array.from({ length: SETS_A_SEED + 1 }, (_, i) => i));
  const last = updates.at(-1)!;
  expect(last.samples).toHaveLength(SETS_A_SEED * ANSWERS_A_SET);
  expect(last.quality).toBeGreaterThan(0.3);
  expect(last.diversity).toBeGreaterThan(1 / ANSWERS_A_SET);
  expect(await updatesOf('facts', { kind: 'sample', temperature: 0.7 }, 3)).toHaveLength(3);
  const greedy = (await updatesOf('story', { kind: 'greedy' })).at(-1)!;
  expect(greedy).toMatchObject({ done: SETS_A_SEED, quality: 1 });
  expect(greedy.diversity).toBe(1 / ANSWERS_A_SET);
});
