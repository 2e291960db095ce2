import type {
  Answer,
  BackendSpeed,
  Milestone,
  NextTokens,
  PromptReading,
  TrainingGround,
} from '#run/protocol';

/** `152,064`: the same on every device, whatever its locale. */
export const wholeNumber = (value: number): string => Math.round(value).toLocaleString('en-GB');

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const nats = (value: number): string => value.toFixed(2);

/** A duration as people say it: `20 seconds`, `3 minutes`, `1 hour 10 minutes`. */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'an unknown time';
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return plural(seconds < 10 ? Math.ceil(seconds) : Math.ceil(seconds / 5) * 5, 'second');
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return plural(minutes, 'minute');
  const rest = minutes % 60;
  return `${plural(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${plural(rest, 'minute')}`}`;
}

export const plural = (count: number, noun: string): string =>
  `${wholeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;

/** `0.31`, and below one in a hundred `1 in 4,300`, since `0.00` would say never. */
export function probability(value: number): string {
  if (value >= 0.01) return value.toFixed(2);
  if (value <= 0) return '0';
  const odds = 1 / value;
  if (odds < 1e6) return `1 in ${wholeNumber(Number(odds.toPrecision(2)))}`;
  if (odds < 1e9) return `1 in ${wholeNumber(odds / 1e6)} million`;
  return `1 in 10${superscript(Math.round(Math.log10(odds)))}`;
}

const superscript = (value: number): string =>
  [...String(value)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');

export const backendName = (backend: BackendSpeed['backend']): string =>
  backend === 'wasm' ? 'CPU' : 'GPU (WebGPU)';

/** `This device trains about 9,000 tokens a second`, rounded to what a short measurement can know. */
export function speedWords({ backend, tokensPerSecond }: BackendSpeed): string {
  const rounded = Number(tokensPerSecond.toPrecision(tokensPerSecond < 10_000 ? 1 : 2));
  return `This device trains about ${wholeNumber(rounded)} tokens a second on its ${backendName(backend)}.`;
}

/** What the model's growth shows at a milestone. */
export function growthFinding(milestone: Milestone, ground: TrainingGround): string {
  const { step, heldOutLoss, wellFormedShare, sentences } = milestone;
  const { factsKnown } = ground.floor;
  const writing =
    wellFormedShare === null
      ? 'It does not finish a sentence yet.'
      : `Of ${plural(sentences, 'sentence')} it wrote, ${percent(wellFormedShare)} are well formed.`;
  const when = step === 0 ? 'Before its first step' : `After ${plural(step, 'step')}`;
  return (
    `${when} the model loses ${nats(heldOutLoss)} nats a token on text it has not seen; ` +
    `nothing can lose less than ${nats(factsKnown)}. ${writing}`
  );
}

/** How alike the answers are. */
export function answersFinding(answers: readonly Answer[], temperature: number): string {
  if (answers.length === 0 || answers.some((answer) => !answer.finished)) return '';
  const different = new Set(answers.map((answer) => answer.text)).size;
  const at = `At temperature ${temperature.toFixed(1)}`;
  if (temperature === 0) return `${at} there is no draw: ${inWords(answers.length)} answers, one text.`;
  if (different === 1) return `${at} ${inWords(answers.length)} draws gave the same answer every time.`;
  return `${at} ${inWords(answers.length)} draws gave ${inWords(different)} different answers.`;
}

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => numerals[count] ?? wholeNumber(count);

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

/** A token's text with its spaces and line ends made visible. */
export function visible(text: string): string {
  if (text === '<eos>') return 'end of text';
  const shown = text.replaceAll(' ', '␣').replaceAll('\n', '⏎');
  return shown === '' ? '(nothing)' : shown;
}

/** A text of the world for reading: the markers of a question and its answer become words. */
export function readable(text: string): string {
  return text.replaceAll('<user>', '\nAsked: ').replaceAll('<assistant>', '\nAnswered: ').trim();
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
