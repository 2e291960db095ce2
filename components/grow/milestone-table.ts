import type { LossPoint } from '#course/workbench/growth';
import { nats, percent, wholeNumber } from '#course/wording';
import type { Milestone } from '#run/protocol';
import type { DataTableProps } from '../frame/DataTable.tsx';

/** The numbers of the growth figure. */
export function milestoneTable(
  milestones: readonly Milestone[],
  losses: readonly LossPoint[],
): DataTableProps {
  return {
    caption: 'Loss and well-formed sentences by step',
    columns: ['Step', 'Training loss', 'Held-out loss', 'Well formed'],
    rows: milestones.map((milestone) => [
      wholeNumber(milestone.step),
      trainingLossAt(losses, milestone.step),
      nats(milestone.heldOutLoss),
      milestone.wellFormedShare === null ? 'none finished' : percent(milestone.wellFormedShare),
    ]),
  };
}

/** Mean of the ten steps up to a milestone: one batch's loss alone swings too much to read. */
function trainingLossAt(losses: readonly LossPoint[], step: number): string {
  const window = losses.filter((point) => point.step <= step && point.step > step - 10);
  if (window.length === 0) return 'not yet';
  return nats(window.reduce((sum, { loss }) => sum + loss, 0) / window.length);
}
