import { visible, wholeNumber } from '#course/wording';
import type { NamedFirstTokenTest } from '#run/experiment/protocol';
import { pValue, testFinding } from './words.ts';

interface Props {
  readonly test: NamedFirstTokenTest;
}

const listed = 8;

/** First tokens counted, beside what the large model's distribution lets expect. */
export function FirstTokens({ test }: Props) {
  const { cells, plain, speculative, draftAlone } = test;
  const rest = cells.length - listed;
  return (
    <>
      <div class="t-data-scroll" tabIndex={0} role="region" aria-label="First tokens drawn">
        <table class="speculative-table">
          <caption>First tokens drawn, and how many the large model’s own distribution lets expect</caption>
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Expected</th>
              <th scope="col">Large model alone</th>
              <th scope="col">With drafts</th>
              <th scope="col">Drafter alone</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, listed).map((cell) => (
              <tr key={cell.id}>
                <th scope="row">
                  <code>{visible(cell.text)}</code>
                </th>
                <td class="t-number">{wholeNumber(cell.expected)}</td>
                <td class="t-number">{cell.plain}</td>
                <td class="t-number">{cell.speculative}</td>
                <td class="t-number">{cell.draftAlone}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">p-value, {plain.degreesOfFreedom} degrees of freedom</th>
              <td />
              <td class="t-number">{pValue(plain.pValue)}</td>
              <td class="t-number">{pValue(speculative.pValue)}</td>
              <td class="t-number">{pValue(draftAlone.pValue)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p class="t-quiet">
        {rest > 0 && `${rest} more tokens are in the test. `}
        Tokens that are expected fewer than five times are counted as one.
      </p>
      <p>{testFinding(test)}</p>
    </>
  );
}
