import type { CellData, CellExercise } from '../cell-props.ts';

export const lesson = 'gallery';

const words = `// Words of a story, the commonest first.
const story = "the wind comes in and the boat goes out and the goat sits down";
const counts = Map.groupBy(story.split(" "), (word) => word);
const common = [...counts].map(([word, all]) => ({ word, count: all.length })).sort((a, b) => b.count - a.count);
display(common.slice(0, 3));`;

export const exercise: CellExercise = {
  id: 'renormalise',
  title: 'Cut the tail, and renormalise',
  hints: [
    'What do the probabilities sum to after the cut?',
    'Divide each of those that are left by the sum of those that are left.',
    'Add the kept ones up with reduce, then map over them.',
  ],
  solution: `const cut = [0.5, 0.3, 0.2].filter((p) => p >= 0.25);
const sum = cut.reduce((total, p) => total + p, 0);
const renormalised = cut.map((p) => p / sum);`,
  checksBody: '() => []',
};

export const exerciseStart = `const cut = [0.5, 0.3, 0.2].filter((p) => p >= 0.25);
const renormalised = cut;`;

/** A cell of the gallery: nothing stands behind it. */
export function fixedCell(number: number, source = words, ofExercise: CellExercise | null = null): CellData {
  return {
    cell: {
      key: `fixed-${number}`,
      source,
      meta: { exercise: ofExercise?.id ?? null, hidden: false, throws: false },
      compiled: { inputs: [], outputs: [], autodisplay: false, body: '() => undefined', linesBefore: 0 },
    },
    exercise: ofExercise,
    number,
    lesson,
  };
}

export const recordedWords = {
  parts: [
    { kind: 'controls', text: 'A slider: How many words, 3' },
    {
      kind: 'table',
      columns: ['word', 'count'],
      rows: [
        ['the', '3'],
        ['and', '2'],
        ['wind', '1'],
      ],
    },
    { kind: 'text', text: 'the comes first' },
  ],
  note: 'seed 11',
  date: '2026-11-23',
} as const;
