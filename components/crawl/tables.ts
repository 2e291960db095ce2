import type { CrawlReport, StageReport } from '#run/crawl/report';
import { wholeNumber } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import { precisionOf, recallOf } from './finding.ts';
import { ruleNoun, stageWords } from './words.ts';

/** Every stage in numbers. */
export const stageTable = ({ stages }: CrawlReport): DataTableProps => ({
  caption: 'Pages in and out of every stage, against the truth',
  columns: [
    'Stage',
    'In',
    'Out',
    'Precision',
    'Recall',
    'Lost, larger towns',
    'Lost, few pages',
    'Lost, dialect',
    'Words out',
  ],
  rows: stages.map((stage) => [
    stage.state === 'worked' ? stageWords[stage.stage].name : `${stageWords[stage.stage].name} (off)`,
    wholeNumber(stage.incoming),
    wholeNumber(stage.kept),
    precisionOf(stage),
    recallOf(stage),
    String(stage.lost.largeTown),
    String(stage.lost.rareTown),
    String(stage.lost.dialect),
    wholeNumber(stage.wordsKept),
  ]),
});

/** Which rules of a stage fired, and how often on a page that is worth keeping. */
export const ruleTable = ({ stage, rules }: StageReport): DataTableProps => ({
  summary: 'Rules that fired',
  caption: `${stageWords[stage].name}: rules that fired first on a page`,
  columns: ['What was measured', 'Pages dropped', 'Worth keeping'],
  rows: rules.map(({ rule, count, wrongly }) => [ruleNoun(rule), String(count), String(wrongly)]),
});

/** What the S-curve promises and what happened. */
export const similarityTable = ({ similarities }: CrawlReport): DataTableProps => ({
  summary: 'The pairs',
  caption: 'Pairs of pages by similarity, and how many of them met in a bucket',
  columns: ['Similarity', 'Pairs', 'Met'],
  rows: similarities.map(({ from, to, pairs, met }) => [
    `${from.toFixed(2)} to ${to.toFixed(2)}`,
    wholeNumber(pairs),
    wholeNumber(met),
  ]),
});
