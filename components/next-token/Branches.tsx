import { probability, visible } from '#course/wording';
import type { Branch } from './branches.ts';

interface Props {
  readonly branches: readonly Branch[];
  /** The continuation that is shown. */
  readonly shown: readonly number[];
  readonly textOf: (id: number) => string;
  readonly disabled: boolean;
  readonly onFollow: (ids: readonly number[]) => void;
}

/** Every text that was written from this prompt. What a text shares with the one above it is faint. */
export function Branches({ branches, shown, textOf, disabled, onFollow }: Props) {
  const words = (ids: readonly number[]): string => ids.map((id) => visible(textOf(id))).join('');
  return (
    <div class="t-data-scroll" tabIndex={0} role="region" aria-label="Texts written so far">
      <table class="next-branches">
        <caption>Texts written so far, a branch each</caption>
        <thead>
          <tr>
            <th scope="col">Continuation</th>
            <th scope="col">Model</th>
            <th scope="col">Drawn from</th>
          </tr>
        </thead>
        <tbody>
          {branches.map(({ ids, shared, own, drawnFrom }) => {
            const isShown = ids.length === shown.length && ids.every((id, index) => id === shown[index]);
            return (
              <tr key={ids.join(' ')}>
                <th scope="row">
                  <button
                    type="button"
                    class="next-branch"
                    aria-current={isShown || undefined}
                    disabled={disabled}
                    onClick={() => onFollow(ids)}
                  >
                    <span class="t-quiet">{words(ids.slice(0, shared))}</span>
                    {words(ids.slice(shared))}
                  </button>
                </th>
                <td class="t-number">{probability(own)}</td>
                <td class="t-number">{drawnFrom === 0 ? 'forced' : probability(drawnFrom)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
