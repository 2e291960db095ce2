import { nats, percent } from '#course/wording';
import { ANSWERS_A_DRAW } from '#run/spread-plan';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { mean, type LivePoint } from './curves.ts';
import type { RecordedPoint } from './recorded-spread.ts';
import { shareWords } from './words.ts';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Everything the chart draws, in numbers: recorded temperatures first, then the reader's own. */
export function spreadTable(recorded: readonly RecordedPoint[], live: readonly LivePoint[]): DataTableProps {
  const own = live
    .toSorted((a, b) => a.temperature - b.temperature)
    .map(({ temperature, spread }) => [
      `${temperature.toFixed(1)}, yours`,
      nats(spread.entropyNats),
      percent(spread.commonest / spread.answers),
      spread.quality === null ? '–' : shareWords(spread.quality.wellFormed, spread.answers),
      spread.quality === null ? '–' : shareWords(spread.quality.true, spread.answers),
      spread.distinct2 === null ? '–' : percent(spread.distinct2),
    ]);
  return {
    caption: 'Spread and quality of the answers by temperature, with 95 % intervals',
    columns: ['Temperature', 'Entropy, nats', 'Commonest', 'Well formed', 'True', 'Distinct-2'],
    rows: [...recorded.map(recordedRow), ...own],
  };
}

/** Means over the draws of one temperature; shares of all their answers. */
function recordedRow({ temperature, draws }: RecordedPoint): string[] {
  const answers = draws.length * ANSWERS_A_DRAW;
  const entropies = draws.map(({ entropyNats }) => entropyNats);
  const range = `${nats(Math.min(...entropies))}–${nats(Math.max(...entropies))}`;
  return [
    temperature.toFixed(1),
    `${nats(mean(entropies))} (${range})`,
    percent(mean(draws.map(({ counts }) => counts[0]! / ANSWERS_A_DRAW))),
    shareWords(sum(draws.map(({ wellFormed }) => wellFormed)), answers),
    shareWords(sum(draws.map((draw) => draw.true)), answers),
    percent(mean(draws.map(({ distinct2 }) => distinct2))),
  ];
}
