import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureCapability } from '#run/analysis/capability';
import type { CapabilityResult } from '#run/analysis/protocol';
import {
  bakeOffChunk,
  bakeOffQuestions,
  bakeOffSeed,
  bakeOffTasks,
  type BakeOffTask,
} from '#run/analysis/bake-off-tasks';
import type { ModelCard } from '#models/model-card';
import { createWorld, defaultRecipe, primerRecipe } from '#world';
import { holdShipped } from '../growing/ask-shipped.ts';
import { defineRecording } from '../records/recording.ts';
import { projectRoot } from '../site/project-root.ts';

/** From small and long-trained to large and under-trained. */
const names = ['sprout', 'fern', 'shrub'] as const;
const sampled = { ...bakeOffTasks.find(({ id }) => id === 'sums')!, count: 8 };

/** Whether the text that a model read holds documents in which the task is practised. */
function hasPractised(name: string, { practisedIn }: BakeOffTask): boolean {
  const path = join(projectRoot, 'public/models', name, 'card.json');
  const { growth } = JSON.parse(readFileSync(path, 'utf8')) as ModelCard;
  const options = { words: growth.words, seed: growth.seed };
  const { mix } =
    growth.text === 'primer'
      ? primerRecipe(options)
      : defaultRecipe(createWorld({ size: growth.world }), options);
  return (mix[practisedIn] ?? 0) > 0;
}

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

async function measure(name: string, task: BakeOffTask, count: number) {
  const parts = await askAll(name, task.task, count);
  return {
    model: name,
    practised: hasPractised(name, task),
    asked: sum(parts.map(({ asked }) => asked)),
    right: sum(parts.map(({ right }) => right)),
    tokensRead: sum(parts.map(({ tokensRead }) => tokensRead)),
    tokensWritten: sum(parts.map(({ tokensWritten }) => tokensWritten)),
    example: parts[0]!.example,
  };
}

export default defineRecording({
  about: 'How often sprout, fern and shrub are right on the tasks of the bake-off, and the tokens it took.',
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
    for (const task of bakeOffTasks) {
      const results = [];
      for (const name of names) {
        results.push(await measure(name, task, bakeOffQuestions));
        progress((tasks.length * names.length + results.length) / (bakeOffTasks.length * names.length));
      }
      tasks.push({ id: task.id, results });
    }
    return { sample: await measure('fern', sampled, sampled.count), tasks };
  },
  sample: {
    seconds: 3,
    recompute: () => measure('fern', sampled, sampled.count),
    stored: ({ sample }) => sample,
  },
});
