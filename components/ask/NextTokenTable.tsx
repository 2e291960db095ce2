import type { NextTokens } from '#run/protocol';
import { probability, visible, wholeNumber } from '#course/wording';
import { nextTokenFinding } from './words.ts';

/** The distribution behind the first token of every answer. */
export function NextTokenTable({ nextTokens }: { readonly nextTokens: NextTokens }) {
  const { tokens, rest, temperature, model } = nextTokens;
  const others = model.vocabularySize - tokens.length;
  return (
    <div class="ask-next">
      <h4 class="t-subtitle">The next token at temperature {temperature.toFixed(1)}</h4>
      <table class="ask-tokens">
        <caption class="t-visually-hidden">Probability of the likeliest next tokens</caption>
        <thead class="t-visually-hidden">
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Bar</th>
            <th scope="col">Probability</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id} name={visible(token.text)} value={token.probability} />
          ))}
          <Row name={`${wholeNumber(others)} others`} value={rest} rest />
        </tbody>
      </table>
      <p class="t-quiet">{nextTokenFinding(nextTokens)}</p>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: number;
  readonly rest?: boolean;
}

function Row({ name, value, rest = false }: RowProps) {
  return (
    <tr>
      <th scope="row">{rest ? name : <code>{name}</code>}</th>
      <td aria-hidden="true">
        <span class={rest ? 't-bar ask-rest' : 't-bar'}>
          <span style={{ width: `${(100 * value).toFixed(2)}%` }} />
        </span>
      </td>
      <td class="t-number">{probability(value)}</td>
    </tr>
  );
}
