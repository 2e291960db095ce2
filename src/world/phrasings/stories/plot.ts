import type { Chooser } from '../../chooser.ts';
import type { World } from '../../facts/world.ts';
import type { RuleGroup, Values } from '../../grammar/rule.ts';
import type { Writer } from '../../grammar/writer.ts';
import type { KinBeat, Kinship } from './beat.ts';

/** What a plot has to work with. */
export interface Scene {
  readonly world: World;
  readonly writer: Writer;
  readonly chooser: Chooser;
  /** Id of the person the story is about. */
  readonly hero: string;
}

/** A way a story can go: its beats and how they follow each other. */
export interface Plot {
  readonly name: string;
  /** Its own sentences; openings and arrivals are shared by all plots. */
  readonly groups: readonly RuleGroup[];
  tell(scene: Scene): void;
}

/** The groups of beats and of beats that bring somebody in. */
export const groupsOfBeats = (beats: Readonly<Record<string, RuleGroup | KinBeat>>): RuleGroup[] =>
  Object.values(beats).flatMap((beat) => ('rules' in beat ? [beat] : Object.values(beat)));

/** One sentence of each beat, in order. */
export function tellBeats({ writer }: Scene, values: Values, beats: readonly RuleGroup[]): void {
  for (const beat of beats) writer.say(beat, values);
}

export interface Meeting {
  readonly person: string;
  readonly beat: RuleGroup;
}

/** Chooses whom of the hero's people a beat brings in. */
export function meet({ world, chooser, hero }: Scene, beats: KinBeat): Meeting {
  const kinship = chooser.pick(Object.keys(beats) as Kinship[]);
  return { person: world.value(kinship, hero)!, beat: beats[kinship]! };
}

/** One of the items that is not taken yet. */
export const pickOther = (chooser: Chooser, items: readonly string[], taken: string): string =>
  chooser.pick(items.filter((item) => item !== taken));

export const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
