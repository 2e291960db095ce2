import { mentionsRead } from '#run/ladder/mentions-read';
import { peopleByRung } from '#run/ladder/people-by-rung';
import { LADDER_MODEL } from '#run/ladder/protocol';
import { createWorld } from '#world';
import type { ListedPerson } from './people.ts';

/** Everybody on the ladder, the lowest rung first; written into the page at build. */
export function listPeople(): ListedPerson[] {
  const rungs = peopleByRung(createWorld({ size: 'full' }), mentionsRead[LADDER_MODEL].told);
  return rungs.flatMap(({ people }, rung) => people.map(({ id, told }) => ({ name: id, told, rung })));
}
