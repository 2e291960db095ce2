import { wholeNumber } from '#course/wording';
import { activeRatioOf, ratioOf, realModels, type Evidence } from './real-models.ts';
import { amount, ratio } from './words.ts';

const evidenceWords: Readonly<Record<Evidence, string>> = {
  paper: 'read in the paper',
  'abstract or card': 'read in its abstract or card',
  notes: 'seen in notes that cite it',
  memory: 'from memory, unchecked',
};

/** Every real model with its numbers, its source, and how that was seen. */
export const modelsTable = {
  summary: 'All models, with their sources and why they sit there',
  caption: 'Parameters and training tokens of real models',
  columns: ['Model', 'Year', 'Parameters', 'Tokens', 'A parameter', 'Why', 'Source'],
  rows: [...realModels]
    .sort((a, b) => ratioOf(a) - ratioOf(b))
    .map((model) => {
      const { name, year, parameters, active, tokens, doubt, why, source, evidence } = model;
      return [
        name,
        String(year),
        active === undefined ? amount(parameters) : `${amount(parameters)}, ${amount(active)} at work`,
        doubt === undefined ? amount(tokens) : `${amount(tokens)} (${doubt})`,
        active === undefined
          ? ratio(ratioOf(model))
          : `${ratio(ratioOf(model))}; ${ratio(activeRatioOf(model))} at work`,
        why,
        `${source}; ${evidenceWords[evidence]}`,
      ];
    }),
};

/** What the rows say together, in a sentence. */
export function modelsFinding(): string {
  const below = realModels.filter((model) => ratioOf(model) < 10);
  const near = realModels.filter((model) => ratioOf(model) >= 10 && ratioOf(model) <= 40);
  const above = realModels.filter((model) => ratioOf(model) > 40);
  const lastBelow = Math.max(...below.map(({ year }) => year));
  return `Of ${realModels.length} models, ${below.length} have fewer than 10 tokens a parameter, the last of them from ${lastBelow}; ${near.length} have 10 to 40; and ${above.length} have more, up to ${wholeNumber(Math.max(...realModels.map(ratioOf)))}.`;
}
