import type { Milestone } from '#run/protocol';
import { percent, plural, wholeNumber } from './words.ts';

/** What the model wrote at each milestone, the newest first. */
export function Samples({ milestones }: { readonly milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return null;
  return (
    <div>
      <h4 class="grow-subtitle">What it writes, with no prompt at all</h4>
      <ol class="grow-samples" reversed>
        {milestones.toReversed().map((milestone) => (
          <li key={milestone.step}>
            <p class="grow-sample-head">
              Step {wholeNumber(milestone.step)}
              <span>{shareWords(milestone)}</span>
            </p>
            <p class="grow-sample">
              {milestone.sample.map(({ text, wellFormed }, index) =>
                wellFormed ? <span key={index}>{text} </span> : <Broken key={index} text={text} />,
              )}
              {milestone.sample.length === 0 && <span class="t-quiet">No complete sentence.</span>}
            </p>
          </li>
        ))}
      </ol>
      <p class="t-quiet">
        A <span class="grow-broken">wavy line</span> marks a sentence that the world’s grammar does not allow.
      </p>
    </div>
  );
}

function Broken({ text }: { readonly text: string }) {
  return (
    <>
      <span class="grow-broken">{text}</span>
      <span class="t-visually-hidden"> (not well formed)</span>{' '}
    </>
  );
}

function shareWords({ wellFormedShare, sentences }: Milestone): string {
  if (wellFormedShare === null) return 'no sentence finished';
  return `${percent(wellFormedShare)} of ${plural(sentences, 'sentence')} well formed`;
}
