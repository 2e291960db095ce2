import { probability, visible, wholeNumber } from '#course/wording';
import type { Step } from './forming.ts';

interface Props {
  readonly step: Step;
  readonly textOf: (id: number) => string;
  readonly disabled: boolean;
  readonly onPut: (id: number) => void;
}

const listed = 10;

/** The likeliest tokens before the mask and after it; each that is allowed can be put at the end of the text. */
export function MaskedTokens({ step, textOf, disabled, onPut }: Props) {
  const { own, masked, mask } = step;
  const order = Array.from(own.keys()).sort(
    (a, b) => Math.max(own[b]!, masked[b]!) - Math.max(own[a]!, masked[a]!) || a - b,
  );
  const shown = order.slice(0, listed).sort((a, b) => own[b]! - own[a]! || a - b);
  const rest = order.slice(listed);
  const sumOf = (probs: Float64Array): number => rest.reduce((sum, id) => sum + probs[id]!, 0);
  return (
    <table class="constrained-tokens">
      <caption>The next token, before the mask and after it</caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col" class="t-visually-hidden">
            Bars
          </th>
          <th scope="col">Model</th>
          <th scope="col">With the mask</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => {
          const allowed = mask[id] === 1;
          const name = visible(textOf(id));
          return (
            <tr key={id}>
              <th scope="row">
                {allowed ? (
                  <button
                    type="button"
                    class="constrained-token"
                    disabled={disabled}
                    aria-label={`Write ‘${name}’ next`}
                    onClick={() => onPut(id)}
                  >
                    <code>{name}</code>
                  </button>
                ) : (
                  <code class="constrained-barred">{name}</code>
                )}
              </th>
              <td aria-hidden="true">
                <Bars own={own[id]!} masked={masked[id]!} />
              </td>
              <td class="t-number">{probability(own[id]!)}</td>
              <td class="t-number">{allowed ? probability(masked[id]!) : <NotAllowed />}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{wholeNumber(rest.length)} others</th>
          <td aria-hidden="true">
            <Bars own={sumOf(own)} masked={sumOf(masked)} />
          </td>
          <td class="t-number">{probability(sumOf(own))}</td>
          <td class="t-number">{probability(sumOf(masked))}</td>
        </tr>
      </tbody>
    </table>
  );
}

const NotAllowed = () => (
  <span class="t-quiet">
    <span aria-hidden="true">✕</span>
    <span class="t-visually-hidden">not allowed</span>
  </span>
);

const Bars = ({ own, masked }: { readonly own: number; readonly masked: number }) => (
  <span class="constrained-bars">
    <span class="constrained-own" style={{ width: `${(100 * own).toFixed(2)}%` }} />
    <span class="constrained-kept" style={{ width: `${(100 * masked).toFixed(2)}%` }} />
  </span>
);
