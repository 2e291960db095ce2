import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { pageSweep } from '#course/sweep/page-sweep';
import { readerRuns } from '#course/sweep/reader-runs';
import type { SweepPoint, Tuning } from '#course/sweep/sweep-point';
import { powerOfTen } from '#course/sweep/sweep-words';
import { wholeNumber } from '#course/wording';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import type { IsoFlopFacts } from './facts.ts';
import { isoFlopLink, type IsoFlopTab } from './iso-flop-link.ts';
import { isoFlopOutcomes } from './outcomes.ts';
import { OptimaPanel } from './OptimaPanel.tsx';
import { createSpending, smallestBudget, type Spending } from './spending.ts';
import { SpendForm } from './SpendForm.tsx';
import { curvesTable, fixedTable, optimaTable } from './tables.ts';
import { curvesFinding, fixedFinding, noiseWords, optimaFinding } from './words.ts';
import './iso-flop.css';

export interface IsoFlopProps {
  readonly id?: string;
  readonly facts: IsoFlopFacts;
  /** Whether the page asks for a prediction: then the curves, which answer it, stay folded until there is one. */
  readonly predicted?: boolean;
  /** The charts drawn at build. */
  readonly curves?: ComponentChildren;
  readonly optima?: ComponentChildren;
  readonly fixed?: ComponentChildren;
}

/** One budget, many sizes: three run here, all recorded; the best sizes and their law; and the data held fixed. */
export function IsoFlop(props: IsoFlopProps) {
  const { id = 'iso-flop', facts, predicted = false, curves, optima, fixed } = props;
  const { live, missing } = useSupport();
  const offered = useMemo(() => smallestBudget(facts.points).map(({ width }) => width), [facts]);
  const [spending] = useState(() =>
    createSpending({
      client: pageSweep,
      facts,
      first: { widths: [], seed: 4, tuning: 'tuned' },
    }),
  );
  const [tab, setTab] = useState<IsoFlopTab>('curves');
  const [checked, setChecked] = useState(false);
  const phase = spending.phase.value;
  const { tuning } = spending.state.value;
  const busy = phase === 'running' || phase === 'stopping';
  // Only those trained at the rates that are shown: others belong to another curve.
  const reader = readerRuns.value.filter(({ budget, width, rate }) =>
    facts.points.some(
      (point) => point.budget === budget && point.width === width && rateOf(point, tuning, facts) === rate,
    ),
  );
  const begun = spending.runs.value.length > 0 || busy;
  const outcomes = phase === 'done' ? isoFlopOutcomes(facts) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const shownOptima = facts.optima[tuning];
  const withoutEmbedding = tuning === 'tuned' ? facts.withoutEmbedding : null;
  const extrapolation = tuning === 'tuned' && checked ? facts.extrapolation : null;
  const findings: Record<IsoFlopTab, string> = {
    curves: curvesFinding(facts, tuning),
    optima: optimaFinding(shownOptima, withoutEmbedding, extrapolation),
    fixed: facts.fixedData === null ? '' : fixedFinding(facts.fixedData),
  };
  const tables = {
    curves: () => curvesTable(facts.points, tuning, (point) => rateOf(point, tuning, facts), reader),
    optima: () => optimaTable(shownOptima, withoutEmbedding, extrapolation),
    fixed: () => facts.fixedData && fixedTable(facts.fixedData),
  };
  const table = waits ? null : tables[tab]();
  const finding = waits ? '' : findings[tab];
  const rateChoice = (
    <Choice<Tuning>
      legend="Learning rate"
      options={[
        { value: 'tuned', label: 'Tuned', detail: 'the best for each size' },
        { value: 'low', label: `${facts.rates.low} for all`, detail: 'low for most sizes' },
        { value: 'high', label: `${facts.rates.high} for all`, detail: 'high for most sizes' },
      ]}
      value={tuning}
      disabled={!live || busy}
      onChange={(next) => spending.change({ tuning: next })}
    />
  );
  const panels = (
    <Tabs
      label="The experiment"
      selected={tab}
      onSelect={(next) => setTab(next as IsoFlopTab)}
      tabs={[
        {
          id: 'curves',
          label: 'One budget, many sizes',
          content: (
            <>
              <PlotFigure
                view={() => import('./draw.ts').then(({ drawCurves }) => drawCurves)}
                data={
                  live && (reader.length > 0 || tuning !== 'tuned')
                    ? { points: facts.points, tuning, reader }
                    : null
                }
                still={curves}
                minHeight={320}
              />
              <p class="t-quiet">
                Held-out loss in nats a token. Each curve is one budget in FLOPs; the diamond is its lowest
                point{reader.length > 0 && ', the stars are your runs'}.{' '}
                {facts.noise !== null && noiseWords(facts.noise)}
              </p>
              {rateChoice}
            </>
          ),
        },
        {
          id: 'optima',
          label: 'The best size',
          content: (
            <OptimaPanel
              {...{ facts, tuning, live, checked, still: optima }}
              onCheck={() => setChecked(true)}
            />
          ),
        },
        ...(facts.fixedData === null
          ? []
          : [
              {
                id: 'fixed',
                label: 'The data fixed',
                content: (
                  <>
                    <div class="t-plot">{fixed}</div>
                    <p class="t-quiet">
                      Held-out loss in nats a token. Every size reads as many tokens: all different (circles),
                      or a text of {wholeNumber(facts.fixedData.uniqueTokens)} read {facts.fixedData.epochs}{' '}
                      times (squares).
                    </p>
                  </>
                ),
              },
            ]),
      ]}
    />
  );
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Spend a budget"
        specimen={[
          `specimen 3.2 · ${new Set(facts.points.map(({ parameters }) => parameters)).size} sizes, ${facts.optima.tuned.optima.length} budgets`,
          `seeds 1 to ${facts.points[0]!.losses.length}, CPU`,
        ]}
        state={stateOf(spending)}
        finding={finding}
        announce={`${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        {...(table !== null && { table })}
        link={isoFlopLink({ ...spending.state.value, tab, checked }, offered, (state) => {
          const { widths, seed, tuning: next } = state;
          spending.change({ widths, seed, tuning: next });
          setTab(state.tab);
          setChecked(state.checked);
        })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        <SpendForm spending={spending} facts={facts} live={live} />
        {waits ? (
          <details class="t-data">
            <summary>
              {`The curves from ${powerOfTen(facts.points[0]!.budget)} FLOPs up, recorded: open them when you have guessed`}
            </summary>
            {panels}
          </details>
        ) : (
          panels
        )}
      </Figure>
    </ErrorBoundary>
  );
}

const rateOf = (point: SweepPoint, tuning: Tuning, { rates }: IsoFlopFacts): number =>
  tuning === 'tuned' ? point.bestRate : rates[tuning];

function stateOf({ phase, failure, runs }: Spending): FigureState {
  if (failure.value !== null) return 'failed';
  if (phase.value === 'running' || phase.value === 'stopping') return 'running';
  if (phase.value === 'stopped') return 'stopped';
  return runs.value.length > 0 ? 'live' : 'recorded';
}
