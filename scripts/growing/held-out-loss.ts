import type { TransformerModel } from '#models';
import type { HeldOutSet } from './training-set.ts';

/** Mean loss over every token of the held-out documents, in nats. */
export async function heldOutLoss(model: TransformerModel, { batches }: HeldOutSet): Promise<number> {
  let total = 0;
  let counted = 0;
  for (const batch of batches) {
    const losses = await model.tokenLosses(batch);
    total += losses.reduce((sum, loss) => sum + loss, 0);
    counted += batch.lossMask.reduce((sum, weight) => sum + weight, 0);
  }
  return total / counted;
}
