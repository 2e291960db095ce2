import type { Suggestion } from '../frame/Suggestions.tsx';
import { START } from './places.ts';
import type { RecordedBestOfN } from './recorded.ts';

/** Sums to begin with: where a vote goes wrong, on pairs that were read and on others, and two plain ones. */
export function suggestionsFrom({ problems, hurt }: RecordedBestOfN): Suggestion[] {
  const there = hurt.filter(({ temperature }) => temperature === START.temperature);
  const worst = (['training', 'withheld'] as const).map((material) => {
    const { id } = there.find(
      (each) => problems.find((problem) => problem.id === each.id)!.material === material,
    )!;
    const detail =
      material === 'training' ? 'read, and the vote goes wrong' : 'withheld, and the vote goes wrong';
    return { text: problems.find((problem) => problem.id === id)!.question, detail };
  });
  const story = problems.find(
    ({ id, material, steps }) =>
      material === 'training' && steps === 2 && there.every((each) => each.id !== id),
  )!;
  return [
    ...worst,
    { text: story.question, detail: 'read, two steps' },
    { text: 'What is seven and five?', detail: 'one step' },
  ];
}
