import { ANSWERS_A_DRAW } from '#run/spread-plan';
import { mean } from './curves.ts';
import type { JobsPoint } from './recorded-spread.ts';

export type Job = 'record' | 'fact' | 'openings';

/** What each job is scored by, in [0, 1]. */
export interface JobScores extends Readonly<Record<Job, number>> {
  readonly temperature: number;
  /** Records that say what was asked for. */
  readonly rightRecords: number;
}

/** A record needs to be valid, a fact true, openings different and well formed. */
export function jobScores(points: readonly JobsPoint[]): JobScores[] {
  return points.map(({ temperature, valid, rightRecords, true: right, variety }) => {
    const answers = variety.length * ANSWERS_A_DRAW;
    return {
      temperature,
      record: valid / answers,
      rightRecords: rightRecords / answers,
      fact: right / answers,
      openings: mean(variety),
    };
  });
}

/** The temperatures at which a job scores highest; several where they are equal. */
export function bestTemperatures(scores: readonly JobScores[], job: Job): number[] {
  const best = Math.max(...scores.map((score) => score[job]));
  return scores.filter((score) => score[job] === best).map(({ temperature }) => temperature);
}

export const jobs: readonly Job[] = ['record', 'fact', 'openings'];

export const jobNames: Readonly<Record<Job, string>> = {
  record: 'A ticket record',
  fact: 'A fact',
  openings: 'Five story openings',
};

export const jobNeeds: Readonly<Record<Job, string>> = {
  record: 'must be valid',
  fact: 'must be true',
  openings: 'must differ, and be well formed',
};
