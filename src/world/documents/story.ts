import { birthdayOpening } from '../phrasings/stories/birthday.ts';
import { PLOTS } from '../phrasings/stories/index.ts';
import { sharedOpenings } from '../phrasings/stories/openings.ts';
import { ferryOpening } from '../phrasings/stories/visitor.ts';
import type { RuleGroup } from '../grammar/rule.ts';
import type { DocumentKind } from './document.ts';

export { PLOTS as STORY_PLOTS } from '../phrasings/stories/index.ts';

/** Every first sentence of a story. Most leave it open which plot follows. */
export const storyOpenings: readonly RuleGroup[] = [...sharedOpenings, birthdayOpening, ferryOpening];

/** A story of six to eleven sentences: one of the plots, told about somebody of the world and their people. */
export const story: DocumentKind = ({ world, writer, chooser, drawPerson }) => {
  const hero = drawPerson().id;
  chooser.pick(PLOTS).tell({ world, writer, chooser, hero });
};
