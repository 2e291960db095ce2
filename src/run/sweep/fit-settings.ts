/** Resamples behind the intervals of a fitted law, as many as Hoffmann et al. 2022 drew. */
export const LAW_RESAMPLES = 100;
