import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { percent, wholeNumber } from '#course/wording';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { KeptBack } from '../frame/KeptBack.tsx';
import { DataTable } from '../frame/DataTable.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { AskPerson } from './AskPerson.tsx';
import { createPersonAsking } from './asking.ts';
import { ClimbForm } from './ClimbForm.tsx';
import { createClimbing, type ClimbingPhase } from './climbing.ts';
import { CurveGuess } from './CurveGuess.tsx';
import { ladderLink } from './ladder-link.ts';
import { ladderOutcomes } from './outcomes.ts';
import { dealPeople, type ListedPerson } from './people.ts';
import { errorPoints, greedyRun, rungPoints, runsByTemperature } from './points.ts';
import type { RecordedLadder } from './recorded-ladder.ts';
import { errorsTable, ladderTable } from './tables.ts';
import { causeWords, errorsFinding, guessWords, ladderFinding, ownRunWords } from './words.ts';
import './ladder.css';

export interface LadderProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedLadder;
  /** Everybody on the ladder. */
  readonly people: readonly ListedPerson[];
  /** The chart of truth, form and confidence. */
  readonly still?: ComponentChildren;
  /** The chart of errors by temperature. */
  readonly errorsStill?: ComponentChildren;
}

const states: Readonly<Record<ClimbingPhase, FigureState>> = {
  recorded: 'recorded',
  running: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

/** People whose facts were told never to a thousand times: what a model says of them, how sure it is, and what is true. */
export function Ladder({ id = 'ladder', recorded, people, still, errorsStill }: LadderProps) {
  const { client } = pageSession();
  const [climbing] = useState(() => createClimbing({ client }));
  const [asking] = useState(() => createPersonAsking({ client, name: dealPeople(people, 1)[0]!.name }));
  const [guess, setGuess] = useState<readonly number[] | null>(null);
  const { live, missing } = useSupport();
  const phase = climbing.phase.value;
  const begun = phase !== 'recorded';
  const climb = climbing.climb.value;
  const own = climb?.update.rungs ?? [];
  const { rungs } = greedyRun(recorded.runs);
  const told = rungs.map((rung) => rung.told);
  const recordedErrors = runsByTemperature(recorded.runs).flatMap((group) =>
    errorPoints(group.temperature, group.runs),
  );
  const outcomes = phase === 'live' && climb?.temperature === 0 ? ladderOutcomes(climb.update.rungs) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = !begun && guess === null && predictions.every(({ value }) => value === null);
  const isWhole = phase === 'live';
  const finding = waits
    ? ''
    : ladderFinding(isWhole && climb?.temperature === 0 ? own : rungs, recorded.chance);
  const ownWords = climb === null || !begun ? '' : ownRunWords(own, climb.temperature, recordedErrors);
  const drawn = guess !== null || begun;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Fluent and wrong"
        specimen={[
          `specimen 7.1 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          `${people.length} people on ${rungs.length} rungs, five facts each`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={[
          phase === 'stopped' ? 'Stopped.' : '',
          phase === 'running' ? '' : ownWords,
          phase === 'running' ? '' : finding,
          outcomes === null ? '' : guessesWords(predictions, outcomes),
        ]
          .join(' ')
          .trim()}
        table={waits ? undefined : ladderTable(rungs, own)}
        link={ladderLink(climbing)}
      >
        {missing !== null && <FailureNote failure={missing} />}
        {guess === null && !begun && <CurveGuess told={told} disabled={!live} onDraw={setGuess} />}
        {guess !== null && <p>{guessWords(guess, rungs)}</p>}
        <GuessesBeside predictions={predictions} outcomes={outcomes} begun={begun} />
        <Tabs
          label="What to look at"
          tabs={[
            {
              id: 'truth',
              label: 'Truth, form, confidence',
              content: (
                <KeptBack waits={waits}>
                  <PlotFigure
                    view={() => import('./ladder-view.ts').then((module) => module.ladderFigure)}
                    data={
                      drawn
                        ? {
                            told,
                            recorded: rungPoints(rungs),
                            live: rungPoints(own),
                            guess,
                            chance: recorded.chance,
                          }
                        : null
                    }
                    still={still}
                    minHeight={300}
                  />
                  <p>{causeWords(recorded)}</p>
                  <p class="t-quiet">
                    Filled marks: the likeliest answers, recorded, with 95 % intervals. Hollow marks: your
                    run. Crosses: your curve. Confidence is the probability the model gives to the value it
                    names. Chance is a guess among the values of the relation, {percentOf(recorded.chance)};
                    always naming the value that the text tells most gets {percentOf(recorded.commonest)},
                    since the facts of the ladder were dealt evenly.
                  </p>
                </KeptBack>
              ),
            },
            {
              id: 'errors',
              label: 'Errors by temperature',
              content: (
                <KeptBack waits={waits}>
                  <PlotFigure
                    view={() => import('./errors-view.ts').then((module) => module.errorsFigure)}
                    data={
                      begun
                        ? {
                            told,
                            recorded: recordedErrors,
                            live: climb === null ? [] : errorPoints(climb.temperature, [climb.update]),
                          }
                        : null
                    }
                    still={errorsStill}
                    minHeight={300}
                  />
                  <p>{errorsFinding(recordedErrors, told)}</p>
                  <p class="t-quiet">
                    An error is an answer that is not right: false, or broken. Bars: 95 %, over the questions
                    at temperature 0, over {recorded.seeds.length} seeds above it. Diamonds: your run.
                  </p>
                  <DataTable {...errorsTable(recorded)} />
                </KeptBack>
              ),
            },
            {
              id: 'ask',
              label: 'Ask about anybody',
              content: <AskPerson asking={asking} ready={live} people={people} />,
            },
          ]}
        />
        <ClimbForm climbing={climbing} ready={live} questions={rungs.length * rungs[0]!.asked} />
        {ownWords !== '' && phase !== 'running' && <p>{ownWords}</p>}
      </Figure>
    </ErrorBoundary>
  );
}

/** One digit: chance is smaller than a whole percentage tells. */
const percentOf = (share: number): string =>
  share >= 0.1 ? percent(share) : `${(100 * share).toFixed(1)} %`;
