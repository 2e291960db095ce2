import { speculate } from '#run/experiment/speculate';
import type { SpeculativeUpdate } from '#run/experiment/protocol';
import type { HeldModel } from '#run/held-model';
import { speculativeOffers } from '#run/speculative-offers';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const gammas = [1, 2, 4, 8];
const seeds = [1, 2, 3, 4, 5];
const settings = { temperature: 1, texts: 2, maxTokens: 40, draws: 2000, timed: false };

const round = (value: number): number => Number(value.toPrecision(6));

async function measure(
  target: HeldModel,
  draft: HeldModel,
  prompt: string,
  gamma: number,
  seed: number,
  signal: AbortSignal,
) {
  let last: SpeculativeUpdate | undefined;
  const query = { ...settings, prompt, gamma, seed };
  await speculate(target, draft, query, (update) => (last = update), signal);
  if (last === undefined || last.done < last.texts) throw new Error('Stopped before all texts were written.');
  const { counts, test } = last;
  return {
    counts: { ...counts, chance: round(counts.chance) },
    pValues: {
      plain: round(test.plain.pValue),
      speculative: round(test.speculative.pValue),
      draftAlone: round(test.draftAlone.pValue),
    },
  };
}

export default defineRecording({
  about:
    'The fern drafting for the shrub: acceptance, tokens a pass and the test of first tokens; prompts, draft lengths, seeds.',
  lesson: 'sampling',
  minutes: 1,
  seed: 1,
  out: 'components/speculative/recorded/speculative.json',
  data: ['fern', 'shrub'].flatMap((name) =>
    ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  async record(context) {
    const [target, draft] = [await holdShipped('shrub'), await holdShipped('fern')];
    const prompts = speculativeOffers();
    const { point } = openPoints<Awaited<ReturnType<typeof measure>>>(
      context,
      prompts.length * gammas.length * seeds.length,
    );
    const grid = [];
    for (const { text } of prompts)
      for (const gamma of gammas) {
        const runs = [];
        for (const seed of seeds)
          runs.push(
            await point(`${text} ${gamma} ${seed}`, () =>
              measure(target, draft, text, gamma, seed, context.signal),
            ),
          );
        grid.push({ prompt: text, gamma, runs });
      }
    return { target: target.info(), draft: draft.info(), seeds, ...settings, grid };
  },
  sample: {
    seconds: 5,
    async recompute({ signal }) {
      const [target, draft] = [await holdShipped('shrub'), await holdShipped('fern')];
      return measure(target, draft, speculativeOffers()[1]!.text, 2, 1, signal);
    },
    stored: ({ grid }) =>
      grid.find(({ prompt, gamma }) => prompt === speculativeOffers()[1]!.text && gamma === 2)!.runs[0],
  },
});
