import { inWords, nats, percent, plural, probability, visible, wholeNumber } from '#course/wording';
import { editDistance } from '#lab/edit-distance';
import type { TriedEdit } from '#run/small-change/protocol';
import type { OwnFlip } from './changing.ts';
import { isFlip } from './comparison.ts';
import type { Comparison, FoundEdits } from './recorded.ts';

const quoted = (token: string): string => `‘${visible(token)}’`;
const edits = (count: number): string => `${inWords(count)} ${count === 1 ? 'edit' : 'edits'}`;

/** What a change does, in two sentences. */
export function comparedFinding(shown: Comparison): string {
  const { before, after, divergence, first, second, tokens } = shown;
  const distance = editDistance(before, after);
  if (distance === 0) return 'Both prompts are the same, and so is everything that follows.';
  const textOf = (id: number): string => tokens.find((token) => token.id === id)?.text ?? '';
  const of = (id: number, side: 'before' | 'after'): string =>
    probability(tokens.find((token) => token.id === id)?.[side] ?? 0);
  const [one, two] = [first.likeliest, second.likeliest];
  const outcome = isFlip(shown)
    ? `the likeliest token goes from ${quoted(textOf(one))} (${of(one, 'before')}) to ${quoted(textOf(two))} (${of(two, 'after')})`
    : `the likeliest token stays ${quoted(textOf(one))} (${of(one, 'before')}, then ${of(one, 'after')})`;
  const whole = `${edits(distance)} away, ${outcome}. The distributions diverge by ${nats(divergence)} of at most ${nats(Math.LN2)} nats.`;
  return `${whole[0]!.toUpperCase()}${whole.slice(1)}${meaningWords(shown)}`;
}

function meaningWords({ meaning, ...shown }: Comparison): string {
  if (meaning === 'lost') return ' The name no longer stands there.';
  if (meaning === 'kept') return '';
  return isFlip(shown)
    ? ' It names another person, so another answer is due.'
    : ' It names another person, and the model does not notice.';
}

/** What came of trying every edit. */
export function searchFinding({ done, total, counts, smallest, token, others }: FoundEdits): string {
  if (done === 0) return '';
  const { kept, lost } = counts;
  const scope = done < total ? `Of ${wholeNumber(done)} edits tried so far, ` : '';
  const noun = plural(kept.edits, scope === '' ? 'single-character edit' : 'edit');
  const share = kept.edits === 0 ? '' : ` (${percent(kept.flips / kept.edits)})`;
  const names =
    lost.edits === 0
      ? ''
      : ` Of ${wholeNumber(lost.edits)} that misspell the name, ${wholeNumber(lost.flips)} do.`;
  const [least] = smallest;
  const best =
    least === undefined
      ? ''
      : ` The smallest that does is ‘${visibleEnds(least.text)}’, with ${nats(least.divergence)} nats.`;
  const due = others.length === 0 ? '' : ` ${othersWords(others)}`;
  return `${scope === '' ? 'Of ' : `${scope}of `}${noun} that leave the name as it is, ${wholeNumber(kept.flips)}${share} give another likeliest token than ${quoted(token)}.${names}${best}${due}`;
}

function othersWords(others: readonly TriedEdit[]): string {
  const changed = others.filter(({ flips }) => flips).length;
  if (others.length === 1)
    return `One edit makes another person’s name, where another answer is due: ${changed === 1 ? 'it gives one' : 'it does not give one'}.`;
  return `${wholeNumber(others.length)} edits make another person’s name, where another answer is due: ${wholeNumber(changed)} give one.`;
}

/** Spaces at the ends of a text, where they are not seen. */
export const visibleEnds = (text: string): string =>
  text.replace(/^ +| +$| {2,}/gu, (spaces) => '␣'.repeat(spaces.length));

export function bestWords(best: OwnFlip | null, found: FoundEdits | null): string {
  if (best === null) return 'You have not flipped it yet.';
  const yours = `Your smallest flip so far: ‘${visibleEnds(best.text)}’, ${edits(best.distance)}, ${nats(best.divergence)} nats.`;
  const least = found !== null && found.done === found.total ? found.smallest[0] : undefined;
  if (least === undefined) return yours;
  const isBeaten = best.distance > 1 || best.divergence > least.divergence + 1e-4;
  return `${yours} ${isBeaten ? 'The search has a smaller one.' : 'The search has none smaller.'}`;
}
