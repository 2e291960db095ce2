import { logMeanExp } from '#lab/log-mean-exp';
import { lookThroughMask } from '#run/analysis/mask';
import { drawFormed } from '#run/experiment/draw-formed';
import type { ConstrainedUpdate, FormedAnswer } from '#run/experiment/protocol';
import { formOffers, type FormOffer } from '#run/form-offers';
import type { HeldModel } from '#run/held-model';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const models = ['fern', 'shrub'] as const;
const seeds = [1, 2, 3, 4, 5];
const COUNT = 50;
const ROOM = 96;
/** The one that the figure shows before anything is drawn. */
const shown = { model: 'shrub', offer: 'question' } as const;

const round = (value: number): number => Number(value.toPrecision(6));

function draw(
  held: HeldModel,
  offer: FormOffer,
  seed: number,
  signal: AbortSignal,
): Promise<ConstrainedUpdate> {
  const { prompt, form } = offer;
  const tell = offer.tell === '' ? null : offer.tell;
  return new Promise((resolve, reject) => {
    let last: ConstrainedUpdate | undefined;
    drawFormed(
      held,
      { prompt, form, tell, count: COUNT, temperature: 1, seed, room: ROOM },
      (update) => (last = update),
      signal,
    ).then(() => {
      if (last === undefined || signal.aborted) reject(new Error('Stopped before all answers were drawn.'));
      else resolve(last);
    }, reject);
  });
}

const isTrue = ({ judgement }: FormedAnswer): boolean => judgement?.verdict === 'true';
const countOf = (answers: readonly FormedAnswer[], holds: (answer: FormedAnswer) => boolean): number =>
  answers.filter(holds).length;

const tally = (answers: readonly FormedAnswer[]) => ({
  valid: countOf(answers, ({ valid }) => valid),
  right: countOf(answers, isTrue),
  validAndRight: countOf(answers, (answer) => answer.valid && isTrue(answer)),
});

function summarise({ masked, free }: ConstrainedUpdate) {
  const logProduct = logMeanExp(masked.map(({ logAllowed }) => logAllowed));
  const weights = masked.map(({ logAllowed }) => Math.exp(logAllowed - logProduct) / masked.length);
  const weightedRight = masked.reduce((sum, answer, i) => sum + (isTrue(answer) ? weights[i]! : 0), 0);
  return {
    masked: tally(masked),
    free: tally(free),
    logProduct: round(logProduct),
    weightedRight: round(weightedRight),
  };
}

async function grid(context: RecordContext): Promise<Recorded['grid']> {
  const { point } = openPoints<ReturnType<typeof summarise>>(context, models.length * 6 * seeds.length);
  const rows = [];
  for (const name of models) {
    const held = await holdShipped(name);
    for (const offer of formOffers(held.info().world!.size)) {
      const draws = [];
      for (const seed of seeds) {
        const key = `${name} ${offer.id} ${seed}`;
        draws.push(await point(key, async () => summarise(await draw(held, offer, seed, context.signal))));
      }
      rows.push({ model: name, offer: offer.id, draws });
    }
  }
  return rows;
}

/** The figure's first picture: what is drawn, and the first step. */
async function first(signal: AbortSignal) {
  const held = await holdShipped(shown.model);
  const offer = formOffers(held.info().world!.size).find(({ id }) => id === shown.offer)!;
  const { prompt, form } = offer;
  const model = held.info().source;
  const look = await lookThroughMask(held, {
    kind: 'mask',
    model,
    prompt,
    form,
    written: [],
    room: ROOM,
    withVocabulary: true,
  });
  const { reading, masked, free } = await draw(held, offer, seeds[0]!, signal);
  const rounded = (answers: readonly FormedAnswer[]) =>
    answers.map((answer) => ({ ...answer, logAllowed: round(answer.logAllowed) }));
  return {
    model: look.model,
    offer: offer.id,
    step: {
      logits: Array.from(look.logits, round),
      mask: Array.from(look.mask),
      complete: look.complete,
      states: look.states,
    },
    vocabulary: look.vocabulary!,
    drawn: { reading, masked: rounded(masked), free: rounded(free) },
  };
}

interface Recorded {
  readonly count: number;
  readonly seeds: readonly number[];
  readonly first: Awaited<ReturnType<typeof first>>;
  readonly grid: readonly {
    readonly model: string;
    readonly offer: string;
    readonly draws: readonly ReturnType<typeof summarise>[];
  }[];
}

export default defineRecording({
  about:
    'Answers drawn with a mask and without: how many are valid, how many true; two models, six forms, five seeds.',
  lesson: 'sampling',
  minutes: 1,
  seed: 1,
  out: 'components/constrained/recorded/constrained.json',
  data: models.flatMap((name) =>
    ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
      (file) => `public/models/${name}/${file}`,
    ),
  ),
  async record(context): Promise<Recorded> {
    return { count: COUNT, seeds, grid: await grid(context), first: await first(context.signal) };
  },
  sample: {
    seconds: 5,
    async recompute({ signal }) {
      const held = await holdShipped('fern');
      const offer = formOffers('pocket').find(({ id }) => id === 'trap')!;
      return summarise(await draw(held, offer, seeds[0]!, signal));
    },
    stored: ({ grid: rows }) =>
      rows.find(({ model, offer }) => model === 'fern' && offer === 'trap')!.draws[0],
  },
});
