import type { Milestone } from '#run/protocol';
import { DataTable } from '../frame/DataTable.tsx';
import type { LossPoint } from './growth.ts';
import { nats, percent, wholeNumber } from './words.ts';

interface Props {
  readonly milestones: readonly Milestone[];
  readonly losses: readonly LossPoint[];
}

/** The numbers of the growth figure. */
export function MilestoneTable({ milestones, losses }: Props) {
  return (
    <DataTable
      summary="The numbers"
      caption="Loss and well-formed sentences by step"
      columns={['Step', 'Training loss', 'Held-out loss', 'Well formed']}
      rows={milestones.map((milestone) => [
        wholeNumber(milestone.step),
        trainingLossAt(losses, milestone.step),
        nats(milestone.heldOutLoss),
        milestone.wellFormedShare === null ? 'none finished' : percent(milestone.wellFormedShare),
      ])}
    />
  );
}

/** Mean of the ten steps up to a milestone: one batch's loss alone swings too much to read. */
function trainingLossAt(losses: readonly LossPoint[], step: number): string {
  const window = losses.filter((point) => point.step <= step && point.step > step - 10);
  if (window.length === 0) return 'not yet';
  return nats(window.reduce((sum, { loss }) => sum + loss, 0) / window.length);
}
