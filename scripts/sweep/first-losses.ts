import { planPoint } from './sweep-points.ts';
import type { SweepGrounds } from './sweep-ground.ts';

const STEPS = 16;

/** Training losses of the first steps of a run, nats a token: what can be recomputed of a long one within seconds. */
export async function firstLosses(
  grounds: SweepGrounds,
  { budget, width, rate, seed }: { budget: number; width: number; rate: number; seed: number },
): Promise<number[]> {
  const { steps, windows } = planPoint(budget, width, grounds.vocabularySize);
  const enough = new AbortController();
  const losses: number[] = [];
  const onStep = (step: number, loss: number): void => {
    losses.push(loss);
    if (step === STEPS) enough.abort();
  };
  await grounds
    .train({ width, steps, windows, rate, seed }, { signal: enough.signal, onStep })
    .catch((error: unknown) => {
      if (!enough.signal.aborted) throw error;
    });
  return losses;
}
