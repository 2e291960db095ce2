import type { Decoder, DecodingTask, SetScore } from '#run/frontier/decoder';
import type { ModelInfo } from '#run/protocol';

/** One way to write and what it scored: one score for each seed, or a single one where nothing is drawn. */
export interface RecordedDecoder {
  readonly task: DecodingTask;
  readonly decoder: Decoder;
  readonly scores: readonly SetScore[];
}

/** What `npm run record -- frontier` keeps. */
export interface RecordedFrontier {
  readonly model: ModelInfo;
  readonly seeds: readonly number[];
  readonly points: readonly RecordedDecoder[];
}
