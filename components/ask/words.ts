import { bytes, probability, visible, wholeNumber } from '#course/wording';
import type { ShippedModel } from '#course/shipped';
import type { ModelInfo, NextTokens, PromptReading } from '#run/protocol';
import { WORLD_VERSION } from '#world/version';

/** Where the next token stands open, and how far. */
export function nextTokenFinding({ tokens, temperature, entropyNats }: NextTokens): string {
  const [first] = tokens;
  if (first === undefined) return '';
  if (temperature === 0)
    return `At temperature 0 the likeliest token, ${visible(first.text)}, is always taken.`;
  const choices = Math.exp(entropyNats);
  return (
    `The likeliest next token is ${visible(first.text)} with probability ${probability(first.probability)}. ` +
    `The choice is as open as one between ${choices < 10 ? choices.toFixed(1) : wholeNumber(choices)} equal tokens.`
  );
}

/** What the reader should know about how the prompt was read; empty when it went in as it is. */
export function readingNotes(reading: PromptReading): string[] {
  const notes: string[] = [];
  const { tokens, tokensRead, contextLength, unknownCharacters } = reading;
  if (tokens === 0) notes.push('You gave no prompt, so the model begins a text of its own.');
  if (tokensRead < tokens) {
    notes.push(
      `Your prompt is ${wholeNumber(tokens)} tokens, longer than the ${contextLength} this model can look back on, ` +
        `its own answer included. It read the last ${wholeNumber(tokensRead)}; the first part was dropped.`,
    );
  }
  if (unknownCharacters.length > 0) {
    const shown = unknownCharacters.slice(0, 6).join(' ');
    const more = unknownCharacters.length > 6 ? ' and others' : '';
    notes.push(
      `The world’s text never holds ${shown}${more}, so the model reads raw bytes there that it has not learnt. ` +
        'Expect nonsense.',
    );
  }
  return notes;
}

/** Why a model's answers carry no verdict; empty where they do. */
export function judgingNote({ world }: ModelInfo): string {
  if (world === null)
    return 'This model does not say which world it read about, so its sentences are not judged.';
  if (world.version === WORLD_VERSION) return '';
  return (
    `This model read about world ${world.version}; this site tells of world ${WORLD_VERSION}, whose facts may differ, ` +
    'so its sentences are not judged.'
  );
}

/** What a shipped model is and what asking it costs. */
export const shippedDetail = ({ parameters, sizeBytes }: ShippedModel): string =>
  `${wholeNumber(parameters)} parameters, ${bytes(sizeBytes)} to fetch once`;
