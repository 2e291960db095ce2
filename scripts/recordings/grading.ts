import { riskCoverage } from '#lab/evaluation/risk-coverage';
import { countByRung } from '#run/grading/count-by-rung';
import { drawGraded, type GradedDraws } from '#run/grading/draw-graded';
import { EXAM_SEED, TUNING } from '#run/grading/plan';
import { writeQuestions } from '#run/grading/questions';
import { forceAnswers, sitExam } from '#run/grading/sit-exam';
import { tuneToRule } from '#run/grading/tune';
import { createWorld } from '#world';
import type { TransformerModel } from '#models';
import { holdShipped } from '../growing/ask-shipped.ts';
import { openPoints } from '../records/points.ts';
import { defineRecording, type RecordContext } from '../records/recording.ts';

const SEEDS = [1, 2, 3, 4, 5];
/** Plain accuracy, and a point for every wrong answer. */
const PENALTIES = [0, 1];

/** Six digits: more than is shown, fewer than differ between CPUs. */
const round = (value: number): number => Number(value.toPrecision(6));

const world = createWorld({ size: 'full' });
const measured = writeQuestions(world, 'measured', EXAM_SEED);

/** What one model answers to the questions that measure, and what withholding its least confident answers would buy. */
async function examine(model: TransformerModel, signal: AbortSignal, questions = measured) {
  const rungs = countByRung(questions, await sitExam(model, world, questions, { signal }));
  const forced = await forceAnswers(model, world, questions, signal);
  const { points, area } = riskCoverage(
    forced.map(({ logProbability }) => round(logProbability)),
    forced.map(({ right }) => right),
  );
  // A point for every twentieth of the questions: enough to draw.
  const curve = Array.from({ length: 20 }, (_, i) =>
    points.find(({ coverage }) => coverage >= (i + 1) / 20)!,
  );
  return {
    rungs,
    forcedRight: forced.filter(({ right }) => right).length,
    aurc: round(area),
    curve: curve.map(({ coverage, risk }) => [round(coverage), round(risk)] as const),
  };
}

async function record(context: RecordContext) {
  const { signal } = context;
  const points = openPoints<object>(context, SEEDS.length * PENALTIES.length + 1);
  const held = await holdShipped(TUNING.model);
  const { model, tokenizer } = held;
  const weights = await model.weights();
  const before = await points.point('before', () => examine(model, signal));
  const runs: object[] = [];
  for (const seed of SEEDS) {
    let draws: Promise<GradedDraws[]> | undefined;
    for (const penalty of PENALTIES)
      runs.push(
        await points.point(`penalty ${penalty}, seed ${seed}`, async () => {
          draws ??= drawGraded({ model, world, seed, signal });
          const tuned = await tuneToRule({ weights, tokenizer, draws: await draws, penalty, seed, signal });
          const marks = await examine(tuned.trainer.model(tokenizer), signal);
          tuned.trainer.dispose();
          return { penalty, seed, kept: tuned.kept, steps: tuned.steps, ...marks };
        }),
      );
  }
  return {
    model: held.info(),
    seeds: SEEDS,
    questions: measured.length,
    before,
    runs,
    sample: await sample(signal),
  };
}

/** The model as it ships, on the people of one rung in the middle. */
async function sample(signal: AbortSignal) {
  const { model } = await holdShipped(TUNING.model);
  return examine(
    model,
    signal,
    measured.filter(({ mentions }) => mentions === 100),
  );
}

type Recorded = Awaited<ReturnType<typeof record>>;

export default defineRecording({
  about:
    'The shrub tuned to two scoring rules, and what it then knows, guesses and leaves open about other people.',
  lesson: 'hallucination',
  minutes: 3,
  seed: 1,
  out: 'components/grading/recorded/grading.json',
  data: ['model.safetensors', 'config.json', 'tokenizer.json', 'card.json'].map(
    (file) => `public/models/${TUNING.model}/${file}`,
  ),
  record,
  sample: {
    seconds: 3,
    recompute: ({ signal }) => sample(signal),
    stored: (recorded: Recorded) => recorded.sample,
  },
});
