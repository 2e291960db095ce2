import type { CatchingQuery, CatchingUpdate } from './protocol.ts';
import type { HeldModel } from '../held-model.ts';
import { worldOf } from '../judge-answer.ts';
import { ladderQuestions } from '../ladder/people-by-rung.ts';
import { askQuestions } from './ask-questions.ts';

/** Often enough to be watched. */
const REPORT_EVERY_MS = 150;

/**
 * Asks a model for one fact, once greedily and 12 times by sampling, and scores what it says.
 * @throws RangeError when the model's world is not this site's, or does not know whom it is asked about
 */
export async function catchAnswer(
  held: HeldModel,
  { relation, subject, phrasing, seed }: Omit<CatchingQuery, 'kind' | 'model'>,
  report: (update: CatchingUpdate) => void,
  signal: AbortSignal,
): Promise<void> {
  const model = held.info();
  const world = worldOf(model.world);
  if (world === null)
    throw new RangeError('This model tells of another world, which cannot be checked here.');
  const question = ladderQuestions(world, 'shrub', subject, relation)[phrasing];
  if (question === undefined) throw new RangeError(`There is no phrasing ${phrasing} to ask in.`);
  const { prompt, value } = question;
  let told = -Infinity;
  const asking = askQuestions({ ...held, world }, [question], [seed], {
    signal,
    report([answer, ...samples]) {
      if (performance.now() - told < REPORT_EVERY_MS) return;
      told = performance.now();
      report({ model, prompt, value, answer: answer!, samples, asked: null });
    },
  });
  const [asked] = await asking.catch((error: unknown) => {
    if (signal.aborted) return [];
    throw error;
  });
  if (asked === undefined) return;
  const samples = asked.sets[0]!.samples.map(({ text }) => text);
  report({ model, prompt, value, answer: asked.answer.text, samples, asked });
}
