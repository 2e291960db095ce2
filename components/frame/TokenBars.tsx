import type { ComponentChildren } from 'preact';
import { probability, visible, wholeNumber } from '#course/wording';
import './token-bars.css';

interface TokenBarsProps {
  readonly caption: string;
  /** Head of the first column of probabilities. Default: 'Model'. */
  readonly before?: string;
  /** What was done to the model's own probabilities, as the last column's head. */
  readonly after: string;
  /** Probability of each token by the model itself, and after that. */
  readonly own: Float64Array;
  readonly last: Float64Array;
  /** How many tokens are listed by name; the others are one row. */
  readonly listed: number;
  readonly textOf: (id: number) => string;
  /** What stands in place of the last probability of a token that was struck out; null for one that was not. */
  readonly struck: (id: number) => ComponentChildren | null;
  /** Whether a token that was struck out can be put down all the same. */
  readonly canPutStruck: boolean;
  readonly disabled: boolean;
  /** Null where a token is only to be looked at. */
  readonly onPut: ((id: number) => void) | null;
}

/** The likeliest next tokens before and after something was done to them; each can be put at the end of the text. */
export function TokenBars(props: TokenBarsProps) {
  const {
    caption,
    before = 'Model',
    after,
    own,
    last,
    listed,
    textOf,
    struck,
    canPutStruck,
    disabled,
    onPut,
  } = props;
  const order = Array.from(own.keys()).sort(
    (a, b) => Math.max(own[b]!, last[b]!) - Math.max(own[a]!, last[a]!) || a - b,
  );
  const shown = order.slice(0, listed).sort((a, b) => own[b]! - own[a]! || a - b);
  const rest = order.slice(listed);
  const sumOf = (probs: Float64Array): number => rest.reduce((sum, id) => sum + probs[id]!, 0);
  return (
    <table class="t-tokens">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col" class="t-visually-hidden">
            Bars
          </th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => {
          const why = struck(id);
          const name = visible(textOf(id));
          return (
            <tr key={id} data-struck={why !== null || undefined}>
              <th scope="row">
                {onPut !== null && (why === null || canPutStruck) ? (
                  <button
                    type="button"
                    class="t-token"
                    disabled={disabled}
                    aria-label={`Write ‘${name}’ next`}
                    onClick={() => onPut(id)}
                  >
                    <code>{name}</code>
                  </button>
                ) : (
                  <code>{name}</code>
                )}
              </th>
              <td aria-hidden="true">
                <Bars own={own[id]!} last={last[id]!} />
              </td>
              <td class="t-number">{probability(own[id]!)}</td>
              <td class="t-number">{why ?? probability(last[id]!)}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{wholeNumber(rest.length)} others</th>
          <td aria-hidden="true">
            <Bars own={sumOf(own)} last={sumOf(last)} />
          </td>
          <td class="t-number">{probability(sumOf(own))}</td>
          <td class="t-number">{probability(sumOf(last))}</td>
        </tr>
      </tbody>
    </table>
  );
}

const Bars = ({ own, last }: { readonly own: number; readonly last: number }) => (
  <span class="t-token-bars">
    <span class="t-token-own" style={{ width: `${(100 * own).toFixed(2)}%` }} />
    <span class="t-token-last" style={{ width: `${(100 * last).toFixed(2)}%` }} />
  </span>
);
