import { requirePositive } from '../require.ts';

/** What one processor really does. */
export interface Machine {
  /** Dense FLOPs a second at the most. */
  readonly peakFlops: number;
  /** Share of the peak that does useful work (model FLOPs utilisation), in (0, 1]. */
  readonly utilisation: number;
}

function usefulFlopsPerHour({ peakFlops, utilisation }: Machine): number {
  requirePositive('The peak', peakFlops);
  if (!(utilisation > 0 && utilisation <= 1)) {
    throw new RangeError(`Utilisation is a share above 0 and at most 1, not ${utilisation}.`);
  }
  return peakFlops * utilisation * 3600;
}

/**
 * Hours of one processor that some FLOPs take: FLOPs / (peak × utilisation × 3600). [S2-21]
 * @throws RangeError when a quantity is not above 0, or the utilisation is above 1
 */
export function gpuHoursFor(flops: number, machine: Machine): number {
  requirePositive('The compute', flops);
  return flops / usefulFlopsPerHour(machine);
}

/** FLOPs that some hours of one processor do: the inverse of `gpuHoursFor`. */
export function flopsIn(gpuHours: number, machine: Machine): number {
  requirePositive('The number of hours', gpuHours);
  return gpuHours * usefulFlopsPerHour(machine);
}
