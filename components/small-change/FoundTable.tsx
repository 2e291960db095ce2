import { nats, percent, probability, visible, wholeNumber } from '#course/wording';
import type { Meaning } from '#run/small-change/meaning';
import type { FoundEdits } from './recorded.ts';
import { visibleEnds } from './words.ts';

const meaningWords: Readonly<Record<Meaning, string>> = {
  kept: 'leave the name as it is',
  lost: 'misspell the name',
  other: 'make another person’s name',
};

/** The module of the worker that has them brings the world’s grammar with it. */
const meanings = Object.keys(meaningWords) as Meaning[];

interface Props {
  readonly found: FoundEdits;
  /** Puts an edit into the reader's field. */
  readonly onTry?: ((text: string) => void) | undefined;
}

/** Every edit of one character, counted, and those that flip with the least divergence. */
export function FoundTable({ found: { counts, smallest, others, tokens }, onTry }: Props) {
  const rows = [...smallest, ...others.slice(0, 3)];
  const named = tokens.map(({ token, count }) => `‘${visible(token)}’ ${wholeNumber(count)}`).join(', ');
  return (
    <>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="All edits of one character, counted">
        <table class="change-table">
          <caption>All edits of one character, counted</caption>
          <thead>
            <tr>
              <th scope="col">Edits that</th>
              <th scope="col">Flip the likeliest token</th>
            </tr>
          </thead>
          <tbody>
            {meanings.map((meaning) => (
              <tr key={meaning}>
                <th scope="row">{meaningWords[meaning]}</th>
                <td>
                  {counts[meaning].edits === 0
                    ? 'none of this kind'
                    : `${wholeNumber(counts[meaning].flips)} of ${wholeNumber(counts[meaning].edits)}, ${percent(counts[meaning].flips / counts[meaning].edits)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {named !== '' && <p class="t-quiet">Where the name stays, flips lead most often to: {named}.</p>}
      {rows.length > 0 && (
        <div class="t-data-scroll" tabIndex={0} role="region" aria-label="The smallest flips">
          <table class="change-table">
            <caption>The smallest flips by divergence, then other people’s names</caption>
            <thead>
              <tr>
                <th scope="col">Edit</th>
                <th scope="col">Then</th>
                <th scope="col" class="t-number">
                  Probability
                </th>
                <th scope="col" class="t-number">
                  Divergence
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ text, token, probability: p, divergence, meaning, flips }) => (
                <tr key={text}>
                  <th scope="row">
                    {onTry === undefined ? (
                      visibleEnds(text)
                    ) : (
                      <button
                        type="button"
                        class="change-try"
                        aria-label={`Compare ‘${text}’`}
                        onClick={() => onTry(text)}
                      >
                        {visibleEnds(text)}
                      </button>
                    )}
                    {meaning === 'other' && (
                      <small> another person{flips ? '' : ', and no other token'}</small>
                    )}
                  </th>
                  <td>
                    <code>{visible(token)}</code>
                  </td>
                  <td class="t-number">{probability(p)}</td>
                  <td class="t-number">{nats(divergence)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
