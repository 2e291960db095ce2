import { DataTable } from '../frame/DataTable.tsx';
import type { RecordedGrowth } from './recorded-growth.ts';
import { Samples } from './Samples.tsx';

interface Props {
  readonly recorded: RecordedGrowth;
  readonly finding: string;
  /** It answers what the reader is asked to predict, so it stays folded away until there is a guess. */
  readonly waits: boolean;
}

/** What a run recorded earlier wrote and came to. */
export function RecordedRun({ recorded, finding, waits }: Props) {
  return (
    <details class="t-data" open={!waits}>
      <summary>A run we recorded{waits && ': open it when you have guessed'}</summary>
      <div class="grow-options">
        <Samples milestones={recorded.milestones} />
        <p class="t-finding">{finding}</p>
        <DataTable {...recorded.table} />
      </div>
    </details>
  );
}
