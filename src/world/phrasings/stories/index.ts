import type { RuleGroup } from '../../grammar/rule.ts';
import { arrival } from './arrivals.ts';
import { birthday } from './birthday.ts';
import { cake } from './cake.ts';
import { craft } from './craft.ts';
import { hat } from './hat.ts';
import { kite } from './kite.ts';
import { ladder } from './ladder.ts';
import { lent } from './lent.ts';
import { letter } from './letter.ts';
import { lost } from './lost.ts';
import { night } from './night.ts';
import { sharedOpenings } from './openings.ts';
import type { Plot } from './plot.ts';
import { race } from './race.ts';
import { runaway } from './runaway.ts';
import { storm } from './storm.ts';
import { swap } from './swap.ts';
import { visitor } from './visitor.ts';

/** Every way a story can go, each as likely as another. */
export const PLOTS: readonly Plot[] = [
  lost,
  lent,
  swap,
  storm,
  race,
  birthday,
  runaway,
  cake,
  letter,
  kite,
  hat,
  visitor,
  ladder,
  night,
  craft,
];

/** Every sentence of the stories. */
export const STORIES_GROUPS: readonly RuleGroup[] = [
  ...sharedOpenings,
  ...Object.values(arrival),
  ...PLOTS.flatMap((plot) => plot.groups),
];
