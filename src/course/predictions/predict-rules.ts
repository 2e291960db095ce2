import { optionRange } from './option-range.ts';
import type { GuessForm, PredictionSpec } from './prediction.ts';

/** The attributes of a `<Predict>`, as an author wrote them. */
export type PredictProps = Readonly<Record<string, unknown>>;

export interface PredictFault {
  /** What is wrong, as the end of a sentence. */
  readonly problem: string;
  /** What to do, as a sentence. */
  readonly remedy: string;
}

const known: readonly string[] = [
  'id',
  'for',
  'ask',
  'kind',
  'quantity',
  'min',
  'max',
  'step',
  'unit',
  'options',
];
const example = {
  choice: "options={['yes', 'no']}",
  number: 'min={0} max={10}',
  interval: 'min={0} max={10}',
};

/** What is wrong with the attributes of a `<Predict>`; empty when it can be asked. */
export function predictFaults(props: PredictProps): PredictFault[] {
  const { kind } = props;
  return [
    ...commonFaults(props),
    ...(kind === 'choice'
      ? choiceFaults(props)
      : kind === 'number' || kind === 'interval'
        ? numberFaults(props, kind)
        : [
            fault(
              kind === undefined ? 'it has no kind' : `there is no kind ${shown(kind)}`,
              'Write kind="number", kind="interval" or kind="choice".',
            ),
          ]),
  ];
}

/**
 * The prediction that the attributes of a `<Predict>` ask for.
 * @param lesson slug of its page
 * @throws Error that says what is wrong and what to do
 */
export function readPrediction(props: PredictProps, lesson: string): PredictionSpec {
  const [first] = predictFaults(props);
  if (first !== undefined)
    throw new Error(
      `<Predict${typeof props.id === 'string' ? ` id="${props.id}"` : ''}>: ${first.problem}. ${first.remedy}`,
    );
  const { id, ask, quantity } = props as { id: string; ask: string; quantity?: string };
  return { lesson, id, figure: props.for as string, quantity: quantity ?? null, ask, form: formOf(props) };
}

function formOf(props: PredictProps): GuessForm {
  if (props.kind === 'choice') return { kind: 'choice', options: props.options as string[] };
  const { kind, min, max, step = 1, unit = '' } = props as Partial<Extract<GuessForm, { unit: string }>>;
  return { kind: kind!, min: min!, max: max!, step, unit };
}

function commonFaults(props: PredictProps): PredictFault[] {
  const faults: PredictFault[] = [];
  for (const name of Object.keys(props))
    if (!known.includes(name))
      faults.push(fault(`it has no attribute '${name}'`, `Take one of ${known.join(', ')}.`));
  if (typeof props.id !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(props.id))
    faults.push(
      fault('it has no id of small letters, digits and hyphens', 'Write one, like id="same-of-five".'),
    );
  if (!isText(props.for))
    faults.push(
      fault('it does not say which figure answers it', 'Name the id of the figure, like for="ask".'),
    );
  if (!isText(props.ask)) faults.push(fault('it asks nothing', 'Put the question into ask="…".'));
  if (props.quantity !== undefined && !isText(props.quantity))
    faults.push(fault('its quantity has no name', 'Name one that the figure reports, or leave it out.'));
  return faults;
}

function numberFaults(props: PredictProps, kind: 'number' | 'interval'): PredictFault[] {
  const { min, max, step = 1, unit = '' } = props;
  if (props.options !== undefined)
    return [fault(`a ${kind} has no options`, 'Remove them, or write kind="choice".')];
  if (!isNumber(min) || !isNumber(max))
    return [
      fault(`a ${kind} needs the least and the greatest number there can be`, `Write ${example[kind]}.`),
    ];
  if (min >= max)
    return [fault(`min is ${min} and max is ${max}`, 'The least number must be smaller than the greatest.')];
  if (!isNumber(step) || step <= 0 || step > max - min)
    return [
      fault(
        `step is ${shown(step)}`,
        `Write a number above 0 and up to ${max - min}, or leave it out for 1.`,
      ),
    ];
  if (typeof unit !== 'string')
    return [fault(`unit is ${shown(unit)}`, 'Write what follows the number, like unit="of 10 sentences".')];
  return [];
}

function choiceFaults(props: PredictProps): PredictFault[] {
  const { options } = props;
  for (const name of ['min', 'max', 'step', 'unit'])
    if (props[name] !== undefined)
      return [fault(`a choice has no ${name}`, 'Remove it, or write kind="number" or kind="interval".')];
  if (!Array.isArray(options) || options.length < 2 || !options.every(isText))
    return [fault('a choice needs two options or more, each a text', `Write ${example.choice}.`)];
  const texts = options as readonly string[];
  const twice = texts.find((option, index) => texts.indexOf(option) !== index);
  if (twice !== undefined)
    return [fault(`'${twice}' stands there twice`, 'Give each option words of its own.')];
  return overlaps(texts);
}

/** Two options that hold the same number would both be right. */
function overlaps(options: readonly string[]): PredictFault[] {
  const ranges = options.map(optionRange);
  for (const [i, one] of ranges.entries())
    for (const [j, other] of ranges.entries())
      if (j > i && one !== null && other !== null && one.low <= other.high && other.low <= one.high)
        return [
          fault(
            `'${options[i]!}' and '${options[j]!}' hold the same number`,
            'Part the options so that each result belongs to one.',
          ),
        ];
  return [];
}

const fault = (problem: string, remedy: string): PredictFault => ({ problem, remedy });
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const shown = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));
