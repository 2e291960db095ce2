import type { LadderModel } from '#run/ladder/people-by-rung';
import { createWorld } from '#world';
import type { SnowballWorld } from './people.ts';

/** Of each rung, and of the cast. */
const LISTED = 4;

function worldOfModel(size: 'pocket' | 'full'): SnowballWorld {
  const world = createWorld({ size });
  const listed = [
    ...world.ladder.map(({ mentions, people }) => ({ rung: mentions, people })),
    { rung: null, people: world.zipf },
  ];
  return {
    trades: world.lexicon.trade.map(({ id }) => id),
    groups: listed.map(({ rung, people }) => ({
      rung,
      people: people.slice(0, LISTED).map(({ id }) => ({ id, trade: world.value('trade', id)! })),
    })),
  };
}

/** Whom and what a trial may take, by the model. */
export const snowballWorlds: Readonly<Record<LadderModel, SnowballWorld>> = {
  fern: worldOfModel('pocket'),
  shrub: worldOfModel('full'),
};
