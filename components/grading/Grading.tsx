import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { duration, percent, wholeNumber } from '#course/wording';
import { createRunClient } from '#run/client';
import { PENALTIES, TUNING } from '#run/grading/plan';
import { confidenceTarget } from '#run/grading/rule';
import { spawnWorker } from '#run/spawn-worker';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { RunControls } from '../frame/RunControls.tsx';
import type { Suggestion } from '../frame/Suggestions.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { AskTuned } from './AskTuned.tsx';
import { createGrading, type GradingPhase } from './grading.ts';
import type { RecordedGrading } from './recorded.ts';
import { RiskCoverage } from './RiskCoverage.tsx';
import { Scoreboard } from './Scoreboard.tsx';
import { runsOf, scoreboard, shareOf, together } from './summaries.ts';
import { gradingTable } from './tables.ts';
import { TuningProgress } from './TuningProgress.tsx';
import { gradingFinding, ruleWords, tunedName } from './words.ts';
import './grading.css';

export interface GradingProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedGrading;
  /** The penalty that is looked at first, and that a page asks about. */
  readonly start: number;
  readonly suggestions: readonly Suggestion[];
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
  readonly riskStill?: ComponentChildren;
}

const states: Readonly<Record<GradingPhase, FigureState>> = {
  recorded: 'recorded',
  running: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

const linked = { version: 1, fields: { penalty: field.oneOf(PENALTIES.map(String)) } } as const;

/** One model, tuned to a rule that punishes wrong answers or to one that does not: who then guesses, and who says so. */
export function Grading(props: GradingProps) {
  const { id = 'grading', recorded, start, suggestions, predicted = false, still, riskStill } = props;
  const [grading] = useState(() =>
    createGrading({
      openClient: () => Promise.resolve(createRunClient({ spawn: spawnWorker })),
      penalty: start,
      // What was recorded had the seeds before.
      seed: Math.max(...recorded.seeds) + 1,
      question: suggestions[0]!.text,
    }),
  );
  const { live, missing } = useSupport();
  const phase = grading.phase.value;
  const penalty = grading.penalty.value;
  const running = phase === 'running';
  const own = grading.own.value;
  const mine = own?.penalty === penalty ? own.update.measured : null;
  const begun = phase !== 'recorded' || penalty !== start;

  const asked = own?.penalty === start ? own.update.measured! : together(runsOf(recorded, start));
  const settled = own?.penalty === start || penalty !== start;
  const outcomes = settled
    ? {
        abstained: Math.round(100 * shareOf(asked, 'abstained')),
        wrong: Math.round(100 * shareOf(asked, 'wrong')),
      }
    : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !settled && predictions.every(({ value }) => value === null);
  const finding = waits ? '' : gradingFinding(recorded, penalty, mine);
  const shown = mine ?? together(runsOf(recorded, penalty));
  const failure = grading.failure.value;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Grading teaches guessing"
        specimen={[
          `specimen 7.3 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          mine === null
            ? `tuned from ${recorded.seeds.length} seeds`
            : `tuned on this device, seed ${grading.seed.value}`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : gradingTable(recorded, penalty, mine)}
        link={linkedState(linked, { penalty: String(penalty) }, (state) => {
          grading.penalty.value = Number(state.penalty);
        })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <Choice
          legend="A wrong answer costs"
          options={PENALTIES.map((each) => ({
            value: String(each),
            label: each === 0 ? 'nothing' : each === 1 ? '1 point' : `${each} points`,
            detail: each === 0 ? 'plain accuracy' : `target ${percent(confidenceTarget(each))}`,
          }))}
          value={String(penalty)}
          disabled={!live || running}
          onChange={(value) => (grading.penalty.value = Number(value))}
        />
        <p class="t-quiet">{ruleWords(penalty)}</p>
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        {failure !== null && <FailureNote failure={failure} onRetry={() => void grading.tune()} />}
        <TuningProgress grading={grading} />
        <RunControls
          phase={running ? 'running' : 'ready'}
          startLabel="Tune it to this rule now"
          disabled={!live}
          onStart={() => void grading.tune()}
          onStop={() => grading.stop()}
        />
        {phase === 'recorded' && (
          <p class="t-quiet">
            The {recorded.model.name} answers {TUNING.questions} questions {TUNING.draws} times each, the rule
            grades the answers, and it learns what scored best. {duration(60)} or so on a laptop.
          </p>
        )}
        {phase === 'stopped' && <p class="t-quiet">Stopped. Below is what was recorded.</p>}
        {own !== null && <AskTuned grading={grading} suggestions={suggestions} />}
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./bars-view.ts').then((module) => module.barsFigure)}
            data={
              begun
                ? {
                    before: recorded.before.rungs,
                    after: shown,
                    afterName: tunedName(penalty),
                  }
                : null
            }
            still={still}
            minHeight={330}
          />
          <p class="t-quiet">
            ✓ right, ✗ wrong, ? ‘I do not know’: per cent of the likeliest answers about people whom no tuning
            asked about, by how often the text told of them.{' '}
            {mine !== null
              ? 'Yours.'
              : shown.length === 0
                ? 'Nothing was recorded of this rule.'
                : 'All seeds together.'}
          </p>
          <Scoreboard
            rows={scoreboard(
              recorded,
              PENALTIES,
              own === null ? null : { penalty: own.penalty, rungs: own.update.measured! },
            )}
            chosen={penalty}
          />
          <RiskCoverage recorded={recorded} penalty={penalty} moved={penalty !== start} still={riskStill} />
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}
