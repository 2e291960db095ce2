import { useEffect } from 'preact/hooks';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { LiveStatus } from '../frame/LiveStatus.tsx';
import { GrowControls } from './GrowControls.tsx';
import { GrowProgress } from './GrowProgress.tsx';
import { LossChart } from './LossChart.tsx';
import { MilestoneTable } from './MilestoneTable.tsx';
import type { PageFacts } from './page-facts.ts';
import { Samples } from './Samples.tsx';
import { pageSession } from './session.ts';
import { SetUp } from './SetUp.tsx';
import { useSupport } from './use-support.ts';
import { backendName, growthFinding, wholeNumber } from './words.ts';
import './grow.css';

/** Choose a size, train it live, watch loss and samples. */
export function GrowModel({ facts }: { readonly facts: PageFacts }) {
  const { growth } = pageSession(facts);
  const { live, missing } = useSupport();
  useLeaveWarning(growth.busy.value);

  const ground = growth.ground.value;
  const milestone = growth.milestones.value.at(-1);
  const finding = milestone !== undefined && ground !== null ? growthFinding(milestone, ground) : '';
  const phase = growth.phase.value;
  return (
    <ErrorBoundary>
      <Figure id="grow" title="Grow a model" specimen={specimen(growth, facts)} finding={finding}>
        {missing !== null && <FailureNote failure={missing} />}
        <SetUp growth={growth} facts={facts} disabled={!live} />
        <GrowControls growth={growth} disabled={!live} />
        {growth.failure.value !== null && <FailureNote failure={growth.failure.value} />}
        <GrowProgress growth={growth} />
        {ground !== null && (
          <>
            <LossChart losses={growth.losses} milestones={growth.milestones} ground={ground} />
            <Samples milestones={growth.milestones.value} />
            <MilestoneTable milestones={growth.milestones.value} losses={growth.losses.value} />
          </>
        )}
        <LiveStatus text={phase === 'growing' ? finding : `${phaseWords[phase]} ${finding}`} />
      </Figure>
    </ErrorBoundary>
  );
}

const phaseWords = {
  empty: '',
  probing: 'Measuring this device.',
  preparing: 'Writing the corpus.',
  growing: '',
  stopping: 'Stopping.',
  paused: 'Stopped.',
  grown: 'Done.',
} as const;

function specimen(
  { ground, size, seed }: ReturnType<typeof pageSession>['growth'],
  facts: PageFacts,
): string[] {
  const offer = facts.offers.find((one) => one.size === size.value)!;
  const run = ground.value;
  if (run === null)
    return [
      `specimen 1.1 · ${offer.size}, ${wholeNumber(offer.parameters)} parameters`,
      `seed ${seed.value}`,
    ];
  return [
    `specimen 1.1 · ${run.spec.size}, ${wholeNumber(run.model.parameters)} parameters`,
    `seed ${run.spec.seed} · this device, ${backendName(run.spec.backend)}`,
  ];
}

/** A reload ends the run, so the browser asks first. */
function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [busy]);
}
