import type { HeldModel } from '#run/held-model';
import { changeOffers } from '#run/small-change-offers';
import { compareChange } from '#run/small-change/compare';
import { searchEdits } from '#run/small-change/search-edits';
import { spreadPhrasings } from '#run/small-change/spread-phrasings';
import { tryKinds } from '#run/small-change/try-kinds';
import type {
  ChangeKindsUpdate,
  ChangeResult,
  EditSearchUpdate,
  PhrasingSpreadUpdate,
  TriedEdit,
} from '#run/small-change/protocol';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Each model with its world, people whose prompts are changed, and well-known people asked about in every phrasing. */
const MODELS = [
  { name: 'fern', world: 'pocket', people: 60, wellKnown: 20 },
  { name: 'shrub', world: 'full', people: 160, wellKnown: 60 },
] as const;
/** Tokens of a comparison that are kept by name. */
const LISTED = 8;

const round = (value: number): number => Number(value.toPrecision(5));

/** The last thing an experiment told. */
async function lastOf<U extends { readonly done: number; readonly total: number }>(
  run: (report: (update: U) => void) => Promise<void>,
): Promise<U> {
  let last: U | undefined;
  await run((update) => (last = update));
  if (last === undefined || last.done < last.total) throw new Error('Stopped before all was done.');
  return last;
}

const roundEdit = (edit: TriedEdit): TriedEdit => ({
  ...edit,
  divergence: round(edit.divergence),
  probability: round(edit.probability),
});

async function search(held: HeldModel, prompt: string, signal: AbortSignal) {
  const found = await lastOf<EditSearchUpdate>((report) => searchEdits(held, { prompt }, report, signal));
  const { token, probability, done, total, counts, smallest, others, tokens } = found;
  return {
    token,
    probability: round(probability),
    done,
    total,
    counts,
    tokens,
    smallest: smallest.map(roundEdit),
    others: others.map(roundEdit),
  };
}

/** The likeliest tokens of both prompts, and what was written. */
function shorten({ before, after, meaning, vocabulary }: ChangeResult) {
  const probabilityOf = (id: number): number => Math.max(before.probabilities[id]!, after.probabilities[id]!);
  const tokens = vocabulary
    .map((text, id) => ({ id, text, before: before.probabilities[id]!, after: after.probabilities[id]! }))
    .sort((a, b) => probabilityOf(b.id) - probabilityOf(a.id) || a.id - b.id)
    .slice(0, LISTED)
    .map((token) => ({ ...token, before: round(token.before), after: round(token.after) }));
  const side = ({ likeliest, answer, judgement }: ChangeResult['before']) => ({
    likeliest,
    answer,
    judgement,
  });
  return { meaning, tokens, before: side(before), after: side(after) };
}

async function searchOf(held: HeldModel, prompt: string, signal: AbortSignal) {
  const found = await search(held, prompt, signal);
  const after = found.smallest[0]!.text;
  return {
    prompt,
    search: found,
    changed: after,
    compared: shorten(await compareChange(held, { before: prompt, after })),
  };
}

async function kindsOf(held: HeldModel, people: number, seed: number, signal: AbortSignal) {
  const { kinds } = await lastOf<ChangeKindsUpdate>((report) =>
    tryKinds(held, { people, seed }, report, signal),
  );
  return kinds.map((kind) => ({ ...kind, medianDivergence: round(kind.medianDivergence) }));
}

async function phrasingsOf(held: HeldModel, people: number, signal: AbortSignal) {
  return (await lastOf<PhrasingSpreadUpdate>((report) => spreadPhrasings(held, { people }, report, signal)))
    .relations;
}

export default defineRecording({
  about:
    'What one edited character, each kind of small change and each phrasing do to answers of the fern and the shrub.',
  lesson: 'sampling',
  minutes: 8,
  seed: 1,
  out: 'components/small-change/recorded/small-change.json',
  data: MODELS.flatMap(({ name }) =>
    ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  async record(context) {
    const { signal } = context;
    const points = openPoints<object>(context, MODELS.length * (3 + SEEDS.length + 1));
    const models = [];
    for (const { name, world, people, wellKnown } of MODELS) {
      const held = await holdShipped(name);
      const prompts = [];
      for (const { text, detail } of changeOffers(world))
        prompts.push({
          detail,
          ...(await points.point(`${name} ${text}`, () => searchOf(held, text, signal))),
        });
      const kinds = [];
      for (const seed of SEEDS)
        kinds.push(await points.point(`${name} kinds ${seed}`, () => kindsOf(held, people, seed, signal)));
      const relations = await points.point(`${name} phrasings`, () => phrasingsOf(held, wellKnown, signal));
      models.push({ model: held.info(), prompts, kinds, relations });
    }
    return { seeds: SEEDS, models };
  },
  sample: {
    seconds: 4,
    async recompute({ signal }) {
      return search(await holdShipped('fern'), changeOffers('pocket')[0]!.text, signal);
    },
    stored: ({ models }: { models: readonly { prompts: readonly object[] }[] }) =>
      (models[0]!.prompts[0] as { search: object }).search,
  },
});
