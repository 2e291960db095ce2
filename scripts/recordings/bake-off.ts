import { measureCapability } from '#run/analysis/capability';
import type { CapabilityResult } from '#run/analysis/protocol';
import { bakeOffChunk, bakeOffQuestions, bakeOffSeed, bakeOffTasks } from '#run/analysis/bake-off-tasks';
import { holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';

const names = ['fern', 'shrub'] as const;
const sampled = { task: bakeOffTasks[2].task, count: 8 };

/** Asked in the groups that a page asks in. */
async function askAll(name: string, task: string, count: number): Promise<CapabilityResult[]> {
  const held = await holdShipped(name);
  const parts: CapabilityResult[] = [];
  for (let from = 0; from < count; from += bakeOffChunk) {
    const part = await measureCapability(held, {
      kind: 'capability',
      model: { kind: 'shipped', name },
      task,
      from,
      count: Math.min(bakeOffChunk, count - from),
      seed: bakeOffSeed,
    });
    parts.push(part);
  }
  held.model.dispose();
  return parts;
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

async function measure(name: string, task: string, count: number) {
  const parts = await askAll(name, task, count);
  return {
    model: name,
    asked: sum(parts.map(({ asked }) => asked)),
    right: sum(parts.map(({ right }) => right)),
    tokensRead: sum(parts.map(({ tokensRead }) => tokensRead)),
    tokensWritten: sum(parts.map(({ tokensWritten }) => tokensWritten)),
    example: parts[0]!.example,
  };
}

export default defineRecording({
  about: 'How often fern and shrub are right on the tasks of the bake-off, and the tokens it took.',
  lesson: 'compute',
  minutes: 1.5,
  seed: bakeOffSeed,
  out: 'components/decide/recorded/bake-off.json',
  data: names.flatMap((name) =>
    ['config.json', 'model.safetensors', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  async record({ progress }) {
    const tasks = [];
    for (const { id, task } of bakeOffTasks) {
      const results = [];
      for (const name of names) {
        results.push(await measure(name, task, bakeOffQuestions));
        progress((tasks.length * names.length + results.length) / (bakeOffTasks.length * names.length));
      }
      tasks.push({ id, results });
    }
    return { sample: await measure('fern', sampled.task, sampled.count), tasks };
  },
  sample: {
    seconds: 3,
    recompute: () => measure('fern', sampled.task, sampled.count),
    stored: ({ sample }) => sample,
  },
});
