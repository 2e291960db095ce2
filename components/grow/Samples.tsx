import type { Milestone } from '#run/protocol';
import { percent, plural, wholeNumber } from '#course/wording';

/** What the model wrote at each milestone, the newest first. */
export function Samples({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const [newest, ...earlier] = milestones.toReversed();
  if (newest === undefined) return null;
  return (
    <div>
      <h4 class="t-subtitle">What it writes, with no prompt at all</h4>
      <Sample milestone={newest} />
      {earlier.length > 0 && (
        <details class="t-data">
          <summary>What it wrote before ({earlier.length})</summary>
          {earlier.map((milestone) => (
            <Sample key={milestone.step} milestone={milestone} />
          ))}
        </details>
      )}
      <p class="t-quiet">
        A <span class="grow-broken">wavy line</span> marks a sentence that the world’s grammar does not allow.
      </p>
    </div>
  );
}

function Sample({ milestone }: { readonly milestone: Milestone }) {
  return (
    <div class="grow-sample">
      <p class="grow-sample-head">
        Step {wholeNumber(milestone.step)}
        <span>{shareWords(milestone)}</span>
      </p>
      <p>
        {milestone.sample.map(({ text, wellFormed }, index) =>
          wellFormed ? <span key={index}>{text} </span> : <Broken key={index} text={text} />,
        )}
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
