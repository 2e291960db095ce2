import { nats, wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { epochsOf, repeatedLoss, type FreshLaw, type RepeatedRun } from './law.ts';
import { timesWords } from './words.ts';

/** Every run beside what the law expects of it, the reader's own first. */
export function repetitionTable(
  runs: readonly RepeatedRun[],
  own: readonly RepeatedRun[],
  law: FreshLaw,
): DataTableProps {
  const row = (run: RepeatedRun, source: string): string[] => [
    wholeNumber(run.uniqueTokens),
    wholeNumber(run.tokensRead),
    timesWords(epochsOf(run)),
    nats(run.loss),
    nats(repeatedLoss(law, run.uniqueTokens, run.tokensRead)),
    source,
  ];
  return {
    caption: 'Every run, and what the law expects of it',
    columns: ['Different tokens', 'Tokens read', 'Read', 'Loss on clean text', 'The law', 'Run'],
    rows: [...own.map((run) => row(run, 'yours')), ...runs.map((run) => row(run, 'recorded'))],
  };
}
