import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { STEPS } from './recorded.ts';
import type { Solving } from './solving.ts';

export const longestQuestion = 400;
const lastSeed = 999_999;

/** A link to what is looked at, and to the problem in the field with the seed of its next draw. */
export function bestOfNLink(solving: Solving, temperatures: readonly number[]): FigureLink {
  const schema = {
    version: 1,
    fields: {
      pairs: field.oneOf(['training', 'withheld']),
      steps: field.oneOf(STEPS),
      temperature: field.oneOf(temperatures.map(String)),
      seed: field.integer(0, lastSeed),
      question: field.text(longestQuestion),
    },
  } as const;
  const { material, steps, temperature } = solving.place.value;
  const values = {
    pairs: material,
    steps,
    temperature: String(temperature),
    seed: solving.seed.value,
    question: solving.question.value,
  };
  return linkedState(schema, values, (state) =>
    solving.restore({
      question: state.question,
      seed: state.seed,
      place: { material: state.pairs, steps: state.steps, temperature: Number(state.temperature) },
    }),
  );
}
