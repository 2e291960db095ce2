/**
 * Warm-up, stable, decay (Hu et al. 2024, MiniCPM, arXiv 2404.06395): the rate stays at its peak until a run's
 * last fifth or so, so a run can be continued without having been planned for.
 */
export interface Schedule {
  readonly peakLearningRate: number;
  /** Steps over which the rate climbs to its peak, at the start and after every decay. */
  readonly warmupSteps: number;
  /** Share of each phase spent decaying, in [0, 1]; of the last alone, where one was added with a share of its own. */
  readonly decayShare: number;
  /** The rate a decay ends at, as a share of the peak. */
  readonly floorShare: number;
  /** Steps at which each phase ends, in rising order: one for a run, one more each time it is continued. */
  readonly phaseEnds: readonly number[];
}

/** Learning rate of the update with this 0-based index. Past the last phase it stays at the floor. */
export function learningRateAt(schedule: Schedule, step: number): number {
  const { peakLearningRate, warmupSteps, decayShare, floorShare, phaseEnds } = schedule;
  const phase = phaseEnds.findIndex((end) => step < end);
  if (phase === -1) return peakLearningRate * floorShare;
  const start = phase === 0 ? 0 : phaseEnds[phase - 1]!;
  const end = phaseEnds[phase]!;
  const from = phase === 0 ? 0 : floorShare;
  const climb = Math.min(1, (step - start + 1) / Math.max(1, warmupSteps));
  const decaySteps = Math.round((end - start) * decayShare);
  const fall = decaySteps === 0 ? 1 : Math.min(1, (end - step) / decaySteps);
  const level = Math.min(from + (1 - from) * climb, floorShare + (1 - floorShare) * fall);
  return peakLearningRate * level;
}

/**
 * The schedule with one more phase of so many steps, counted from where training stands.
 * @param decayShare of the new phase; default that of the phases before
 */
export function extendSchedule(
  schedule: Schedule,
  stepsDone: number,
  moreSteps: number,
  decayShare = schedule.decayShare,
): Schedule {
  if (!Number.isInteger(moreSteps) || moreSteps < 1) {
    throw new RangeError(`Training goes on for a whole number of steps above 0, not ${moreSteps}.`);
  }
  const past = schedule.phaseEnds.filter((end) => end < stepsDone);
  return {
    ...schedule,
    decayShare,
    phaseEnds: [...past, ...(stepsDone > 0 ? [stepsDone] : []), stepsDone + moreSteps],
  };
}
