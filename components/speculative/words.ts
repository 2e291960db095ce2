import { speculativeSpeedUp } from '#lab/sampling/speculative';
import { percent, wholeNumber } from '#course/wording';
import type { SpeculativeUpdate } from '#run/experiment/protocol';
import type { PassSummary } from './summaries.ts';

/** `2.31`: tokens a pass, times as fast. */
export const times = (value: number): string => value.toFixed(2);

/** `p = 0.129`, or `p below 0.001`. */
const pIs = (value: number): string => (value < 0.001 ? 'p below 0.001' : `p = ${pValue(value)}`);

export const pValue = (value: number): string => (value < 0.001 ? 'below 0.001' : value.toFixed(3));

/** What the passes have brought. */
export function passesFinding({
  gamma,
  accepted,
  chance,
  tokensPerPass,
  expected,
}: Pick<PassSummary, 'gamma' | 'accepted' | 'chance' | 'tokensPerPass' | 'expected'>): string {
  return `Of the drafted tokens ${percent(accepted)} were accepted, where Σ min(p, q) has ${percent(chance)}. Drafting ${gamma} at a time, a pass of the large model brought ${times(tokensPerPass)} tokens; the formula has ${times(expected)}.`;
}

/** What the clock says, and why. */
export function timeFinding({ time, gamma, counts }: SpeculativeUpdate, expected: number): string | null {
  const { speculativeTokens, draftMs, targetMs, plainTokens, plainMs } = time;
  if (speculativeTokens === 0 || plainTokens === 0 || plainMs === 0) return null;
  const alone = plainMs / plainTokens;
  const together = (draftMs + targetMs) / speculativeTokens;
  const pass = targetMs / counts.passes;
  const ratio = alone / together;
  const verdict = ratio >= 1 ? `${times(ratio)} times as fast` : `slower: ${times(ratio)} times the speed`;
  const cost = draftMs / (counts.passes * gamma) / alone;
  const formula = speculativeSpeedUp(Math.min(1, counts.chance), gamma, cost);
  return `On this device the large model alone took ${milliseconds(alone)} a token, and with drafts ${milliseconds(together)}: ${verdict}. A drafted token cost ${times(cost)} of the large model’s own. A pass over ${gamma + 1} places took ${times(pass / alone)} times as long as one over a single place; the formula takes them to be equal, and with these costs would promise ${times(formula)} times the speed for its ${times(expected)} tokens a pass.`;
}

const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : wholeNumber(value)} ms`;

/** What the test says. */
export function testFinding({ draws, plain, speculative, draftAlone }: SpeculativeUpdate['test']): string {
  const passes = speculative.pValue >= 0.01;
  return `${wholeNumber(draws)} first tokens of each kind against the large model’s own distribution: with drafts ${pIs(speculative.pValue)}, by the large model alone ${pIs(plain.pValue)}${passes ? '; chance alone explains both' : '; so small a value should come up once in a hundred runs'}. The drafter alone has ${pIs(draftAlone.pValue)}.`;
}
