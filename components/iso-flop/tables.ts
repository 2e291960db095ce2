import { lossesOf, mean, type ReaderRun, type SweepPoint, type Tuning } from '#course/sweep/sweep-point';
import { between, exponentWords, powerOfTen, roughly } from '#course/sweep/sweep-words';
import { nats, wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { Extrapolation, FixedDataCurve, ShownOptima } from './facts.ts';

/** Every point of the curves, and the reader's runs behind them. */
export function curvesTable(
  points: readonly SweepPoint[],
  tuning: Tuning,
  rateOf: (point: SweepPoint) => number,
  reader: readonly ReaderRun[],
): DataTableProps {
  const rows = points.flatMap((point) => {
    const losses = lossesOf(point, tuning);
    if (losses.length === 0) return [];
    const { budget, parameters, withoutEmbedding, tokens, steps } = point;
    return [
      [
        powerOfTen(budget),
        wholeNumber(parameters),
        wholeNumber(withoutEmbedding),
        wholeNumber(tokens),
        wholeNumber(steps),
        String(rateOf(point)),
        mean(losses).toFixed(3),
        losses.length === 1
          ? ''
          : between({ low: Math.min(...losses), high: Math.max(...losses) }, (loss) => loss.toFixed(3)),
      ],
    ];
  });
  const own = reader.map(({ budget, parameters, tokens, rate, loss, seed }) => [
    `yours, ${powerOfTen(budget)}`,
    ...[wholeNumber(parameters), '', wholeNumber(tokens), '', String(rate)],
    ...[loss.toFixed(3), `seed ${seed}`],
  ]);
  return {
    caption: 'Every size at every budget',
    columns: ['FLOPs', 'Parameters', 'Without embedding', 'Tokens', 'Steps', 'Rate', 'Loss', 'Seeds'],
    rows: [...rows, ...own],
  };
}

/** Best sizes counted both ways, and the laws through them. */
export function optimaTable(
  all: ShownOptima,
  withoutEmbedding: ShownOptima | null,
  extrapolation: Extrapolation | null,
): DataTableProps {
  const rowsOf = (optima: ShownOptima, counted: string): string[][] => [
    ...optima.optima.map(({ budget, flops, parameters, interval, tokens, loss }) => [
      `${powerOfTen(budget)}, ${counted}`,
      powerOfTen(flops),
      wholeNumber(parameters),
      between(interval, roughly),
      (tokens / parameters).toFixed(1),
      nats(loss),
    ]),
    ...(optima.law === null || optima.exponent === null
      ? []
      : [
          [
            `exponent, ${counted}`,
            '',
            exponentWords(optima.law.exponent),
            between(optima.exponent, exponentWords),
            ...['', ''],
          ],
        ]),
  ];
  const ahead =
    extrapolation === null
      ? []
      : [
          [
            `${powerOfTen(extrapolation.budget)}, foretold`,
            powerOfTen(extrapolation.budget),
            wholeNumber(extrapolation.foretold),
            between(extrapolation.interval, roughly),
            ...['', ''],
          ],
          [
            `${powerOfTen(extrapolation.budget)}, found`,
            powerOfTen(extrapolation.budget),
            wholeNumber(extrapolation.found),
            between(extrapolation.foundInterval, roughly),
            ...['', ''],
          ],
        ];
  return {
    caption: 'The best size of each budget',
    columns: ['Budget', 'FLOPs as counted', 'Best size', '80 % interval', 'Tokens a parameter', 'Loss'],
    rows: [
      ...rowsOf(all, 'all parameters'),
      ...(withoutEmbedding === null ? [] : rowsOf(withoutEmbedding, 'without embedding')),
      ...ahead,
    ],
  };
}

export const fixedTable = ({ sizes, epochs, uniqueTokens }: FixedDataCurve): DataTableProps => ({
  caption: 'Loss by size, the data fixed',
  columns: ['Parameters', 'All fresh', `${wholeNumber(uniqueTokens)} tokens ${epochs} times`],
  rows: sizes.map(({ parameters, fresh, repeated }) => [
    wholeNumber(parameters),
    fresh.toFixed(3),
    repeated.toFixed(3),
  ]),
});
