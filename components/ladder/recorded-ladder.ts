import type { NamesakeShare } from '#run/ladder/namesakes';
import type { RungTally } from '#run/ladder/protocol';
import type { ModelInfo } from '#run/protocol';

export interface RecordedRun {
  readonly temperature: number;
  readonly seed: number;
  /** Which wording of each question, from 0; the last two of six are withheld from training. */
  readonly phrasing: number;
  readonly rungs: readonly RungTally[];
}

/** What the figure shows until something is asked. */
export interface RecordedLadder {
  readonly model: ModelInfo;
  /** Of the runs that draw; the likeliest answer takes none. */
  readonly seeds: readonly number[];
  /** Share a guess among the values of a relation gets right, mean over the relations. */
  readonly chance: number;
  /** Share of the ladder's facts that the value told most often is right about. */
  readonly commonest: number;
  /** Greedy answers about names that nobody bears, of the kind that training answered with 'I do not know'. */
  readonly strangers: { readonly asked: number; readonly unknown: number; readonly broken: number };
  readonly runs: readonly RecordedRun[];
  /** Of the wrong ones among the likeliest answers, all rungs together. */
  readonly namesakes: NamesakeShare;
}

/** What `npm run record -- ladder` keeps. */
export interface StoredLadder extends Omit<RecordedLadder, 'namesakes' | 'runs'> {
  readonly runs: readonly (RecordedRun & {
    readonly namesakes: readonly ({ readonly mentions: number } & NamesakeShare)[];
  })[];
}
