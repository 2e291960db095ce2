import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Growth } from '#course/workbench/growth';
import type { PageFacts } from '#course/workbench/page-facts';
import { pageSession, type Session } from '#course/workbench/session';
import { wholeNumber } from '#course/wording';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { GrowControls } from './GrowControls.tsx';
import { GrowProgress } from './GrowProgress.tsx';
import { KeptModels } from './KeptModels.tsx';
import { LossChart } from './LossChart.tsx';
import { milestoneTable } from './milestone-table.ts';
import type { RecordedGrowth } from './recorded-growth.ts';
import { RecordedRun } from './RecordedRun.tsx';
import { Samples } from './Samples.tsx';
import { SetUp } from './SetUp.tsx';
import { backendName, elsewhereWords, growthFinding, growthOutcomes } from './words.ts';
import './grow.css';

export interface GrowModelProps {
  readonly facts: PageFacts;
  readonly id?: string;
  /** A run recorded earlier, shown until the reader grows one; null where there is none. */
  readonly recorded: RecordedGrowth | null;
  /** Its curve, drawn at build. */
  readonly still?: ComponentChildren;
  /** Whether the page asks for a prediction: then the recorded run, which answers it, stays folded until there is one. */
  readonly predicted?: boolean;
  /** Default: the page's own. */
  readonly session?: Session;
}

/** Choose a size, train it live, watch loss and samples; keep it, grow it on. */
export function GrowModel(props: GrowModelProps) {
  const { facts, id = 'grow', recorded, still, predicted = false, session = pageSession() } = props;
  const { growth, workbench } = session;
  const { live, missing } = useSupport();
  useEffect(() => {
    if (live) void workbench.wake();
  }, [live, workbench]);

  const phase = growth.phase.value;
  const ground = growth.ground.value;
  const shown = phase === 'empty' ? recorded : null;
  const milestones = growth.milestones.value;
  const newest = milestones.at(-1);
  const finding = findingOf(newest, ground);
  const outcomes = newest === undefined ? null : growthOutcomes(newest);
  const begun = phase !== 'empty';
  const predictions = usePredictions(id, { begun, outcomes: phase === 'grown' ? outcomes : null });
  const guessed = predictions.some(({ value }) => value !== null);
  const when = phase === 'grown' ? undefined : `at step ${wholeNumber(newest?.step ?? 0)} it is`;
  const elsewhere = workbench.elsewhere.value;
  const disabled = !live || (elsewhere !== null && !growth.busy.value);
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Grow a model"
        specimen={specimen(growth, facts, shown)}
        finding={finding}
        announce={`${phaseWords[phase]} ${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes, when)}`.trim()}
        {...stateOf(growth, shown)}
        {...(milestones.length > 0 && { table: milestoneTable(milestones, growth.losses.value) })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <SetUp growth={growth} facts={facts} disabled={!live} />
        <GuessesBeside predictions={predictions} outcomes={outcomes} when={when} begun={begun} />
        <GrowControls growth={growth} disabled={disabled} />
        {elsewhere !== null && <p>{elsewhereWords(elsewhere)}</p>}
        {growth.failure.value !== null && <FailureNote failure={growth.failure.value} />}
        <GrowProgress growth={growth} workbench={workbench} />
        {(ground !== null || shown !== null) && (
          <LossChart losses={growth.losses} milestones={growth.milestones} ground={ground} still={still} />
        )}
        {shown !== null && (
          <RecordedRun
            recorded={shown}
            finding={findingOf(shown.milestones.at(-1), shown.ground)}
            waits={predicted && !guessed}
          />
        )}
        {milestones.length > 0 && <Samples milestones={milestones} />}
        <KeptModels session={session} disabled={!live} />
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
  pressed: '',
} as const;

function findingOf(
  milestone: Growth['milestones']['value'][number] | undefined,
  ground: RecordedGrowth['ground'] | null,
): string {
  return milestone === undefined || ground === null ? '' : growthFinding(milestone, ground);
}

function stateOf(growth: Growth, shown: RecordedGrowth | null): { state?: FigureState } {
  if (growth.failure.value !== null) return { state: 'failed' };
  if (growth.busy.value) return { state: 'running' };
  if (shown !== null) return { state: 'recorded' };
  if (growth.phase.value === 'empty') return {};
  return { state: growth.phase.value === 'paused' ? 'stopped' : 'live' };
}

function specimen(
  { ground, size, seed, plant }: Growth,
  facts: PageFacts,
  shown: RecordedGrowth | null,
): string[] {
  const run = shown?.ground ?? ground.value;
  if (run === null) {
    const offer = facts.offers.find((one) => one.size === size.value)!;
    return [
      `specimen 1.3 · ${plant.value?.name ?? offer.size}, ${wholeNumber(offer.parameters)} parameters`,
      `seed ${seed.value}`,
    ];
  }
  const name = shown === null ? (plant.value?.name ?? run.spec.size) : run.spec.size;
  return [
    `specimen 1.3 · ${name}, ${wholeNumber(run.model.parameters)} parameters`,
    `seed ${run.spec.seed}, ${backendName(run.spec.backend)}`,
  ];
}
