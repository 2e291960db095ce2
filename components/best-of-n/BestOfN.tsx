import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { plural, wholeNumber } from '#course/wording';
import { Button } from '../frame/Button.tsx';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Progress } from '../frame/Progress.tsx';
import type { Suggestion } from '../frame/Suggestions.tsx';
import { useKeptFocus } from '../frame/use-kept-focus.ts';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { bestOfNLink } from './best-of-n-link.ts';
import { CostTable } from './CostTable.tsx';
import { HurtList } from './HurtList.tsx';
import { OneSum } from './OneSum.tsx';
import { recordedOutcomes } from './outcomes.ts';
import { unpackSummary } from './packed-summary.ts';
import { isSamePlace, placeIn, problemsAt, START } from './places.ts';
import { STEPS, type Place, type RecordedBestOfN } from './recorded.ts';
import { createSolving } from './solving.ts';
import { choicesTable, costRows } from './tables.ts';
import {
  choicesFinding,
  materialWords,
  ownFinding,
  stepsWords,
  temperatureWords,
  worseWords,
} from './words.ts';
import './best-of-n.css';

export interface BestOfNProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedBestOfN;
  readonly suggestions: readonly Suggestion[];
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  /** The chart of what is looked at first. */
  readonly still?: ComponentChildren;
}

/** Many answers to one sum: whether a right one is among them, and who picks it out – a vote, or a checker – against greedy. */
export function BestOfN(props: BestOfNProps) {
  const { id = 'best-of-n', recorded, suggestions, predicted = false, still } = props;
  const { client } = pageSession();
  const [solving] = useState(() =>
    createSolving({
      client,
      model: recorded.model.name,
      question: suggestions[0]!.text,
      place: START,
      // What was recorded had the seeds before.
      seed: Math.max(...recorded.seeds) + 1,
    }),
  );
  const { live, missing } = useSupport();
  const row = useRef<HTMLDivElement>(null);
  const phase = solving.phase.value;
  useKeptFocus(row, phase);
  const busy = phase === 'running';
  const place = solving.place.value;
  const shown = placeIn(recorded, place);
  const summary = unpackSummary(shown.packed);
  const run = solving.runs.value.find((each) => isSamePlace(each.place, place));
  const own = run?.summary ?? null;
  const moved = !isSamePlace(place, START);
  const touched = moved || phase !== 'recorded';
  const outcomes = touched ? recordedOutcomes(recorded) : null;
  const predictions = usePredictions(id, { begun: touched, outcomes });
  const waits = predicted && !touched && predictions.every(({ value }) => value === null);
  const found = [
    choicesFinding(place, shown.problems, summary),
    own === null || busy ? '' : ownFinding(run!, own),
  ];
  const finding = waits ? '' : found.join(' ').trim();
  const progress = solving.progress.value;
  const failure = solving.failure.value;
  const set = (change: Partial<Place>): void =>
    void (solving.place.value = { ...solving.place.peek(), ...change });
  const hurt = recorded.hurt.flatMap((each) => {
    const problem = problemsAt(recorded, place).find((one) => one.id === each.id);
    return problem === undefined || each.temperature !== place.temperature ? [] : [{ ...each, problem }];
  });
  const problems = problemsAt(recorded, place).map(({ question }) => question);
  const again = (): void =>
    void (solving.job.peek() === 'one' ? solving.solveOne() : solving.solveAll(problems));
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Spending more at inference"
        specimen={[
          `specimen 6.5 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          `64 answers a sum, seeds ${recorded.seeds[0]!} to ${recorded.seeds.at(-1)!}`,
        ]}
        state={busy ? 'running' : phase}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : choicesTable(summary, own)}
        link={bestOfNLink(solving, recorded.temperatures)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={touched} />
        <div class="best-choices">
          <Choice
            legend="Sums with"
            options={(['training', 'withheld'] as const).map((value) => ({
              value,
              label: materialWords[value],
            }))}
            value={place.material}
            disabled={!live || busy}
            onChange={(material) => set({ material })}
          />
          <Choice
            legend="Of"
            options={STEPS.map((value) => ({ value, label: stepsWords[value].replace(/^of /u, '') }))}
            value={place.steps}
            disabled={!live || busy}
            onChange={(steps) => set({ steps })}
          />
          <Choice
            legend="Drawn at temperature"
            options={recorded.temperatures.map((value) => ({
              value: String(value),
              label: temperatureWords(value),
            }))}
            value={String(place.temperature)}
            disabled={!live || busy}
            onChange={(temperature) => set({ temperature: Number(temperature) })}
          />
        </div>
        <div class="t-row" ref={row}>
          {busy ? (
            <Button onClick={() => solving.stop()}>Stop</Button>
          ) : (
            <Button kind="primary" disabled={!live} onClick={() => void solving.solveAll(problems)}>
              Answer all {problems.length} again
            </Button>
          )}
        </div>
        {busy && (
          <Progress
            label="Answers drawn"
            share={progress === null ? null : progress.drawn / progress.all}
            words={
              progress === null
                ? 'Fetching the model, and reading the sums'
                : `${wholeNumber(progress.drawn)} of ${plural(progress.all, 'answer')}`
            }
            {...(progress !== null && { secondsLeft: progress.secondsLeft })}
          />
        )}
        {failure !== null && <FailureNote failure={failure} onRetry={again} />}
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./choices-view.ts').then((module) => module.choicesFigure)}
            data={moved || own !== null ? { recorded: summary, own } : null}
            still={still}
            minHeight={300}
          />
          <p class="t-quiet">
            Filled marks: recorded, {recorded.seeds.length} seeds. Hollow marks: yours. Band: 95 % interval of
            the vote over the sums. A tie in a vote is settled by lot, so two votes are worth one. ‘Working
            checked’ sees the working and not the story; ‘world’s checker’ reads both, and passes no answer
            that is right by luck.
          </p>
          <CostTable rows={costRows(summary, shown)} />
          <p>{worseWords(shown)}</p>
          <HurtList
            hurt={hurt}
            disabled={!live || busy}
            onPick={(question) => (solving.question.value = question)}
          />
        </KeptBack>
        <OneSum solving={solving} suggestions={suggestions} disabled={!live || busy} />
      </Figure>
    </ErrorBoundary>
  );
}
