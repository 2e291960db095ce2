import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wholeNumber } from '#course/wording';
import { STAGES, type StageId } from '#lab/filtering/pipeline/settings';
import type { CrawlReport } from '#run/crawl/report';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Progress } from '../frame/Progress.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { crawlLink } from './crawl-link.ts';
import { createCrawling, type Crawling } from './crawling.ts';
import { crawlFinding, crawlOutcomes } from './finding.ts';
import { Leftovers } from './Leftovers.tsx';
import { openClient } from './open-client.ts';
import { StageList } from './StageList.tsx';
import { StagePanel } from './StagePanel.tsx';
import { stageTable } from './tables.ts';
import { stageWords } from './words.ts';
import './crawl.css';

export interface CrawlProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: CrawlReport;
  /** Whether the page asks for a prediction: then what was left stays folded until there is one. */
  readonly predicted?: boolean;
  /** The S-curve drawn at build. */
  readonly still?: ComponentChildren;
}

/** A raw crawl of the small world, and the reader's pipeline over it. */
export function Crawl({ id = 'crawl', recorded, predicted = false, still }: CrawlProps) {
  const [crawling] = useState(() => createCrawling({ recorded, client: openClient }));
  const { live, missing } = useSupport();
  const report = crawling.report.value;
  const failure = crawling.failure.value;
  const finding = crawlFinding(report);
  const phase = crawling.phase.value;
  // A guess is about the filters as they stand at first, not about what the reader then makes of them.
  const outcomes = phase === 'live' && crawling.first.value ? crawlOutcomes(report) : null;
  const begun = phase !== 'recorded';
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  useEffect(() => {
    // A link in the address goes before what was kept.
    if (!location.hash.includes(`${id}=`)) crawling.restoreKept();
    return () => crawling.stop();
  }, [crawling, id]);
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="The crawl"
        specimen={[
          `specimen 2.1 · ${wholeNumber(report.documents)} pages, ${wholeNumber(report.words)} words`,
          `the pocket world, seed ${report.seed}`,
        ]}
        state={phase}
        announce={waits ? '' : finding}
        table={stageTable(report)}
        link={crawlLink(crawling)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <RunRow crawling={crawling} live={live} />
        {failure !== null && (
          <FailureNote
            failure={failure}
            onRetry={() => void crawling.run()}
            retryLabel="Run the filters again"
          />
        )}
        <StageList crawling={crawling} live={live} />
        {/* Here and not at the figure's foot: below come seven panels, each longer than a screen. */}
        <KeptBack waits={waits}>
          <Leftovers report={report} />
          <p class="t-finding">{finding}</p>
        </KeptBack>
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        <Tabs
          label="The stages, one by one"
          selected={crawling.tab.value}
          onSelect={(tab) => (crawling.tab.value = tab as StageId)}
          tabs={STAGES.map((stage) => ({
            id: stage,
            label: stageWords[stage].short,
            content: <StagePanel crawling={crawling} stage={stage} live={live} still={still} />,
          }))}
        />
      </Figure>
    </ErrorBoundary>
  );
}

const phaseWords = { writing: 'Writing the crawl', filtering: 'Filtering' } as const;

/** Which crawl, and the run under way. Every change runs by itself once it has rested a moment. */
function RunRow({ crawling, live }: { readonly crawling: Crawling; readonly live: boolean }) {
  const progress = crawling.progress.value;
  const isRunning = crawling.phase.value === 'running';
  return (
    <>
      <div class="t-row crawl-run">
        <NumberField
          label="Seed of the crawl"
          min={0}
          max={999_999}
          step={1}
          value={crawling.seed.value}
          disabled={!live}
          onChange={(seed) => crawling.setSeed(seed)}
        />
        {isRunning ? (
          <Button onClick={() => crawling.stop()}>Stop</Button>
        ) : (
          <Button kind="primary" disabled={!live} onClick={() => void crawling.run()}>
            Run the filters
          </Button>
        )}
      </div>
      {isRunning && (
        <Progress
          label="The filters"
          share={progress?.share ?? null}
          words={phaseWords[progress?.phase ?? 'writing']}
        />
      )}
      {crawling.stale.value && !isRunning && (
        <p class="t-quiet">
          What you see below was found with other settings. Run the filters to see what these do.
        </p>
      )}
    </>
  );
}
