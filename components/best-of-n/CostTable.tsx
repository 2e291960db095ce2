import type { CostRow } from './tables.ts';

/** What each doubling of the answers costs and what it buys, in points of a hundred. */
export function CostTable({ rows }: { readonly rows: readonly CostRow[] }) {
  return (
    <div class="best-scroll" tabIndex={0} role="region" aria-label="Costs of choosing among more answers">
      <table class="best-costs">
        <caption>What a doubling costs and buys: a vote, and the world’s checker</caption>
        <thead>
          <tr>
            <th scope="col">Answers</th>
            <th scope="col">Tokens</th>
            <th scope="col">Vote right</th>
            <th scope="col">
              Bought<span class="t-visually-hidden"> by the vote</span>
            </th>
            <th scope="col">Checker right</th>
            <th scope="col">
              Bought<span class="t-visually-hidden"> by the checker</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, tokens, voted, votedGain, verified, verifiedGain }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{tokens}</td>
              <td>{voted}</td>
              <td>{votedGain}</td>
              <td>{verified}</td>
              <td>{verifiedGain}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
