import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reliabilityBins } from '#lab/calibration';
import { progressStore } from '#course/progress/store';
import type { ProgressRecord } from '#course/progress/record';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { Figure } from '../frame/Figure.tsx';
import { binTable } from './bin-table.ts';
import { ChoiceStanding } from './ChoiceStanding.tsx';
import { IntervalStanding } from './IntervalStanding.tsx';
import { NothingYet } from './NothingYet.tsx';
import { PredictionTable } from './PredictionTable.tsx';
import { predictionsMade, standingOf, type AskedQuestion } from './standing.ts';
import { choiceFinding, intervalFinding, waitingWords } from './words.ts';
import './calibration.css';

interface Props {
  readonly id?: string;
  readonly questions: readonly AskedQuestion[];
  /** Shows a fixed record: for the gallery. */
  readonly record?: ProgressRecord;
  /** The reliability diagram of that record, drawn at build. */
  readonly still?: ComponentChildren;
}

/** How the reader's predictions held: intervals, confidences, and each of them. */
export function CalibrationFigure({ id = 'calibration', questions, record, still }: Props) {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const shown = record ?? (awake ? progressStore().record.value : null);
  const made = shown === null ? [] : predictionsMade(shown, questions);
  const { intervals, choices } = standingOf(made);
  const waiting = made.filter(({ value }) => value.outcome === null).length;
  const bins = reliabilityBins(choices.confidences, choices.right);
  const findings = [intervalFinding(intervals), choiceFinding(choices), waitingWords(waiting)];
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Your predictions"
        specimen={[`${made.length} made, ${made.length - waiting} settled`, 'kept in this browser']}
        {...(made.length > 0 && { state: 'live' as const })}
        announce={findings.filter(Boolean).join(' ')}
        {...(bins.length > 0 && { table: binTable([{ name: 'you', bins }]) })}
      >
        {made.length === 0 && <NothingYet questions={questions} />}
        {intervals.n > 0 && <IntervalStanding intervals={intervals} />}
        {choices.right.length > 0 && <ChoiceStanding choices={choices} bins={bins} still={still} />}
        {waiting > 0 && <p class="t-quiet">{waitingWords(waiting)}</p>}
        {made.length > 0 && <PredictionTable made={made} />}
      </Figure>
    </ErrorBoundary>
  );
}
