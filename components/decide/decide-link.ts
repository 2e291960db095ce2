import {
  assumptionIds,
  clampAssumption,
  firstFactors,
  firstValues,
  type Assumed,
} from '#lab/costs/assumptions';
import { optionIds } from '#lab/costs/option-costs';
import { field, linkedState, type FigureLink } from '../frame/linked-state.ts';
import { firstMeasured, tasks, type Measured, type Worksheet } from './worksheet.ts';

const schema = {
  version: 2,
  fields: {
    task: field.oneOf(tasks.map(({ id }) => id)),
    bar: field.number(0, 100),
    budget: field.number(0, 1e15),
    seconds: field.number(0, 1e6),
    home: field.flag(),
    text: field.number(0, 1e18),
    assumed: field.text(2000),
    measured: field.text(200),
  },
} as const;

/** What differs from the sheet as it begins: `requests=500000~2;apiInput=1~1.5`. */
export function writeAssumed(values: Assumed, factors: Assumed): string {
  return assumptionIds
    .filter((id) => values[id] !== firstValues[id] || factors[id] !== firstFactors[id])
    .map((id) => `${id}=${values[id]}~${factors[id]}`)
    .join(';');
}

/** Anything that cannot be read is left as the sheet begins. */
export function readAssumed(text: string): { readonly values: Assumed; readonly factors: Assumed } {
  const values: Record<string, number> = { ...firstValues };
  const factors: Record<string, number> = { ...firstFactors };
  for (const entry of text.split(';')) {
    const [, name, value, factor] = /^(\w+)=([^~]+)~(.+)$/.exec(entry) ?? [];
    const id = assumptionIds.find((one) => one === name);
    if (
      id === undefined ||
      !Number.isFinite(Number(value)) ||
      !(Number(factor) >= 1 && Number(factor) <= 1000)
    )
      continue;
    values[id] = clampAssumption(id, Number(value));
    factors[id] = Number(factor);
  }
  return { values: values as Assumed, factors: factors as Assumed };
}

/** Options that were measured: `api=45/50/1.2`; what is unknown is empty. */
export function writeMeasured(measured: Worksheet['measured']): string {
  return optionIds
    .filter((id) => measured[id].right !== null || measured[id].seconds !== null)
    .map((id) => `${id}=${measured[id].right ?? ''}/${measured[id].of}/${measured[id].seconds ?? ''}`)
    .join(';');
}

export function readMeasured(text: string): Worksheet['measured'] {
  const number = (part: string | undefined): number | null =>
    part === undefined || part === '' || !(Number(part) >= 0 && Number(part) <= 1e9) ? null : Number(part);
  const read: Record<string, Measured> = { ...firstMeasured };
  for (const entry of text.split(';')) {
    const [name, rest = ''] = entry.split('=');
    const id = optionIds.find((one) => one === name);
    if (id === undefined) continue;
    const [right, of, seconds] = rest.split('/');
    read[id] = {
      right: number(right),
      of: Math.max(1, number(of) ?? firstMeasured[id].of),
      seconds: number(seconds),
    };
  }
  return read as Worksheet['measured'];
}

/** A link to the sheet with all that was set. */
export function decideLink(sheet: Worksheet, restore: (sheet: Worksheet) => void): FigureLink {
  const { task, bar, budget, seconds, staysHome, textTokens, values, factors, measured } = sheet;
  const now = {
    task,
    bar,
    budget,
    seconds,
    home: staysHome,
    text: textTokens,
    assumed: writeAssumed(values, factors),
    measured: writeMeasured(measured),
  };
  return linkedState(schema, now, (read) =>
    restore({
      task: read.task,
      bar: read.bar,
      budget: read.budget,
      seconds: read.seconds,
      staysHome: read.home,
      textTokens: read.text,
      ...readAssumed(read.assumed),
      measured: readMeasured(read.measured),
    }),
  );
}
