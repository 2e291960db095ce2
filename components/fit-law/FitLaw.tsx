import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSweep } from '#course/sweep/page-sweep';
import { readerAsRun } from '#course/sweep/law-runs';
import { readerRuns } from '#course/sweep/reader-runs';
import { powerOfTen } from '#course/sweep/sweep-words';
import { plural } from '#course/wording';
import { CheckBox } from '../frame/CheckBox.tsx';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import { RunControls } from '../frame/RunControls.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { useSupport } from '../frame/use-support.ts';
import { usePredictions } from '../frame/use-predictions.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import type { FitLawFacts } from './facts.ts';
import { createFitting, SMALL_BUDGETS, type Fitting, type FittedRange } from './fitting.ts';
import { publishedToCompare } from './laws.ts';
import { floorFinding, lawsTable, missWords, ratioFinding } from './words.ts';

export interface FitLawProps {
  readonly id?: string;
  readonly facts: FitLawFacts;
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** The charts drawn at build. */
  readonly fit?: ComponentChildren;
  readonly ratio?: ComponentChildren;
}

const tabs = ['fit', 'ratio'] as const;
type FitTab = (typeof tabs)[number];
interface Linked {
  readonly tab: FitTab;
  readonly range: FittedRange;
  readonly own: boolean;
}
const schema = {
  version: 1,
  fields: { tab: field.oneOf(tabs), range: field.oneOf<FittedRange>(['all', 'small']), own: field.flag() },
} as const;

/** L(N, D) fitted to the runs as Hoffmann's approach 3 was, its floor held against the known one, published laws beside it. */
export function FitLaw({ id = 'fit-law', facts, predicted = false, fit, ratio }: FitLawProps) {
  const { live, missing } = useSupport();
  const [fitting] = useState(() => createFitting(pageSweep));
  const [{ tab, range, own }, setState] = useState<Linked>({ tab: 'fit', range: 'all', own: true });
  const change = (next: Partial<Linked>): void => setState((state) => ({ ...state, ...next }));
  const phase = fitting.phase.value;
  const busy = phase === 'running' || phase === 'stopping';
  const failure = fitting.failure.value;
  const mine = readerRuns.value.map(readerAsRun);
  const taken = own ? mine : [];
  const fitted = fitting.law.value;
  const shown = fitted ?? facts.recorded;
  const { runs, withheld, floor } = facts;
  const budgets = runs.map(({ budget }) => budget);
  const span: readonly [number, number] = [Math.min(...budgets), Math.max(...budgets)];
  const outcomes = fitted === null ? null : { floor: Number(fitted.fit.E.toFixed(2)) };
  const predictions = usePredictions(id, { begun: busy || fitted !== null, outcomes });
  const waits = predicted && fitted === null && predictions.every(({ value }) => value === null);
  const found =
    tab === 'fit'
      ? `${floorFinding(shown, floor)} ${missWords(shown.fit, withheld)}`.trim()
      : ratioFinding(shown, span[1]);
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Fit the law"
        specimen={[`specimen 3.3 · ${specimen(fitted, runs.length)}`, 'L(N, D) = E + A/Nᵅ + B/Dᵝ']}
        state={stateOf(fitting)}
        finding={waits ? '' : found}
        {...(!waits && { table: lawsTable(shown, span[1]) })}
        link={linkedState<Linked>(schema, { tab, range, own }, change)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={busy || fitted !== null} />
        <Choice<FittedRange>
          legend="Fit it to"
          options={[
            { value: 'all', label: 'All five budgets' },
            {
              value: 'small',
              label: `The ${SMALL_BUDGETS} smallest`,
              detail: 'and see how far it reaches',
            },
          ]}
          value={range}
          disabled={!live || busy}
          onChange={(next) => change({ range: next })}
        />
        {mine.length > 0 && (
          <CheckBox
            label={`With ${mine.length === 1 ? 'your own run' : `your own ${mine.length} runs`}`}
            checked={own}
            disabled={busy}
            onChange={(on) => change({ own: on })}
          />
        )}
        <RunControls
          phase={phase === 'done' ? 'ready' : phase}
          startLabel={fitted === null ? 'Fit it' : 'Fit it again'}
          disabled={!live}
          onStart={() => void fitting.start(range, runs, taken)}
          onStop={() => fitting.stop()}
        />
        {failure !== null && <FailureNote failure={failure} />}
        {busy && (
          <Progress
            label="Fitting"
            share={fitting.share.value}
            words={stageWords(fitting.share.value)}
            secondsLeft={fitting.secondsLeft.value}
          />
        )}
        <KeptBack waits={waits}>
          <Tabs
            label="The law"
            selected={tab}
            onSelect={(next) => change({ tab: next as FitTab })}
            tabs={[
              {
                id: 'fit',
                label: 'The fit',
                content: (
                  <>
                    <PlotFigure
                      view={() => import('./fit-view.ts').then(({ fitFigure }) => fitFigure)}
                      data={
                        live && (fitted !== null || mine.length > 0)
                          ? { runs, withheld, reader: mine, law: shown.fit, floor }
                          : null
                      }
                      still={fit}
                      minHeight={320}
                    />
                    <p class="t-quiet">
                      Lines: what the law says. Circles: the runs it was fitted to. Squares, on the dashed
                      line: runs of {powerOfTen(withheld[0]?.budget ?? span[1])} FLOPs, which it has not seen.
                      The dotted level is the fitted E, the dashed one the floor computed from the text.
                    </p>
                  </>
                ),
              },
              {
                id: 'ratio',
                label: 'Tokens a parameter',
                content: (
                  <>
                    <PlotFigure
                      view={() => import('./ratio-view.ts').then(({ ratioFigure }) => ratioFigure)}
                      data={
                        live && fitted !== null
                          ? { own: shown.fit, published: publishedToCompare, range: span }
                          : null
                      }
                      still={ratio}
                      minHeight={280}
                    />
                    <p class="t-quiet">
                      Tokens a parameter at the optimum.{' '}
                      {publishedToCompare.map(({ name }, index) => `${index + 1}: ${name}`).join('; ')}. Their
                      tokens are other tokens than ours, and their text is other text.
                    </p>
                  </>
                ),
              },
            ]}
          />
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}

const stageWords = (share: number): string =>
  share < 0.3 ? 'Descending from 4,500 starts' : 'Fitting again and again to resampled runs';

function specimen(fitted: Fitting['law']['value'], recorded: number): string {
  if (fitted === null) return plural(recorded, 'run');
  return fitted.own === 0
    ? plural(fitted.runs, 'run')
    : `${plural(fitted.runs, 'run')}, ${fitted.own} of them yours`;
}

function stateOf({ phase, failure, law }: Fitting): FigureState {
  if (failure.value !== null) return 'failed';
  if (phase.value === 'running' || phase.value === 'stopping') return 'running';
  return law.value === null ? 'recorded' : 'live';
}
