import { compileCell } from '#notebook/compile/compile-cell';
import { compileChecks } from '#notebook/compile/compile-checks';
import type { RecordedOutput } from '#notebook/recorded-output';
import type { CellExercise, CellProps } from '../cell-props.ts';
import { exercise, exerciseStart, lesson } from './fixed-cells.ts';

const text = (shown: string): RecordedOutput => ({
  parts: [{ kind: 'text', text: shown }],
  note: 'the gallery’s own',
  date: '',
});

const checks = `export default {
  title: 'Cut the tail, and renormalise',
  needs: ['renormalised'],
  hints: [],
  checks: [
    { title: 'Two are left', test: ({ renormalised }) => renormalised.length === 2 || 'Keep those of 0.25 and more.' },
    {
      title: 'The probabilities sum to 1',
      test({ renormalised, near }) {
        const sum = renormalised.reduce((total, p) => total + p, 0);
        return near(sum, 1) || 'Yours sum to ' + sum.toFixed(2) + ': renormalise after the cut.';
      },
    },
  ],
};`;

function compiledChecks(): string {
  const compiled = compileChecks(checks);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.body;
}

function cellOf(
  number: number,
  source: string,
  recorded: RecordedOutput | null = null,
  ofExercise: CellExercise | null = null,
): CellProps {
  const result = compileCell(source);
  if (!result.ok) throw new Error(`Cell ${number} of the gallery: ${result.problem.message}`);
  const meta = { exercise: ofExercise?.id ?? null, hidden: false, throws: false };
  const cell = { key: `gallery-${number}`, source, meta, compiled: result.cell };
  return { cell, recorded, exercise: ofExercise, number, lesson };
}

/** A small notebook that works, of what a lesson's may be made of: a value, an output, a control, an exercise. */
export const liveCells: readonly CellProps[] = [
  cellOf(1, 'const story = "the wind comes in and the boat goes out";'),
  cellOf(2, 'const words = story.split(" ");\ndisplay(`${words.length} words`);', text('9 words')),
  cellOf(3, 'const many = view(Inputs.range([1, 9], { value: 3, step: 1, label: "How many" }));', {
    parts: [{ kind: 'controls', text: 'A slider: How many, 3' }],
    note: 'the gallery’s own',
    date: '',
  }),
  cellOf(4, 'words.slice(0, many).join(" ")', text('"the wind comes"')),
  cellOf(5, exerciseStart, null, { ...exercise, checksBody: compiledChecks() }),
];
