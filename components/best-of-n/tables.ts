import { percent, wholeNumber } from '#course/wording';
import { CHOICE_NS, CHOICE_RULES } from '#run/sums/choice-plan';
import type { ChoiceSummary, ShareEstimate } from '#run/sums/summarise-choices';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { ruleNames } from './words.ts';

/** `73 % (60–86)`. */
const withInterval = ({ share, low, high }: ShareEstimate): string =>
  `${percent(share)} (${Math.round(100 * low)}–${Math.round(100 * high)})`;

/** Everything the chart draws, in numbers. */
export function choicesTable(recorded: ChoiceSummary, own: ChoiceSummary | null): DataTableProps {
  const rowsOf = ({ curves }: ChoiceSummary, whose: string): string[][] =>
    CHOICE_NS.map((n, at) => [
      `${n}${whose}`,
      ...CHOICE_RULES.map((rule) => withInterval(curves[rule][at]!)),
      '',
    ]);
  const greedyRow = ({ greedy }: ChoiceSummary, whose: string): string[] => [
    `greedy${whose}`,
    ...CHOICE_RULES.map(() => ''),
    withInterval(greedy),
  ];
  return {
    caption:
      'How often the chosen answer is right, by the number of answers, with 95 % intervals over the problems',
    columns: ['Answers', ...CHOICE_RULES.map((rule) => ruleNames[rule]), 'greedy'],
    rows: [
      greedyRow(recorded, ''),
      ...rowsOf(recorded, ''),
      ...(own === null ? [] : [greedyRow(own, ', yours'), ...rowsOf(own, ', yours')]),
    ],
  };
}

/** What a row of the costs says. */
export interface CostRow {
  readonly name: string;
  readonly tokens: string;
  readonly voted: string;
  readonly votedGain: string;
  readonly verified: string;
  readonly verifiedGain: string;
}

/** What each doubling of the answers costs and buys. */
export function costRows(
  { greedy, curves }: ChoiceSummary,
  { tokens, greedyTokens }: { readonly tokens: number; readonly greedyTokens: number },
): CostRow[] {
  const gain = (rule: 'voted' | 'verified', at: number): string => {
    if (at === 0) return '';
    const points = Math.round(100 * curves[rule][at]!.share) - Math.round(100 * curves[rule][at - 1]!.share);
    return points === 0 ? '0' : `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
  };
  return [
    {
      name: 'greedy',
      tokens: wholeNumber(greedyTokens),
      voted: percent(greedy.share),
      votedGain: '',
      verified: '',
      verifiedGain: '',
    },
    ...CHOICE_NS.map((n, at) => ({
      name: String(n),
      tokens: wholeNumber(n * tokens),
      voted: percent(curves.voted[at]!.share),
      votedGain: gain('voted', at),
      verified: percent(curves.verified[at]!.share),
      verifiedGain: gain('verified', at),
    })),
  ];
}
