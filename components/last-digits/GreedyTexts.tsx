import { readable, visible } from '#course/wording';
import type { PartedTexts } from './parted-texts.ts';
import { wayWords } from './ways.ts';

interface Props {
  readonly prompt: string;
  readonly texts: PartedTexts;
}

/** What was written on greedily: what all have in common, then each group of ways on a line of its own. */
export function GreedyTexts({ prompt, texts: { shared, branches } }: Props) {
  const parted = branches.length > 1;
  return (
    <div>
      <h4 class="t-subtitle">Written on, always the likeliest token</h4>
      <p class="digits-shared">
        <span class="t-quiet">{readable(prompt)}</span>
        {shared}
        {parted && ' …'}
      </p>
      {parted && (
        <ul class="digits-branches">
          {branches.map(({ ways, text, ended }) => (
            <li key={ways.join(' ')}>
              <span class="digits-ways">{ways.map((way) => wayWords[way].name).join(' · ')}</span>
              <span>
                … <b>{withEdge(text)}</b>
                {ended ? ' (end of text)' : ' …'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A token that goes on within a word begins without the space that others begin with: that is to be seen. */
const withEdge = (text: string): string => text.replace(/^\s/, visible);
