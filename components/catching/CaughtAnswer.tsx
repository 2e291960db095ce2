import { readable } from '#course/wording';
import type { Verdict } from '#run/protocol';
import type { AnswerOutcome } from '#run/catching/read-answer';
import { DETECTORS, type Detector } from '#run/catching/scores';
import { VerdictMark } from '../frame/VerdictMark.tsx';
import type { Caught } from './catching.ts';
import { meaningClusters } from './clusters.ts';
import { ScoreTable } from './ScoreTable.tsx';
import type { TriedThreshold } from './thresholds.ts';
import { measureWords, ruleWords } from './words.ts';
import '../frame/answers.css';

const OUTCOMES: Readonly<Record<AnswerOutcome, { verdict: Verdict; words: string }>> = {
  right: { verdict: 'true', words: 'true' },
  wrong: { verdict: 'false', words: 'false' },
  declined: { verdict: 'free', words: 'says it does not know' },
  other: { verdict: 'broken', words: 'no answer to this' },
};

interface Props {
  readonly caught: Caught;
  /** The cheapest threshold of each detector at the prices that are set. */
  readonly chosen: Readonly<Record<Detector, TriedThreshold>>;
  /** The score that decides. */
  readonly detector: Detector;
}

/** The answer, its samples by meaning, and on which side of each threshold it falls. */
export function CaughtAnswer({ caught, chosen, detector }: Props) {
  const { question, prompt, value } = caught;
  const { answer, key, scores, sets } = question;
  const samples = sets[0]!.samples.length;
  const all = scores === null ? null : { ...scores, ...sets[0]!.scores };
  const { verdict, words } = OUTCOMES[answer.outcome];
  return (
    <div class="t-answers catching-answer">
      <p class="t-chip">{readable(prompt).replace(/\s*Answered:\s*$/u, '')}</p>
      <p>
        Its likeliest answer: ‘
        {key === null ? (
          answer.text.trim()
        ) : (
          <>
            {answer.text.slice(0, key[0]).trimStart()}
            <mark>{answer.text.slice(key[0], key[1])}</mark>
            {answer.text.slice(key[1]).trimEnd()}
          </>
        )}
        ’ <VerdictMark verdict={verdict} /> {words}
        {answer.outcome === 'right' ? '.' : `; the world says ${value}.`}
      </p>
      <p class="t-quiet">{samples} samples at temperature 1, those that mean the same together:</p>
      <ol>
        {meaningClusters(question).map((cluster) => (
          <li key={cluster.text} data-verdict={OUTCOMES[cluster.outcome].verdict}>
            <span class="t-answer-text">
              {cluster.text}
              {cluster.wordings > 1 && (
                <span class="t-reason">said in {cluster.wordings} ways; this is the commonest.</span>
              )}
              {cluster.isAnswer && <span class="t-reason">what the likeliest answer says</span>}
            </span>
            <span class="t-verdict">
              <VerdictMark verdict={OUTCOMES[cluster.outcome].verdict} />
              {OUTCOMES[cluster.outcome].words}
            </span>
            <span class="t-chance">
              <span class="t-bar" aria-hidden="true">
                <span style={{ width: `${((100 * cluster.count) / samples).toFixed(1)}%` }} />
              </span>
              <span class="t-number">
                {cluster.count} <span class="t-visually-hidden">of {samples} samples</span>
              </span>
            </span>
          </li>
        ))}
      </ol>
      {all === null ? (
        <p>The answer states nothing of whom it was asked about, so there is nothing to score.</p>
      ) : (
        <ScoreTable
          caption="What each score makes of it"
          columns={['Score', 'Here', 'Given', 'So it is']}
          decides={detector}
          rows={DETECTORS.map((name) => ({
            detector: name,
            cells: [
              measureWords(name, all[name]),
              ruleWords(name, chosen[name].threshold),
              all[name] >= chosen[name].threshold ? 'given' : 'withheld',
            ],
          }))}
        />
      )}
    </div>
  );
}
