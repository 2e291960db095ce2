import { useState } from 'preact/hooks';
import { Choice } from '../frame/Choice.tsx';
import { BarList } from './BarList.tsx';
import type { Reading } from './reading.ts';
import { TokenStrip } from './TokenStrip.tsx';
import { antecedentNote, headName, nameOf, rowOf, targetNames } from './words.ts';

const listed = 5;

/** What a head looks at from the picked token. */
export function AttentionTab({ reading, live }: { readonly reading: Reading; readonly live: boolean }) {
  const { attention } = reading.shown.value;
  const { pieces, roles, dropped } = attention;
  // The marker at the start is read, too, and is no part of the text.
  const row = reading.picked.value + 1;
  const head = Math.min(reading.head.value, roles.length - 1);
  const weights = rowOf(attention, row, head) ?? [];
  const heaviest = weights
    .map((weight, index) => ({ weight, index }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, listed);
  const [all, setAll] = useState(false);
  const options = roles.map((role, index) => ({
    value: String(index),
    label: `L${headName(role).slice(1)}`,
    detail: strongest(index, reading),
  }));
  return (
    <>
      <p class="t-quiet">
        To guess the next token, the model mixes what stands before it. Each <em>head</em> decides how much it
        takes from where: from the picked token it spreads a weight of 100 % over that token and all earlier
        ones. It never looks ahead.
      </p>
      <TokenStrip
        label="Pick the token that looks"
        pieces={pieces}
        picked={row}
        disabled={!live}
        fill={weights}
        onPick={(index) => reading.pick(Math.max(0, index - 1))}
      />
      {dropped > 0 && <p class="t-quiet">The last {dropped} tokens are left out of the picture.</p>}
      <Choice
        legend="Which head"
        options={all ? options : options.slice(0, 8)}
        value={String(head)}
        disabled={!live}
        onChange={(value) => (reading.head.value = Number(value))}
      />
      {options.length > 8 && !all && (
        <button type="button" class="t-button t-button-quiet" onClick={() => setAll(true)}>
          Show all {options.length} heads
        </button>
      )}
      {heaviest.length > 0 && (
        <BarList
          label={`From ${nameOf(pieces[row]!)} it looks at`}
          bars={heaviest.map(({ weight, index }) => ({
            name: index === row ? `${nameOf(pieces[index]!)}, itself` : nameOf(pieces[index]!),
            share: weight,
            value: `${(weight * 100).toFixed(0)} %`,
          }))}
        />
      )}
      <p>{antecedentNote(attention)}</p>
      <p class="t-quiet reading-note">
        A weight says where a head took from, not why the model answered as it did. How far such weights
        explain anything is contested: <a href="https://arxiv.org/abs/1902.10186">Jain and Wallace (2019)</a>{' '}
        changed them and the answers stayed;{' '}
        <a href="https://arxiv.org/abs/1908.04626">Wiegreffe and Pinter (2019)</a> replied that this depends
        on what one calls an explanation.
      </p>
    </>
  );
}

/** What a head gives most, against an even spread, in a few words. */
function strongest(index: number, reading: Reading): string {
  const { shares } = reading.shown.value.attention.roles[index]!;
  const best = shares.reduce((most, one) => (one.share / one.even > most.share / most.even ? one : most));
  return best.share / best.even < 1.5 ? 'favours nothing counted' : `favours ${targetNames[best.target]}`;
}
