import type { FormedAnswer } from '#run/experiment/protocol';
import type { Verdict } from '#run/protocol';

/** A finished answer. */
export const answer = (
  text: string,
  allowed: number,
  verdict: Verdict | null = null,
  valid = true,
): FormedAnswer => ({
  text,
  tokens: 1,
  finished: true,
  valid,
  logAllowed: Math.log(allowed),
  judgement: verdict === null ? null : { verdict },
});
