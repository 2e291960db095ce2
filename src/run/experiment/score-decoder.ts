import { deriveSeed } from '#lab';
import { RunError } from '../failure.ts';
import { ROOM, type SetScore } from '../frontier/decoder.ts';
import { scoreSet } from '../frontier/score-set.ts';
import { taskPrompts } from '../frontier/task-prompts.ts';
import { writeSet } from '../frontier/write-set.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import type { DecoderQuery, DecoderUpdate } from './protocol.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Has a decoder answer all prompts of a task with a set each, and scores the sets; what it reports is the mean over those that are
 * written.
 * @throws RunError `unfit` when the model is of another world
 */
export async function scoreDecoder(
  held: HeldModel,
  { task, decoder, seed }: Omit<DecoderQuery, 'kind' | 'model'>,
  report: (update: DecoderUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const world = worldOf(held.info().world);
  if (world === null)
    throw new RunError(
      'unfit',
      'This model learnt of another world, by which its answers cannot be judged here.',
    );
  const prompts = taskPrompts(world, task);
  const scores: SetScore[] = [];
  const samples: DecoderUpdate['samples'][number][] = [];
  const tell = (): void =>
    report({
      done: scores.length,
      sets: prompts.length,
      quality: mean(scores.map(({ quality }) => quality)),
      diversity: mean(scores.map(({ diversity }) => diversity)),
      samples: [...samples],
    });
  tell();
  // What draws nothing writes the same for a prompt however often it is asked.
  const known = new Map<string, readonly string[]>();
  for (const [set, prompt] of prompts.entries()) {
    let texts = decoder.kind === 'sample' ? undefined : known.get(prompt);
    try {
      texts ??= await writeSet(
        held,
        prompt,
        { decoder, room: ROOM[task], seed: deriveSeed(seed, String(set)) },
        signal,
      );
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    if (signal.aborted) return;
    known.set(prompt, texts);
    scores.push(scoreSet(world, task, prompt, texts));
    samples.push(...texts.map((text) => ({ prompt, text: text.slice(prompt.length).trim() })));
    tell();
  }
}
