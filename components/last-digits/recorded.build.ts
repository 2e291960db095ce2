import { readRecording } from '#course/read-recording.build';
import type { GreedyText } from '#run/analysis/write-every-way';
import type { RecordedTie, RecordedTies } from './computing.ts';
import { partTexts } from './parted-texts.ts';

interface StoredTies extends Omit<RecordedTies, 'ties'> {
  readonly ties: readonly (Omit<RecordedTie, 'texts'> & { readonly texts: readonly GreedyText[] })[];
}

/** Runs at build, from the project's root. */
const { single, half, batches, ties } = readRecording(
  'components/last-digits/recorded/near-ties.json',
) as StoredTies;

/** What the figure shows until something is computed; without the stamp, and the texts as far as they are shown. */
export const recordedTies: RecordedTies = {
  single,
  half,
  batches,
  ties: ties.map(({ texts, ...tie }) => ({ ...tie, texts: partTexts(texts) })),
};
