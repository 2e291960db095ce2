import type { ComponentChildren } from 'preact';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { useSupport } from '../frame/use-support.ts';
import { BeyondTraining } from './BeyondTraining.tsx';
import { BudgetForm } from './BudgetForm.tsx';
import type { Calculation } from './calculate.ts';
import { calculatorLink } from './calculator-link.ts';
import { useCalculation } from './use-calculation.ts';
import { amount, approachWords, budgetFinding, ratio, reachNote, scientific } from './words.ts';
import './calculator.css';

export interface BudgetCalculatorProps {
  /** Unique on the page. */
  readonly id?: string;
  /** What the first inputs come to, computed at build. */
  readonly first: Calculation;
  /** Tokens a parameter that the course's own world asks for, where it was measured. */
  readonly worldRatio: number | null;
  /** Of the real models, in a sentence. */
  readonly modelsFinding: string;
  /** Drawn at build: sizes by each fit, and real models. */
  readonly sizes?: ComponentChildren;
  readonly ratios?: ComponentChildren;
  /** The table of real models. */
  readonly models?: ComponentChildren;
}

/** A budget becomes a model's size and tokens, by every published fit; then real models beside it. */
export function BudgetCalculator(props: BudgetCalculatorProps) {
  const { id = 'calculator', first, worldRatio, modelsFinding, sizes, ratios, models } = props;
  const { live: awake, missing } = useSupport();
  const { inputs, result, live, problem, change } = useCalculation(first);
  const { best, serving } = result;
  const state = live ? 'live' : 'recorded';
  const yours = `Your budget asks for ${ratio(best.D / best.N)} by the corrected fit, and ${ratio(serving.D / serving.N)} with ${inputs.served === 0 ? 'nothing' : `${amount(inputs.served)} tokens`} served.${worldRatio === null ? '' : ` The small world of this course asked for ${ratio(worldRatio)} at the largest budget of its sweep.`}`;
  return (
    <ErrorBoundary fallback={sizes}>
      <Figure
        id={id}
        title="What a budget buys"
        specimen={['five published fits of one law', 'FLOPs = 6 × parameters × tokens']}
        state={state}
        finding={budgetFinding(result)}
        table={{
          caption: 'Best size and tokens for the budget by each fit',
          columns: ['Fit', 'Parameters', 'Eight in ten', 'Tokens', 'Tokens a parameter', 'Interval'],
          rows: result.approaches.map(({ id: fit, N, D, size }) => [
            approachWords[fit].name,
            amount(N),
            size === null ? '–' : `${amount(size.low)} to ${amount(size.high)}`,
            amount(D),
            ratio(D / N),
            approachWords[fit].note,
          ]),
        }}
        link={calculatorLink(inputs, change)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <BudgetForm inputs={inputs} result={result} disabled={!awake} change={change} />
        {problem !== '' && (
          <p class="t-error" role="alert">
            {problem}
          </p>
        )}
        <PlotFigure
          view={() => import('./sizes-view.ts').then((module) => module.sizesFigure)}
          data={live ? result.approaches : null}
          still={sizes}
          minHeight={190}
        />
        <p class="t-quiet">
          {reachNote(result)} Bars hold eight in ten: for fits 1 and 2 they come from the printed interval of
          the exponent alone, for the corrected fit from 100 fits to runs drawn anew.
        </p>
        <BeyondTraining inputs={inputs} result={result} disabled={!awake} change={change} />
      </Figure>
      <Figure
        id={`${id}-models`}
        title="Where real models sit"
        specimen={['training tokens a parameter', `your budget: ${scientific(result.flops)} FLOPs`]}
        state={state}
        finding={`${modelsFinding} ${yours}`}
      >
        <PlotFigure
          view={() => import('./ratios-view.ts').then((module) => module.ratiosFigure)}
          data={live ? { best: best.D / best.N, serving: serving.D / serving.N, world: worldRatio } : null}
          still={ratios}
          minHeight={680}
        />
        <p class="t-quiet">
          Dots are dense models. Mixtures of experts have two squares: the open one counts all parameters, the
          full one those at work on a token; which of them the law should count is not settled. Diamonds are
          your budget{worldRatio === null ? '' : ', and the small world of this course'}.
        </p>
        {models}
      </Figure>
    </ErrorBoundary>
  );
}
