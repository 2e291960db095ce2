import type { Prices } from '#lab/evaluation/efficient-thresholds';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { OFFERED_RELATIONS, type OfferedRelation, type OfferedRung } from './AskSomebody.tsx';
import type { Catching } from './catching.ts';
import { MOST } from './Thresholds.tsx';

const lastSeed = 999_999;

interface Settings {
  readonly prices: Prices;
  readonly detector: Detector;
}

/** A link to the prices, the score, and whom is asked about. */
export function detectorsLink(
  { draft }: Catching,
  rungs: readonly OfferedRung[],
  settings: Settings,
  restore: (settings: Settings) => void,
): FigureLink {
  const most = Math.max(...rungs.map(({ people }) => people.length)) - 1;
  const schema = {
    version: 1,
    fields: {
      rung: field.integer(0, rungs.length - 1),
      person: field.integer(0, most),
      relation: field.oneOf<OfferedRelation>(OFFERED_RELATIONS),
      seed: field.integer(0, lastSeed),
      wrong: field.number(0, MOST.wrong),
      withheld: field.number(0, MOST.withheld),
      detector: field.oneOf(DETECTORS),
    },
  } as const;
  const { rung, person, relation, seed } = draft.value;
  const values = { rung, person, relation: relation as OfferedRelation, seed, ...settings.prices };
  return linkedState(schema, { ...values, detector: settings.detector }, (state) => {
    draft.value = { rung: state.rung, person: state.person, relation: state.relation, seed: state.seed };
    restore({ prices: { wrong: state.wrong, withheld: state.withheld }, detector: state.detector });
  });
}
