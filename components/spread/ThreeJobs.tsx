import { useState } from 'preact/hooks';
import { wholeNumber } from '#course/wording';
import { SPREAD_TEMPERATURES } from '#run/spread-plan';
import { Button } from '../frame/Button.tsx';
import { ErrorBoundary } from '../frame/ErrorBoundary.tsx';
import { FailureNote } from '../frame/FailureNote.tsx';
import { Figure } from '../frame/Figure.tsx';
import { KeptBack } from '../frame/KeptBack.tsx';
import { field, linkedState } from '../frame/linked-state.ts';
import { Slider } from '../frame/Slider.tsx';
import { useSupport } from '../frame/use-support.ts';
import { choiceFinding, jobsFinding, openingsWords, validityWords } from './jobs-words.ts';
import { jobNames, jobNeeds, jobs, jobScores, type Job } from './jobs.ts';
import { JobsTable } from './JobsTable.tsx';
import type { RecordedSpread } from './recorded-spread.ts';
import './spread.css';

export interface ThreeJobsProps {
  /** Unique on the page. */
  readonly id?: string;
  readonly recorded: RecordedSpread['jobs'];
}

const temperatures = SPREAD_TEMPERATURES.map(String);
const linked = {
  version: 1,
  fields: {
    record: field.oneOf(temperatures),
    fact: field.oneOf(temperatures),
    openings: field.oneOf(temperatures),
  },
} as const;

/** The reader sets a temperature for each of three jobs, and sees what each would have scored. */
export function ThreeJobs({ id = 'three-jobs', recorded }: ThreeJobsProps) {
  const { live, missing } = useSupport();
  const [chosen, setChosen] = useState<Readonly<Record<Job, number>>>({ record: 1, fact: 1, openings: 1 });
  const [scored, setScored] = useState(false);
  const scores = jobScores(recorded.points);
  const { model, points } = recorded;
  return (
    <ErrorBoundary>
      <Figure
        id={id}
        title="Three jobs, three temperatures"
        specimen={[
          `specimen 6.3 · ${model.name}, ${wholeNumber(model.parameters)} parameters`,
          `${points[0]!.variety.length * 40} answers a cell`,
        ]}
        state="recorded"
        finding={scored ? `${choiceFinding(scores, chosen)} ${jobsFinding(scores)}` : ''}
        link={linkedState(
          linked,
          { record: String(chosen.record), fact: String(chosen.fact), openings: String(chosen.openings) },
          (state) => {
            setScored(false);
            setChosen({
              record: Number(state.record),
              fact: Number(state.fact),
              openings: Number(state.openings),
            });
          },
        )}
      >
        {missing !== null && <FailureNote failure={missing} />}
        {jobs.map((job) => (
          <Slider
            key={job}
            label={`${jobNames[job]}, ${jobNeeds[job]}`}
            min={0}
            max={SPREAD_TEMPERATURES.length - 1}
            step={1}
            value={SPREAD_TEMPERATURES.findIndex((temperature) => temperature === chosen[job])}
            disabled={!live}
            format={(place) => SPREAD_TEMPERATURES[place]!.toFixed(1)}
            describe={(place) => `temperature ${SPREAD_TEMPERATURES[place]!.toFixed(1)}`}
            onInput={(place) => setChosen({ ...chosen, [job]: SPREAD_TEMPERATURES[place]! })}
          />
        ))}
        <div class="t-row">
          <Button kind="primary" disabled={!live} onClick={() => setScored(true)}>
            Score them
          </Button>
        </div>
        <KeptBack waits={!scored}>
          <JobsTable scores={scores} chosen={scored ? chosen : null} />
          <p class="t-quiet">
            The records answer {points[0]!.variety.length} requests, 40 times each. Openings are drawn in sets
            of five and scored by the different pairs of words in the well-formed ones, as a share of all
            pairs written. {openingsWords(points)} {validityWords(scores)}
          </p>
        </KeptBack>
      </Figure>
    </ErrorBoundary>
  );
}
