import { assumptions } from '#lab/costs/assumptions';
import { hoursPerMonth, type CostPart } from '#lab/costs/option-costs';
import { inWords, percent, plural, wholeNumber } from '#course/wording';
import type { AssessedOption, Assessment, Obstacle, Quality } from './assess.ts';
import { optionNames, tasks, type Worksheet } from './worksheet.ts';

/** `$1.2 million`, `$12,300`, `$0.40`: three digits at most. */
export function dollars(value: number): string {
  if (value >= 1e15) return `$${value.toExponential(1).replace('e+', 'e')}`;
  for (const [scale, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (value >= scale * 0.9995) return `$${Number((value / scale).toPrecision(3))} ${name}`;
  }
  if (value < 10) return `$${value.toFixed(2)}`;
  return `$${wholeNumber(Number(value.toPrecision(3)))}`;
}

/** `1,200`, `4.2 million`: two digits. */
export function about(value: number): string {
  if (value >= 1e12) return value.toExponential(1).replace('e+', 'e');
  if (value >= 1e9) return `${Number((value / 1e9).toPrecision(2))} billion`;
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(2))} million`;
  return wholeNumber(Number(value.toPrecision(2)));
}

const obstacleWords: Readonly<Record<Obstacle, string>> = {
  privacy: 'the data may not leave',
  quality: 'misses the bar on your cases',
  latency: 'too slow',
  budget: 'over the budget',
  examples: 'no examples to tune on',
  text: 'not enough text, even read four times',
};

const qualityWords: Readonly<Record<Quality, string>> = {
  unmeasured: 'not measured yet',
  meets: 'meets the bar',
  open: 'may meet the bar: try more cases',
  misses: 'misses the bar',
};

/** Whether an option is in, and why not. */
export function standing({ obstacles, quality, right, timed }: AssessedOption): string {
  const measured = right === null ? '' : `, ${percent(right.low)} to ${percent(right.high)} right`;
  if (obstacles.length > 0)
    return `out: ${obstacles.map((one) => obstacleWords[one]).join('; ')}${quality === 'misses' ? measured : ''}`;
  return `in: ${qualityWords[quality]}${measured}${quality !== 'unmeasured' && !timed ? '; nobody has timed it' : ''}`;
}

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1);

/** The answer, and how sure it is. */
export function decideFinding({ options, winner }: Assessment, { values }: Worksheet): string {
  const left = options.filter(({ obstacles }) => obstacles.length === 0);
  if (winner === null) {
    return 'None of the four is left: each has something against it. Raise a limit, lower the bar, or leave it undone, which is an option too.';
  }
  const best = options.find(({ id }) => id === winner)!;
  const name = lower(optionNames[winner]);
  const price = `${dollars(best.cost.total)} over ${plural(values.months, 'month')} (eight in ten: ${dollars(best.interval.low)} to ${dollars(best.interval.high)})`;
  if (left.length === 1) return `Only one of four is left: ${name}, for ${price}. ${qualityCaution(left)}`;
  const share = best.cheapestShare ?? 0;
  return `Of the ${inWords(left.length)} that are left, the cheapest is: ${name}, for ${price}. It stays the cheapest in ${percent(share)} of 500 draws of the assumptions, ${sureWords(share)}. ${qualityCaution(left)}`;
}

function sureWords(share: number): string {
  if (share >= 0.95) return 'which is about as sure as such a sheet can be';
  if (share >= 0.8) return 'which is fairly sure';
  if (share >= 0.6) return 'which is a leaning, no more';
  return 'which is close to a draw';
}

/** What the sheet cannot know of quality. */
function qualityCaution(left: readonly AssessedOption[]): string {
  const unmeasured = left.filter(({ quality }) => quality === 'unmeasured').length;
  if (unmeasured === left.length)
    return 'Nothing was measured, so whether any of it is good enough is unknown.';
  if (unmeasured > 0) return 'Not all of them have been measured on your task.';
  const open = left.filter(({ quality }) => quality === 'open').length;
  return open > 0
    ? 'Your cases are too few to say who meets the bar.'
    : 'All that are left meet the bar on your cases.';
}

const partWords: Readonly<Record<CostPart, string>> = {
  building: 'building and evaluating it',
  making: 'making the model',
  tokens: 'tokens',
  rent: 'GPUs',
  operation: 'the people who keep it running',
  renewal: 'making the model anew',
  mistakes: 'wrong answers',
};

/** Parts below this share of the price are left unsaid. */
const leastShare = 0.05;

/** What the price of the answer is made of, and what a limit adds to it. */
export function driverWords({ options, winner }: Assessment, { values, staysHome }: Worksheet): string {
  const best = options.find(({ id }) => id === winner);
  if (best === undefined || best.cost.total === 0) return '';
  const { monthly, total, parts, gpus, busy } = best.cost;
  const shares = parts
    .filter(({ dollars: part }) => part / total >= leastShare)
    .sort((a, b) => b.dollars - a.dollars)
    .map(({ part, dollars: amount }) => `${partWords[part]} ${percent(amount / total)}`);
  const made = `What it goes into: ${shares.join(', ')}. Answering costs ${dollars(monthly)} a month.`;
  return [made, gpuWords(gpus, busy, values.leastGpus === 0), homeWords(options, best, staysHome)]
    .filter((words) => words !== '')
    .join(' ');
}

function gpuWords(gpus: number | null, busy: number | null, sleeps: boolean): string {
  if (gpus === null || busy === null) return '';
  if (sleeps) return `It pays for ${about(gpus * hoursPerMonth)} GPU-hours a month.`;
  const work = busy < 0.01 ? 'less than 1 %' : percent(busy);
  return `${plural(gpus, 'GPU')} ${gpus === 1 ? 'is' : 'are'} rented all month and at work ${work} of the time${busy < 0.1 ? ': you pay for waiting' : ''}.`;
}

/** What keeping the data costs. */
function homeWords(options: Assessment['options'], best: AssessedOption, staysHome: boolean): string {
  const api = options.find(({ id }) => id === 'api')!;
  const saved = best.cost.total - api.cost.total;
  return staysHome && saved > 0
    ? `That the data may not leave costs ${dollars(saved)}: so much less an API would be.`
    : '';
}

/** Where the API and the open model change places. */
export function breakEvenWords(
  { crossings, paidBackAfter }: Assessment,
  { values, staysHome }: Worksheet,
): string {
  if (staysHome) return '';
  const month =
    paidBackAfter === null
      ? ''
      : ` At ${about(values.requests)} requests its start is earned back after ${plural(Math.ceil(paidBackAfter), 'month')}.`;
  const first = crossings[0];
  if (first === undefined) {
    return `The API and the open model never change places, from 1 request a month to a trillion.${month}`;
  }
  if (crossings.length === 1) {
    return `${first.cheaper === 'open' ? 'The open model' : 'The API'} is the cheaper of the two from ${about(first.requests)} requests a month.${month}`;
  }
  const list = crossings.map(
    ({ requests, cheaper }) => `${cheaper === 'open' ? 'the open model' : 'the API'} from ${about(requests)}`,
  );
  const shown = list.length > 4 ? [...list.slice(0, 3), '…', list.at(-1)!] : list;
  return `Rented GPUs come whole, so the cheaper of the two changes more than once, in requests a month: ${shown.join(', ')}.${month}`;
}

/** What would change the answer. */
export function decidingWords({ deciding, winner }: Assessment): string {
  if (winner === null) return '';
  if (deciding.length === 0) return 'No single assumption, moved to an end of its range, changes the answer.';
  const list = deciding.map(
    ({ id, value, cheapest }) =>
      `${lower(assumptions[id].label)} at ${Number(value.toPrecision(2)).toLocaleString('en-GB')} (then: ${lower(optionNames[cheapest])})`,
  );
  return `What would change it, alone: ${list.join('; ')}.`;
}

/** The whole sheet as plain text, to be kept with a decision. */
export function worksheetText(sheet: Worksheet, assessment: Assessment): string {
  const { values, factors, bar, budget, seconds, textTokens } = sheet;
  const task = tasks.find(({ id }) => id === sheet.task)!;
  const options = assessment.options.map(
    (option) =>
      `- ${optionNames[option.id]}: ${dollars(option.cost.total)} (${dollars(option.interval.low)} to ${dollars(option.interval.high)}); once ${dollars(option.cost.once)}, monthly ${dollars(option.cost.monthly)}; ${standing(option)}`,
  );
  const assumed = (Object.keys(assumptions) as (keyof typeof assumptions)[]).map((id) => {
    const { label, unit, from, value } = assumptions[id];
    const origin = values[id] === value ? from : 'set by hand';
    return `- ${label}: ${values[id].toLocaleString('en-GB')} ${unit}${factors[id] > 1 ? `, could be off by ${factors[id]} times` : ''} [${origin}]`;
  });
  return [
    `Decision: ${lower(task.label)}, ${wholeNumber(values.requests)} requests a month`,
    `Limits: ${bar} % right, ${seconds} s, ${dollars(budget)}, ${about(textTokens)} tokens of text at hand${sheet.staysHome ? '; the data may not leave' : ''}`,
    '',
    decideFinding(assessment, sheet),
    driverWords(assessment, sheet),
    ...options,
    '',
    breakEvenWords(assessment, sheet),
    decidingWords(assessment),
    '',
    'Assumptions:',
    ...assumed,
    '',
    'From the worksheet of Terrarium, lesson 3. Not counted: what is not on the list.',
  ].join('\n');
}
