import { ERRANDS } from '../phrasings/tasks/errands/index.ts';
import { agreeing, declining } from '../phrasings/tasks/errands/errand.ts';
import type { DocumentKind } from './document.ts';

/** How often a decline goes on to say why, or what to do instead. */
const REASON_SHARE = 0.7;
/** How often the request is one to decline, and not its innocent look-alike. */
const HARMFUL_SHARE = 0.5;

export interface DeclineOptions {
  /** Only requests to decline, or only innocent look-alikes; both in equal parts without it. */
  readonly errands?: 'harmful' | 'innocent';
}

/** A request that would hurt a neighbour is declined; one that only looks like it is granted. */
export const createDecline =
  ({ errands }: DeclineOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser } = context;
    const { harmful, innocent, reason, help } = chooser.pick(ERRANDS);
    const values = { A: context.drawPerson().id };
    const isHarmful = errands === undefined ? chooser.chance(HARMFUL_SHARE) : errands === 'harmful';
    writer.user();
    writer.say(isHarmful ? harmful : innocent, values);
    writer.assistant();
    writer.say(isHarmful ? declining : agreeing);
    if (!isHarmful) writer.say(help, values);
    else if (chooser.chance(REASON_SHARE)) writer.say(reason, values);
  };

export const decline = createDecline();
