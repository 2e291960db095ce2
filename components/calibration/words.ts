import { wilsonInterval } from '#lab/evaluation/wilson-interval';
import { inWords, percent, plural } from '#course/wording';
import type { Standing } from './standing.ts';

/** With fewer predictions than this even a share far off is no news. */
const enough = 10;
/** What the intervals are said to hold. */
export const nominal = 0.9;

/** How the reader's 90 % intervals held, and what that may mean. Empty while there is none. */
export function intervalFinding({ n, held, meanWidth }: Standing['intervals']): string {
  if (n === 0) return '';
  const { low, high } = wilsonInterval(held, n);
  const width =
    meanWidth === null ? '' : ` On average they took up ${percent(meanWidth)} of what was possible.`;
  return (
    `Of your 90 % intervals, ${held} of ${n} held the result. ${intervalVerdict(held, n)} ` +
    `Were you to go on like this, between ${percent(low)} and ${percent(high)} might hold.${width}`
  );
}

function intervalVerdict(held: number, n: number): string {
  const early = `with ${inWords(n)} it is too early to say.`;
  if (n < enough) {
    const expected = Math.round(nominal * n);
    if (held < expected) return `Too narrow, or unlucky: ${early}`;
    return held > expected
      ? `As they should, or too wide: ${early}`
      : `That is as it should be, but ${early}`;
  }
  const { low, high } = wilsonInterval(held, n);
  if (high < nominal) return 'They are too narrow: what you are 90 % sure of happens less often than that.';
  if (low > nominal) return 'They are too wide: you know more than you say.';
  return 'That agrees with 90 %.';
}

/** How often the reader's choices were right, against how sure they were. Empty while there is none. */
export function choiceFinding({ confidences, right }: Standing['choices']): string {
  const n = right.length;
  if (n === 0) return '';
  const hits = right.filter(Boolean).length;
  const sure = confidences.reduce((sum, confidence) => sum + confidence, 0) / n;
  const { low, high } = wilsonInterval(hits, n);
  const said = `Of your choices, ${hits} of ${n} ${hits === 1 ? 'was' : 'were'} right, and on average you were ${percent(sure)} sure.`;
  if (n < enough) return `${said} With ${inWords(n)} it is too early to say what that means.`;
  if (sure > high) return `${said} You are overconfident: you are right less often than you say.`;
  if (sure < low) return `${said} You are underconfident: you are right more often than you say.`;
  return `${said} The two agree as well as so many can tell.`;
}

/** What waits: `2 predictions wait for their experiment.` */
export const waitingWords = (waiting: number): string =>
  waiting === 0
    ? ''
    : `${plural(waiting, 'prediction')} ${waiting === 1 ? 'waits' : 'wait'} for the experiment.`;

/** A score as it is shown; a dash where there is none. */
export const scoreWords = (score: number): string => (Number.isNaN(score) ? '–' : score.toFixed(2));
