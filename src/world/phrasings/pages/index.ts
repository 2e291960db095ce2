import type { RuleGroup } from '../../grammar/rule.ts';
import { FAREWELLS } from './biography.ts';
import { AND_YOU, BYES, FINE, HELLOS, HOW_ARE_YOU, MUST_GO, NEWS, REPLIES, WELL_WELL } from './dialogue.ts';
import { PERSON_ASIDES } from './person-asides.ts';
import { GOODBYES, RESIDENTS, TOWN_ASIDES, WELCOMES } from './town-entry.ts';

/** Sentences that connect the facts of biographies, town entries and dialogues. */
export const PAGES_GROUPS: readonly RuleGroup[] = [
  ...PERSON_ASIDES.values(),
  FAREWELLS,
  WELCOMES,
  RESIDENTS,
  ...TOWN_ASIDES.values(),
  GOODBYES,
  HELLOS,
  HOW_ARE_YOU,
  FINE,
  AND_YOU,
  NEWS,
  WELL_WELL,
  ...REPLIES.values(),
  MUST_GO,
  BYES,
];
