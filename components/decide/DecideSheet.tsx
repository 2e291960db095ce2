import type { ComponentChildren } from 'preact';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { CheckBox } from '../frame/CheckBox.tsx';
import { Choice } from '../frame/Choice.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { QuantityField } from '../frame/QuantityField.tsx';
import { useSupport } from '../frame/use-support.ts';
import type { Assumed, AssumptionId } from '#lab/costs/assumptions';
import type { Assessment } from './assess.ts';
import { AssumptionFields } from './AssumptionFields.tsx';
import { CopySheet } from './CopySheet.tsx';
import { decideLink } from './decide-link.ts';
import { MeasuredTable } from './MeasuredTable.tsx';
import { OptionTable } from './OptionTable.tsx';
import { useAssessment } from './use-assessment.ts';
import {
  breakEvenWords,
  decideFinding,
  decidingWords,
  dollars,
  driverWords,
  standing,
  worksheetText,
} from './words.ts';
import { firstSheet, optionNames, tasks, type TaskId } from './worksheet.ts';
import './decide.css';

export interface DecideSheetProps {
  /** Unique on the page. */
  readonly id?: string;
  /** What the sheet as it begins comes to, computed at build. */
  readonly first: Assessment;
  /** The cost curves drawn at build. */
  readonly still?: ComponentChildren;
}

/** API, open model, fine-tuning or training: costs, limits and break-even points, and how sure they are. */
export function DecideSheet({ id = 'decide', first, still }: DecideSheetProps) {
  const { live: awake, missing } = useSupport();
  const { sheet, result, live, problem, change } = useAssessment(firstSheet, first);
  const { values, measured } = sheet;
  const set = (part: Partial<Assumed>): void => change({ values: { ...values, ...part } });
  const pickTask = (next: TaskId): void => {
    const { inputTokens, outputTokens } = tasks.find((task) => task.id === next)!;
    change({ task: next, values: { ...values, inputTokens, outputTokens } });
  };
  const fieldFor = (assumption: AssumptionId, label: string, min: number, max: number) => (
    <QuantityField
      label={label}
      min={min}
      max={max}
      value={values[assumption]}
      disabled={!awake}
      onChange={(value) => set({ [assumption]: value })}
    />
  );
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="API, open model, fine-tune or train"
        specimen={['a worksheet, prices as of May 2026', '500 draws of the assumptions, seed 1']}
        state={live ? 'live' : 'recorded'}
        finding={decideFinding(result, sheet)}
        table={{
          caption: 'What each option costs',
          columns: ['Option', 'In all', 'Eight in ten', 'Once', 'A month', 'Standing'],
          rows: result.options.map((option) => [
            optionNames[option.id],
            dollars(option.cost.total),
            `${dollars(option.interval.low)} to ${dollars(option.interval.high)}`,
            dollars(option.cost.once),
            dollars(option.cost.monthly),
            standing(option),
          ]),
        }}
        actions={<CopySheet text={() => worksheetText(sheet, result)} disabled={!awake} />}
        link={decideLink(sheet, change)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <Choice
          legend="The task"
          options={tasks.map(({ id: value, label, detail }) => ({ value, label, detail }))}
          value={sheet.task}
          disabled={!awake}
          onChange={pickTask}
        />
        <div class="decide-fields">
          {fieldFor('requests', 'Requests a month', 0, 1e12)}
          {fieldFor('inputTokens', 'Tokens read a request', 0, 1e7)}
          {fieldFor('outputTokens', 'Tokens written a request', 0, 1e6)}
          {fieldFor('months', 'Months to pay within', 1, 120)}
          <QuantityField
            label="Budget in all, in dollars"
            min={0}
            max={1e15}
            value={sheet.budget}
            disabled={!awake}
            onChange={(budget) => change({ budget })}
          />
          <QuantityField
            label="Answers that must be right, in %"
            min={0}
            max={100}
            value={sheet.bar}
            disabled={!awake}
            onChange={(bar) => change({ bar })}
          />
          <QuantityField
            label="Seconds an answer may take"
            min={0}
            max={1e6}
            value={sheet.seconds}
            disabled={!awake}
            onChange={(seconds) => change({ seconds })}
          />
          {fieldFor('examples', 'Examples at hand to tune on', 0, 1e9)}
          <QuantityField
            label="Tokens of text at hand to train on"
            min={0}
            max={1e18}
            value={sheet.textTokens}
            disabled={!awake}
            onChange={(textTokens) => change({ textTokens })}
          />
        </div>
        <CheckBox
          label="What is sent may not go to another firm"
          detail="by law or by contract: then an API is out, whatever it costs"
          checked={sheet.staysHome}
          disabled={!awake}
          onChange={(staysHome) => change({ staysHome })}
        />
        <MeasuredTable
          measured={measured}
          disabled={!awake}
          onChange={(next) => change({ measured: next })}
        />
        <AssumptionFields sheet={sheet} disabled={!awake} change={change} />
        {problem !== '' && (
          <p class="t-error" role="alert">
            {problem}
          </p>
        )}
        <OptionTable {...result} />
        <div>
          <h4 class="t-subtitle">What it costs in all, by the load</h4>
          <PlotFigure
            view={() => import('./costs-view.ts').then((module) => module.costsFigure)}
            data={live ? { curves: result.curves, requests: values.requests } : null}
            still={still}
            minHeight={300}
          />
        </div>
        <p>{driverWords(result, sheet)}</p>
        {!sheet.staysHome && <p>{breakEvenWords(result, sheet)}</p>}
        <p>{decidingWords(result)}</p>
      </Figure>
    </ErrorBoundary>
  );
}
