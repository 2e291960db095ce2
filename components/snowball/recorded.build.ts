import { readRecording } from '#course/read-recording.build';
import type { SnowballExample } from '#run/snowball/measure-people';
import type { RecordedGroup, RecordedModel, RecordedSnowball } from './recorded.ts';

interface Stored {
  readonly wrongTrades: number;
  readonly models: readonly (Omit<RecordedModel, 'groups'> & {
    readonly groups: readonly (RecordedGroup & { readonly examples: readonly SnowballExample[] })[];
  })[];
}

/** Runs at build, from the project's root. */
const { wrongTrades, models } = readRecording('components/snowball/recorded/snowball.json') as Stored;

function withoutExamples(name: string): RecordedModel {
  const { model, link, groups } = models.find((one) => one.model.name === name)!;
  return {
    model,
    link,
    groups: groups.map(({ rung, told, people, known, recognised, counts, countsOfKnown, byAccident }) => {
      return { rung, told, people, known, recognised, counts, countsOfKnown, byAccident };
    }),
  };
}

/** What the figure shows until something is asked. */
export const recordedSnowball: RecordedSnowball = {
  wrongTrades,
  models: { fern: withoutExamples('fern'), shrub: withoutExamples('shrub') },
};
