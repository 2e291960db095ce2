import type { Stage } from '#course/progress/record';

type Point = readonly [x: number, y: number];

/** A plant as the strokes and shapes of a drawing, in a field of 120 by 140 with the ground at y = 104. */
interface PlantDrawing {
  /** Open strokes: stems and ribs. */
  readonly stems: readonly string[];
  /** Closed shapes: leaves. */
  readonly leaves: readonly string[];
  /** Closed shapes in the warm colour: the seed, berries. */
  readonly fruits: readonly string[];
}

export const plants: Readonly<Record<Stage, PlantDrawing>> = {
  seed: {
    stems: ['M62 110 C61.5 101 64 95.5 69 95 C72.5 94.8 73.5 97.5 72 99.5'],
    leaves: [],
    fruits: ['M52 113 C52 107.5 59 105.5 65 108.5 C70 111 69 117 62.5 117.5 C56.5 118 52 117 52 113 Z'],
  },
  sprout: {
    stems: ['M60 106 C60.5 97 58.5 90 60 80'],
    leaves: [
      'M60 84 C49 84.5 41.5 78 40 66.5 C52.5 66 60 73 60 84 Z',
      'M60 80 C60.5 68 69 61 82 62.5 C81 74 72.5 81 60 80 Z',
    ],
    fruits: [],
  },
  fern: drawFern([
    { bend: [59, 74], tip: [64, 42], pairs: 9 },
    { bend: [50, 76], tip: [34, 55], pairs: 8 },
    { bend: [71, 76], tip: [87, 57], pairs: 8 },
    { bend: [46, 86], tip: [28, 83], pairs: 6 },
    { bend: [75, 86], tip: [92, 84], pairs: 6 },
  ]),
  shrub: {
    stems: [
      'M61 106 C58 95 63 86 60.5 60',
      'M60.5 92 C54 86 46 84 42 74',
      'M61 86 C68 80 76 79 79 69',
      'M60.5 74 C55 68 51 64 49 56',
      'M60.5 70 C66 65 70 60 71 53',
    ],
    leaves: [
      ...rosette([41, 71], 9.5, 7),
      ...rosette([80, 67], 9.5, 7),
      ...rosette([49, 54], 9, 7),
      ...rosette([71.5, 51], 9, 7),
      ...rosette([60.5, 60], 8.5, 6),
    ],
    fruits: [berry([45, 80]), berry([74, 76]), berry([58, 47]), berry([84, 58])],
  },
};

/** Fronds that rise from the ground's middle, each a rib with pairs of leaflets that shorten towards the tip. */
function drawFern(fronds: readonly { bend: Point; tip: Point; pairs: number }[]): PlantDrawing {
  const root: Point = [60, 106];
  return {
    stems: fronds.map(({ bend, tip }) => `M${at(root)} Q${at(bend)} ${at(tip)}`),
    leaves: fronds.flatMap(({ bend, tip, pairs }) =>
      Array.from({ length: pairs * 2 }, (_, index) => {
        const share = 0.3 + (0.68 * Math.floor(index / 2)) / (pairs - 1);
        const side = index % 2 === 0 ? 1 : -1;
        const length = 11.5 * (1 - 0.72 * share);
        return leaflet(along(root, bend, tip, share), heading(root, bend, tip, share) + side * 1.05, length);
      }),
    ),
    fruits: [],
  };
}

/** Leaves around a twig's end. */
function rosette(centre: Point, length: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    leaflet(centre, -Math.PI / 2 + (index * 2 * Math.PI) / count, length, 0.36),
  );
}

/** A pointed leaf that leaves `base` in a direction, in radians. */
function leaflet([x, y]: Point, direction: number, length: number, width = 0.26): string {
  const forward: Point = [Math.cos(direction) * length, Math.sin(direction) * length];
  const aside: Point = [-forward[1] * width, forward[0] * width];
  const tip: Point = [x + forward[0], y + forward[1]];
  const left: Point = [x + forward[0] * 0.45 + aside[0] * 1.5, y + forward[1] * 0.45 + aside[1] * 1.5];
  const right: Point = [x + forward[0] * 0.45 - aside[0] * 1.5, y + forward[1] * 0.45 - aside[1] * 1.5];
  return `M${at([x, y])} Q${at(left)} ${at(tip)} Q${at(right)} ${at([x, y])} Z`;
}

function berry([x, y]: Point): string {
  return `M${at([x - 2.3, y])} a2.3 2.3 0 1 0 4.6 0 a2.3 2.3 0 1 0 -4.6 0 Z`;
}

/** The point at a share of a quadratic curve. */
function along(start: Point, bend: Point, end: Point, share: number): Point {
  const rest = 1 - share;
  const mix = (axis: 0 | 1) =>
    rest * rest * start[axis] + 2 * rest * share * bend[axis] + share * share * end[axis];
  return [mix(0), mix(1)];
}

/** The curve's direction there, in radians. */
function heading(start: Point, bend: Point, end: Point, share: number): number {
  const slope = (axis: 0 | 1) => (1 - share) * (bend[axis] - start[axis]) + share * (end[axis] - bend[axis]);
  return Math.atan2(slope(1), slope(0));
}

/** A point as SVG writes it, to a tenth. */
function at([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
