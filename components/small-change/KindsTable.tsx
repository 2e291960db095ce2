import { nats } from '#course/wording';
import type { KindCounts } from '#run/small-change/protocol';
import { kindWords } from './kind-words.ts';
import { Share } from './Share.tsx';

interface Props {
  readonly kinds: readonly KindCounts[];
  /** Whether they were tried here and now. */
  readonly isLive: boolean;
}

/** Each kind of change: how often another token becomes the likeliest, and how often the sentence is still right. */
export function KindsTable({ kinds, isLive }: Props) {
  const caption = `${isLive ? 'On this device' : 'Recorded'}: ${kinds[0]!.prompts} prompts, each changed once a kind; 95 % intervals`;
  const keeping = kinds.filter(({ kind }) => kind !== 'another name');
  const changing = kinds.filter(({ kind }) => kind === 'another name');
  return (
    <div class="t-data-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="change-table change-kinds">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col">Another likeliest token</th>
            <th scope="col">Right before, then after</th>
            <th scope="col" class="t-number">
              Median divergence
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={4} class="change-group">
              What is asked stays the same
            </th>
          </tr>
          {keeping.map((row) => (
            <KindRow key={row.kind} row={row} />
          ))}
        </tbody>
        {changing.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={4} class="change-group">
                Somebody else is asked about: here it should change
              </th>
            </tr>
            {changing.map((row) => (
              <KindRow key={row.kind} row={row} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function KindRow({ row }: { readonly row: KindCounts }) {
  const { name, example } = kindWords[row.kind];
  return (
    <tr>
      <th scope="row">
        {name} <small>{example}</small>
      </th>
      <td>
        <Share count={row.flips} of={row.prompts} />
      </td>
      <td>
        {row.trueBefore}, then <Share count={row.trueAfter} of={row.prompts} />
      </td>
      <td class="t-number">{nats(row.medianDivergence)}</td>
    </tr>
  );
}
