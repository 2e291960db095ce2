import { visible } from '#course/wording';
import type { ArithmeticResult } from '#run/analysis/protocol';
import { distance, markDigits } from './digits.ts';
import { wayWords } from './ways.ts';
import { gapOf } from './words.ts';

/** The two likeliest tokens' logits by each way of computing; digits that differ from those of the first way are set off. */
export function ComputedTable({ shown }: { readonly shown: ArithmeticResult }) {
  const { likeliest, computed } = shown;
  const reference = computed[0]!;
  return (
    <>
      <p class="t-quiet digits-key">
        The logits of the two likeliest tokens. Digits that differ from those of the first line are{' '}
        <b class="digits-other">underlined</b>.
      </p>
      <div
        class="t-data-scroll"
        tabIndex={0}
        role="region"
        aria-label="The same logits, computed in several ways"
      >
        <table class="digits-table">
          <caption class="t-visually-hidden">
            The logits of the two likeliest tokens, by each way of computing them
          </caption>
          <thead>
            <tr>
              <th scope="col">Computed in</th>
              {likeliest.map((token) => (
                <th key={token.id} scope="col" class="t-number">
                  <code>{visible(token.text)}</code>
                </th>
              ))}
              <th scope="col" class="t-number">
                First ahead by
              </th>
              <th scope="col">Takes</th>
              <th scope="col" class="t-number">
                Greatest difference
              </th>
            </tr>
          </thead>
          <tbody>
            {computed.map((one) => {
              const parts = one.way !== reference.way && one.best.id !== reference.best.id;
              return (
                <tr key={one.way} data-parts={parts || undefined}>
                  <th scope="row">
                    {wayWords[one.way].name} <small class="t-quiet">{wayWords[one.way].does}</small>
                  </th>
                  {one.logits.map((value, place) => {
                    const { same, other } = markDigits(value, reference.logits[place]!);
                    return (
                      <td key={likeliest[place]!.id} class="t-number">
                        {same}
                        {other !== '' && <b class="digits-other">{other}</b>}
                      </td>
                    );
                  })}
                  <td class="t-number">{distance(gapOf(one))}</td>
                  <td>
                    <code>{visible(one.best.text)}</code>
                    {parts && <span class="digits-parts"> another</span>}
                  </td>
                  <td class="t-number">{one === reference ? '' : distance(one.greatestDifference)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
