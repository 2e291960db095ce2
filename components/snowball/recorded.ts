import type { LadderModel } from '#run/ladder/people-by-rung';
import type { ModelInfo } from '#run/protocol';
import type { LinkTally } from '#run/snowball/measure-link';
import type { PeopleTally } from '#run/snowball/measure-people';

/** People of one rung of the ladder; of the cast, whom the texts tell of most often beside it, where `rung` is null. */
export interface RecordedGroup extends Omit<PeopleTally, 'examples'> {
  readonly rung: number | null;
  /** How often training read each of their facts, on average. */
  readonly told: number | null;
}

export interface RecordedModel {
  readonly model: ModelInfo;
  readonly link: LinkTally;
  /** The lowest rung first, the cast last. */
  readonly groups: readonly RecordedGroup[];
}

/** What `npm run record -- snowball` keeps. */
export interface RecordedSnowball {
  /** Of each person. */
  readonly wrongTrades: number;
  readonly models: Readonly<Record<LadderModel, RecordedModel>>;
}
