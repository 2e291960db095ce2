import type { RuleGroup } from '../../../grammar/rule.ts';
import { ASKINGS } from './asking.ts';
import { order } from './order.ts';
import { room } from './room.ts';
import type { Service } from './service.ts';
import { ticket } from './ticket.ts';

export const SERVICES: readonly Service[] = [ticket, order, room];

export const REQUEST_GROUPS: readonly RuleGroup[] = [
  ...SERVICES.flatMap(({ requests, lacking, record }) => [requests, ...lacking.values(), record]),
  ...ASKINGS.flatMap(({ ask, reply }) => [ask, reply]),
];
