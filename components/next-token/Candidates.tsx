import type { ProcessedStep } from '#lab/sampling/process-logits';
import { probability, visible, wholeNumber } from '#course/wording';
import { stepName } from './words.ts';

interface Props {
  readonly trace: readonly ProcessedStep[];
  readonly textOf: (id: number) => string;
  readonly disabled: boolean;
  readonly onForce: (id: number) => void;
}

const listed = 12;

/** The likeliest tokens, before and after the controls; each can be put at the end of the text. */
export function Candidates({ trace, textOf, disabled, onForce }: Props) {
  const own = trace[0]!.probabilities;
  const last = trace.at(-1)!.probabilities;
  const order = Array.from(own.keys()).sort(
    (a, b) => Math.max(own[b]!, last[b]!) - Math.max(own[a]!, last[a]!) || a - b,
  );
  const shown = order.slice(0, listed).sort((a, b) => own[b]! - own[a]! || a - b);
  const rest = order.slice(listed);
  const sumOf = (probs: Float64Array): number => rest.reduce((sum, id) => sum + probs[id]!, 0);
  const droppedBy = (id: number) => trace.find(({ dropped }) => dropped.includes(id))?.step;
  return (
    <table class="next-candidates">
      <caption class="t-visually-hidden">
        The likeliest next tokens: their probability by the model itself, and after the controls
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col" class="t-visually-hidden">
            Bars
          </th>
          <th scope="col">Model</th>
          <th scope="col">Drawn from</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => {
          const dropped = droppedBy(id);
          const name = visible(textOf(id));
          return (
            <tr key={id} data-dropped={dropped !== undefined || undefined}>
              <th scope="row">
                <button
                  type="button"
                  class="next-token"
                  disabled={disabled}
                  aria-label={`Write ‘${name}’ next`}
                  onClick={() => onForce(id)}
                >
                  <code>{name}</code>
                </button>
              </th>
              <td aria-hidden="true">
                <Bars own={own[id]!} last={last[id]!} />
              </td>
              <td class="t-number">{probability(own[id]!)}</td>
              <td class="t-number">
                {dropped === undefined ? probability(last[id]!) : <DroppedBy name={stepName(dropped)} />}
              </td>
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

const DroppedBy = ({ name }: { readonly name: string }) => (
  <span class="t-quiet">
    <span class="t-visually-hidden">dropped by </span>
    <span aria-hidden="true">✕ </span>
    {name}
  </span>
);

const Bars = ({ own, last }: { readonly own: number; readonly last: number }) => (
  <span class="next-bars">
    <span class="next-own" style={{ width: `${(100 * own).toFixed(2)}%` }} />
    <span class="next-last" style={{ width: `${(100 * last).toFixed(2)}%` }} />
  </span>
);
