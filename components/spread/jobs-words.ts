import { inWords, percent } from '#course/wording';
import { mean } from './curves.ts';
import { bestTemperatures, jobNames, jobs, type Job, type JobScores } from './jobs.ts';
import type { JobsPoint } from './recorded-spread.ts';

const tenth = (temperature: number): string => temperature.toFixed(1);

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;

/** Which temperature suits which job, and what follows from that. */
export function jobsFinding(scores: readonly JobScores[]): string {
  const best = Object.fromEntries(jobs.map((job) => [job, bestTemperatures(scores, job)])) as Record<
    Job,
    number[]
  >;
  const parts = jobs.map((job) => {
    const score = Math.max(...scores.map((one) => one[job]));
    return `${jobNames[job].toLowerCase()} at ${listed(best[job].map(tenth))} (${percent(score)})`;
  });
  const all = best.record.filter((one) => best.fact.includes(one) && best.openings.includes(one));
  const common =
    all.length === 0
      ? 'No temperature is best for all three.'
      : `${listed(all.map(tenth))} is best for all three.`;
  return `Best scores: ${listed(parts)}. ${common}`;
}

/** How the reader's temperatures did: how many are among the best, and what the others cost. */
export function choiceFinding(scores: readonly JobScores[], chosen: Readonly<Record<Job, number>>): string {
  const right = jobs.filter((job) => bestTemperatures(scores, job).includes(chosen[job]));
  const missed = jobs
    .filter((job) => !right.includes(job))
    .map((job) => {
      const best = Math.max(...scores.map((score) => score[job]));
      const own = scores.find(({ temperature }) => temperature === chosen[job])![job];
      return `${jobNames[job].toLowerCase()} got ${percent(own)} where ${percent(best)} was to be had`;
    });
  const many = `You set ${inWords(right.length)} of three to the best`;
  return missed.length === 0 ? `${many}.` : `${many}; ${listed(missed)}.`;
}

/** That a valid record is not yet a right one. */
export function validityWords(scores: readonly JobScores[]): string {
  const [best] = bestTemperatures(scores, 'record');
  const { record, rightRecords } = scores.find(({ temperature }) => temperature === best)!;
  return `At temperature ${tenth(best!)}, ${percent(record)} of the records are valid and ${percent(rightRecords)} say what was asked for: the form is not the content.`;
}

/** How far the best temperature for openings is ahead of the next best, by the range over seeds. */
export function openingsWords(points: readonly JobsPoint[]): string {
  const [best, next] = points.toSorted((a, b) => mean(b.variety) - mean(a.variety));
  const low = ({ variety }: JobsPoint): number => Math.min(...variety);
  const high = ({ variety }: JobsPoint): number => Math.max(...variety);
  const range = (point: JobsPoint): string => `${Math.round(100 * low(point))} to ${percent(high(point))}`;
  const overlap = high(next!) >= low(best!) ? 'the two overlap' : 'the two are apart';
  return `Over ${inWords(best!.variety.length)} seeds they score ${range(best!)} at ${tenth(best!.temperature)} and ${range(next!)} at ${tenth(next!.temperature)}: ${overlap}.`;
}
