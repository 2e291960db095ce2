import { checkText } from '../../check/check-text.ts';
import type { Fact } from '../../facts/relations.ts';
import type { World } from '../../facts/world.ts';

/** Facts a text states about the world, as the checker reads it: for text that was changed or came from elsewhere. */
export const mentionsOf = (world: World, text: string): Fact[] =>
  checkText(world, text).assertions.flatMap(({ source, fact }) => (source === 'world' ? [fact] : []));
