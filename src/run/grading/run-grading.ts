import { RunError } from '../failure.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import { countByRung } from './count-by-rung.ts';
import { drawGraded } from './draw-graded.ts';
import { EXAM_SEED } from './plan.ts';
import type { GradingQuery, GradingUpdate } from './protocol.ts';
import { writeQuestions } from './questions.ts';
import { OUTCOMES, requirePenalty, type Outcome } from './rule.ts';
import { sitExam } from './sit-exam.ts';
import { keepTuned } from './tuned-memory.ts';
import { tuneToRule } from './tune.ts';

/**
 * Draws answers, tunes a copy of the model to the rule, and asks the copy about other people. It is kept, to be asked more.
 * @throws RunError `unfit` when the model's text told of another world than this
 */
export async function runGrading(
  held: HeldModel,
  { penalty, seed }: Omit<GradingQuery, 'kind'>,
  report: (update: GradingUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  requirePenalty(penalty);
  const model = held.info();
  const world = worldOf(model.world);
  if (world === null)
    throw new RunError(
      'unfit',
      'The model learnt from another version of this world, so nothing it says can be graded.',
      'Reload the page.',
    );
  let update: GradingUpdate = {
    model,
    doing: 'answering',
    share: 0,
    drawn: null,
    kept: null,
    measured: null,
  };
  const tell = (change: Partial<GradingUpdate>): void => report((update = { ...update, ...change }));
  tell({});
  try {
    const draws = await drawGraded({
      model: held.model,
      world,
      seed,
      signal,
      onShare: (share) => tell({ share }),
    });
    const graded = draws.flatMap(({ answers }) => answers);
    const count = (wanted: Outcome): number => graded.filter(({ outcome }) => outcome === wanted).length;
    const drawn = Object.fromEntries(OUTCOMES.map((one) => [one, count(one)])) as Record<Outcome, number>;
    tell({ doing: 'learning', share: 0, drawn });
    const { trainer, kept } = await tuneToRule({
      weights: await held.model.weights(),
      tokenizer: held.tokenizer,
      draws,
      penalty,
      seed,
      signal,
      onShare: (share) => tell({ share }),
    });
    keepTuned({ trainer, penalty });
    tell({ doing: 'measuring', share: 0, kept });
    const questions = writeQuestions(world, 'measured', EXAM_SEED);
    const onShare = (share: number): void => tell({ share });
    const outcomes = await sitExam(trainer.model(held.tokenizer), world, questions, { signal, onShare });
    tell({ share: 1, measured: countByRung(questions, outcomes) });
  } catch (error) {
    // A stop is no failure: what was told stands.
    if (!signal.aborted) throw error;
  }
}
