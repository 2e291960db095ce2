import { Progress } from '../frame/Progress.tsx';
import type { Grading } from './grading.ts';

/** Answering, learning and measuring as parts of the whole, by the time they take, about. */
const parts = { answering: [0, 0.45], learning: [0.45, 0.88], measuring: [0.88, 1] } as const;
const words = {
  answering: 'It answers the questions for training',
  learning: 'It learns what scored best',
  measuring: 'It is asked about other people',
} as const;

/** How far the tuning has come, and what the rule has kept. */
export function TuningProgress({ grading }: { readonly grading: Grading }) {
  if (grading.phase.value !== 'running') return null;
  const update = grading.update.value;
  if (update === null)
    return <Progress label="Tuning" share={null} words="Fetching the model, and compiling" />;
  const { doing, share, drawn, kept } = update;
  const [from, to] = parts[doing];
  const found =
    kept !== null
      ? ` · kept: ${kept.answer} right answers, ${kept.abstain} times ‘I do not know’; ${kept.nothing} questions undecided`
      : drawn !== null
        ? ` · drawn: ${drawn.right} right, ${drawn.wrong} wrong, ${drawn.abstained} abstained`
        : '';
  return (
    <Progress
      label="Tuning"
      share={from + (to - from) * share}
      words={words[doing] + found}
      secondsLeft={grading.secondsLeft.value}
    />
  );
}
