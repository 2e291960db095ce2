import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pageSession } from '#course/workbench/session';
import { percent, wholeNumber } from '#course/wording';
import { cheapestThreshold, type Prices } from '#lab/evaluation/efficient-thresholds';
import { SAMPLES } from '#run/catching/plan';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { Choice } from '../frame/Choice.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure, type FigureState } from '../frame/Figure.tsx';
import { guessesWords } from '../frame/guesses-shown.ts';
import { GuessesBeside } from '../frame/GuessesBeside.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { PlotFigure } from '../frame/PlotFigure.tsx';
import { usePredictions } from '../frame/use-predictions.ts';
import { useSupport } from '../frame/use-support.ts';
import { AskSomebody, type OfferedRung } from './AskSomebody.tsx';
import { CaughtAnswer } from './CaughtAnswer.tsx';
import { createCatching, type CatchingPhase } from './catching.ts';
import { detectorOutcomes } from './outcomes.ts';
import { detectorsLink } from './detectors-link.ts';
import type { RecordedDetectors } from './recorded.build.ts';
import { areasTable } from './tables.ts';
import type { TriedThreshold } from './thresholds.ts';
import { Thresholds } from './Thresholds.tsx';
import { areasFinding, caughtFinding, DETECTOR_WORDS, thresholdFinding } from './words.ts';
import './catching.css';

export interface DetectorsProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedDetectors;
  readonly rungs: readonly OfferedRung[];
  /** Whether the page asks for a prediction: then what was recorded stays folded until there is one. */
  readonly predicted?: boolean;
  readonly still?: ComponentChildren;
}

const states: Readonly<Record<CatchingPhase, FigureState>> = {
  recorded: 'recorded',
  running: 'running',
  live: 'live',
  stopped: 'stopped',
  failed: 'failed',
};

const START = { rung: 4, person: 1, relation: 'home', seed: 1 } as const;
const START_PRICES: Prices = { wrong: 4, withheld: 1 };

/** Scores that shall tell a wrong answer from a right one: how well they do, what threshold pays, and one answer live. */
export function Detectors({ id = 'detectors', recorded, rungs, predicted = false, still }: DetectorsProps) {
  const { client } = pageSession();
  const { live, missing } = useSupport();
  const [catching] = useState(() =>
    createCatching({
      client,
      model: recorded.model.name,
      people: rungs.map(({ people }) => people),
      start: START,
    }),
  );
  const [prices, setPrices] = useState(START_PRICES);
  const [detector, setDetector] = useState<Detector>('semanticEntropy');
  const [touched, setTouched] = useState(false);
  const phase = catching.phase.value;
  const caught = catching.caught.value;
  const begun = touched || phase !== 'recorded';
  const chosen = Object.fromEntries(
    recorded.halves.detectors.map((one) => [one.detector, cheapestThreshold(one.thresholds, prices)]),
  ) as Record<Detector, TriedThreshold>;
  const outcomes = begun && phase !== 'running' ? detectorOutcomes(recorded.areas) : null;
  const predictions = usePredictions(id, { begun, outcomes });
  const waits = predicted && !begun && predictions.every(({ value }) => value === null);
  const priced = thresholdFinding(detector, chosen[detector], prices);
  const finding = waits
    ? ''
    : `${caught !== null && phase === 'live' ? caughtFinding(caught.question, detector, chosen[detector].threshold) : areasFinding(recorded.areas)} ${priced}`;
  const { falsehoods, wordings, halves } = recorded;
  return (
    <ErrorBoundary fallback={still}>
      <Figure
        id={id}
        title="Catching it"
        specimen={[
          `specimen 7.4 · ${recorded.model.name}, ${wholeNumber(recorded.model.parameters)} parameters`,
          `${recorded.seeds.length} seeds of ${SAMPLES} samples at temperature 1`,
        ]}
        state={states[phase]}
        finding={finding}
        announce={`${phase === 'stopped' ? 'Stopped. ' : ''}${finding} ${outcomes === null ? '' : guessesWords(predictions, outcomes)}`.trim()}
        table={waits ? undefined : areasTable(recorded.areas)}
        link={detectorsLink(catching, rungs, { prices, detector }, (settings) => {
          setPrices(settings.prices);
          setDetector(settings.detector);
          setTouched(true);
        })}
      >
        {missing !== null && <FailureNote failure={missing} />}
        <GuessesBeside {...{ predictions, outcomes, begun }} />
        <KeptBack waits={waits}>
          <PlotFigure
            view={() => import('./areas-view.ts').then((module) => module.areasFigure)}
            data={begun ? { areas: recorded.areas } : null}
            still={still}
            minHeight={400}
          />
          <p class="t-quiet">
            ○ {wholeNumber(recorded.questions)} questions about people on the rungs of 30 and 100 mentions,
            and □ about everybody else of whom the text tells from 40 to 400 times;{' '}
            {recorded.unread === 0 ? 'every answer' : `all but ${recorded.unread} answers`} stated what was
            asked. ▲ {falsehoods.models} models that read on in text which tells {falsehoods.people} people’s
            facts falsely {falsehoods.told} times each, and repeat {percent(falsehoods.repeated)} of them; ◇
            facts that those models hardly read. Both against the same right answers. One and the same meaning
            came in {wordings.least} wordings or more, {wordings.mean.toFixed(0)} on average. Bars are 95 %
            intervals.
          </p>
          <Thresholds
            {...{ prices, halves, chosen, detector }}
            disabled={!live}
            onPrices={(set) => {
              setPrices(set);
              setTouched(true);
            }}
          />
          <Choice
            legend="The score that decides"
            options={DETECTORS.map((value) => ({ value, label: DETECTOR_WORDS[value] }))}
            value={detector}
            disabled={!live}
            onChange={(value) => {
              setDetector(value);
              setTouched(true);
            }}
          />
        </KeptBack>
        <AskSomebody {...{ catching, rungs, live }} />
        {caught !== null && phase !== 'running' && <CaughtAnswer {...{ caught, chosen, detector }} />}
      </Figure>
    </ErrorBoundary>
  );
}
