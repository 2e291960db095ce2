import { readRecording } from '#course/read-recording.build';
import type { TrianglePlace } from '#run/trial/plans';
import type { TrialMarks } from '#run/trial/spec';
import { LEVELS, type GridPoint } from './grid.ts';

interface RecordedGrid {
  readonly stamp: { readonly seed: number };
  readonly points: readonly (TrianglePlace & TrialMarks & { readonly seed: number })[];
}

const recording = readRecording('components/triangle/recorded/data-triangle.json') as RecordedGrid | null;

const pointOf = ({
  uniqueTokens,
  dirtyShare,
  diversity,
  heldOutLoss,
  wellFormedShare,
}: RecordedGrid['points'][number]): GridPoint => ({
  uniqueTokens,
  dirtyShare,
  level: LEVELS.findIndex(({ kinds }) => kinds === diversity.kinds),
  loss: heldOutLoss,
  wellFormed: wellFormedShare,
});

const isSame = (a: GridPoint, b: GridPoint): boolean =>
  a.uniqueTokens === b.uniqueTokens && a.dirtyShare === b.dirtyShare && a.level === b.level;

/** The grid that was recorded, and how far apart the same point from other seeds came out; null while nothing was. */
export const recordedTriangle =
  recording === null
    ? null
    : (() => {
        const { seed } = recording.stamp;
        const points = recording.points.filter((point) => point.seed === seed).map(pointOf);
        const again = recording.points.filter((point) => point.seed !== seed).map(pointOf);
        const apart = again.map((point) => {
          const first = points.find((one) => isSame(one, point));
          return Math.abs(point.loss - (first ?? point).loss);
        });
        return { seed, points, noise: apart.length === 0 ? null : Math.max(...apart) };
      })();
