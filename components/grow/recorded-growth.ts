import type { Milestone, TrainingGround } from '#run/protocol';
import type { DataTableProps } from '../frame/DataTable.tsx';

/** What the page takes of a recorded run, its curve aside: that is drawn at build. */
export interface RecordedGrowth {
  readonly ground: Pick<TrainingGround, 'spec' | 'floor'> & {
    readonly model: Pick<TrainingGround['model'], 'parameters'>;
  };
  readonly milestones: readonly Milestone[];
  readonly table: DataTableProps;
}

/** What `npm run record -- first-growth` stored. */
export interface FirstGrowth {
  readonly ground: TrainingGround;
  /** Of every step, nats a token. */
  readonly losses: readonly number[];
  readonly milestones: readonly Milestone[];
}
