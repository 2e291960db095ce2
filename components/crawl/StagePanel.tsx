import type { ComponentChildren } from 'preact';
import type { StageId, ThresholdName } from '#lab/filtering/pipeline/settings';
import { DataTable } from '../frame/DataTable.tsx';
import { Examples } from './Examples.tsx';
import { precisionOf, recallOf, stageFinding } from './finding.ts';
import { C4Controls, ClassifierControls, MinHashControls, PerplexityControls } from './stage-controls.tsx';
import type { Crawling } from './crawling.ts';
import { ruleTable } from './tables.ts';
import { Thresholds } from './Thresholds.tsx';
import { stageWords } from './words.ts';

export interface StagePanelProps {
  readonly crawling: Crawling;
  readonly stage: StageId;
  readonly live: boolean;
  /** The S-curve drawn at build. */
  readonly still?: ComponentChildren;
}

/** Set by sliders of their own. */
const ownControls: readonly ThresholdName[] = ['buckets', 'hashes', 'minProbability'];

/** One stage opened: what it asks, what it did, its numbers, and pages it kept and dropped. */
export function StagePanel(props: StagePanelProps) {
  const { crawling, stage, live } = props;
  const found = crawling.report.value.stages.find((one) => one.stage === stage);
  if (found === undefined) return null;
  return (
    <>
      <p>{stageWords[stage].about}</p>
      <p>
        {stageFinding(found)}
        {found.state === 'worked' && (
          <span class="t-quiet">
            {' '}
            Precision {precisionOf(found)} (of what it kept, how much is worth keeping), recall{' '}
            {recallOf(found)} (of what is worth keeping, how much it kept).
          </span>
        )}
      </p>
      {stage === 'c4' && <C4Controls {...props} />}
      {stage === 'nearDuplicates' && <MinHashControls {...props} />}
      {stage === 'perplexity' && <PerplexityControls {...props} />}
      {stage === 'classifier' && <ClassifierControls {...props} />}
      <Thresholds crawling={crawling} stage={stage} live={live} except={ownControls} />
      {found.rules.length > 1 && <DataTable {...ruleTable(found)} />}
      <div class="crawl-both">
        <Examples title="Dropped here" examples={found.dropped} />
        <Examples title="Kept here" examples={found.keptExamples} />
      </div>
    </>
  );
}
