import { readRecording } from '#course/read-recording.build';
import type { ModelCard } from '#models/model-card';
import type { RecordedBakeOff, Tally } from './bake-off.ts';
import type { Contestant } from './bake-off-words.ts';

/** Runs at build, from the project's root. */
const stored = readRecording('components/decide/recorded/bake-off.json') as {
  readonly tasks: readonly { readonly id: string; readonly results: readonly Tally[] }[];
};

/** What the bake-off shows until it is run in the page. */
export const recordedBakeOff = Object.fromEntries(
  stored.tasks.map(({ id, results }) => [id, results]),
) as RecordedBakeOff;

/** The models that take part, with what their cards say. */
export const contestants: readonly Contestant[] = stored.tasks[0]!.results.map(({ model: name }) => {
  const { model, growth } = readRecording(`public/models/${name}/card.json`) as ModelCard;
  return { name, parameters: model.parameters, tokensPerParameter: growth.tokensPerParameter };
});
