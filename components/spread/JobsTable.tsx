import { percent } from '#course/wording';
import { bestTemperatures, jobNames, jobNeeds, jobs, type Job, type JobScores } from './jobs.ts';

interface Props {
  readonly scores: readonly JobScores[];
  /** What the reader set; null until it is scored. */
  readonly chosen: Readonly<Record<Job, number>> | null;
}

/** The score of each job at each temperature, the best marked, and the reader's. */
export function JobsTable({ scores, chosen }: Props) {
  return (
    <div class="t-data spread-jobs">
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Score of three jobs by temperature">
        <table>
          <caption class="t-visually-hidden">Score of three jobs by temperature</caption>
          <thead>
            <tr>
              <th scope="col">Temperature</th>
              {jobs.map((job) => (
                <th key={job} scope="col">
                  {jobNames[job]}
                  <br />
                  <small>{jobNeeds[job]}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => (
              <tr key={score.temperature}>
                <th scope="row">{score.temperature.toFixed(1)}</th>
                {jobs.map((job) => {
                  const isBest = bestTemperatures(scores, job).includes(score.temperature);
                  const marks = [
                    ...(isBest ? ['best'] : []),
                    ...(chosen?.[job] === score.temperature ? ['yours'] : []),
                  ];
                  return (
                    <td key={job} class={isBest ? 'spread-best' : undefined}>
                      {percent(score[job])}
                      {marks.length > 0 && <small> {marks.join(', ')}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
