import { percent, plural, wholeNumber } from '#course/wording';
import type { AnswerSource, NoteContent } from '#run/grounding/cell';
import type { GroundedResult, GroundingUpdate } from '#run/grounding/protocol';
import type { RecordedRung } from './recorded.ts';
import { answersIn, cellsOfKind, pooled, shareOf, type NoteKind, type Share } from './shares.ts';

export const contentNames: Readonly<Record<NoteContent, { label: string; detail: string }>> = {
  otherwise: { label: 'otherwise', detail: 'not what is so' },
  right: { label: 'the truth', detail: 'what is so' },
  silent: { label: 'something else', detail: 'another fact about the same person' },
  elsewhere: { label: 'another person’s', detail: 'the fact asked for, of somebody else' },
};

export const arrangementName = ({ notes, place }: Pick<NoteKind, 'notes' | 'place'>): string =>
  notes === 1 ? 'one note' : `${notes === 2 ? 'two' : 'four'} notes, the one asked for ${place}`;

export const sourceNames: Readonly<Record<AnswerSource, string>> = {
  note: 'the note',
  memory: 'its memory',
  'other note': 'another person’s note',
  'made up': 'neither',
  'says so': 'says it is not told',
  'no answer': 'no answer',
};

/** `97 % (93–99)`: a share with its 95 % interval. */
export const shareWords = ({ share, interval }: Share): string =>
  `${percent(share)} (${Math.round(100 * interval.low)}–${Math.round(100 * interval.high)})`;

/** Rungs are named by what the recipe plans; training may read a little more. */
const rungWords = (mentions: number): string =>
  mentions === 0 ? 'never told of' : `on the rung of ${plural(mentions, 'mention')}`;

/** `98 % to 100 %`, or one number where they agree. */
function rangeWords(shares: readonly number[]): string {
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return low === high ? low : `${low.replace(' %', '')} to ${high}`;
}

/** What the recorded cells of one kind show. */
export function kindFinding(rungs: readonly RecordedRung[], kind: NoteKind): string {
  const cells = cellsOfKind(rungs, kind);
  const last = rungs.at(-1);
  if (cells.length === 0 || last === undefined) return '';
  const all = pooled(rungs, kind);
  const answers = answersIn(all);
  const of = (source: AnswerSource): string => percent(all[source] / answers);
  const alone = percent(last.alone.true / last.alone.answers);
  const people = `people ${rungWords(last.mentions)}`;
  const known = cells.at(-1)!;
  const knownTrue = percent(known.true / answersIn(known.counts));
  if (kind.content === 'silent')
    return `Without a note ${alone} of the answers on ${people} are true. With a note on the same person that leaves the answer out, ${knownTrue} are. Over all rungs ${of('says so')} say that it is not told, and ${of('made up')} make something up.`;
  if (kind.content === 'elsewhere')
    return `With nothing but somebody else’s note, ${of('other note')} of all answers give that person’s fact, and ${knownTrue} of those on ${people} are true, where ${alone} are without a note.`;
  if (kind.notes > 1)
    return `With ${arrangementName(kind)}, ${of('note')} of all answers follow the right note, ${of('other note')} give another person’s fact, ${of('made up')} a value that stands nowhere, and ${of('memory')} what the model says by itself.`;
  const followed = rangeWords(cells.map(({ counts }) => counts.note / answersIn(counts)));
  return kind.content === 'right'
    ? `With one note that is right, ${followed} of the answers are, on every rung, where ${rangeWords(rungs.map((rung) => rung.alone.true / rung.alone.answers))} are without.`
    : `With one note that says otherwise, ${followed} of the answers follow the note, on every rung. On ${people}, where ${alone} are true without a note, ${knownTrue} are true with it.`;
}

/** What a run of the reader's own came to. */
export function cellFinding(kind: NoteKind, { cell, tally, alone }: GroundingUpdate): string {
  const answers = answersIn(tally.counts);
  if (answers === 0) return '';
  const parts = (Object.keys(sourceNames) as AnswerSource[])
    .filter((source) => tally.counts[source] > 0)
    .map((source) => `${sourceNames[source]} ${tally.counts[source]}`);
  return `Just now, people ${rungWords(cell.mentions)}, ${kindWords(kind)}: of ${answers} answers ${tally.true} are true, where ${alone.true} of ${alone.answers} are without notes. Whose value they give: ${parts.join(', ')}.`;
}

const kindWords = (kind: NoteKind): string =>
  kind.content === 'silent'
    ? 'a note on something else'
    : kind.content === 'elsewhere'
      ? 'somebody else’s note'
      : `${arrangementName(kind)}, ${kind.content === 'right' ? 'right' : 'saying otherwise'}`;

/** Whose value the answer to the reader's own question took. */
export function askedFinding({ asked, source, whose, alone, grounded }: GroundedResult): string {
  if (asked === null)
    return 'The model answered, but whose fact it gave cannot be told: the question is not one that the world asks of a person in it.';
  const truth =
    grounded.isTrue === null ? '' : grounded.isTrue ? ' That is true.' : ' That is not true in the world.';
  switch (source) {
    case 'note':
      return `It took the note’s value.${alone.value === grounded.value ? ' It says the same without the note.' : ''}${truth}`;
    case 'other note':
      return `It took the value of ${whose ?? 'another person'}, who was not asked about: a binding error.${truth}`;
    case 'memory':
      return `It says what it says without notes.${truth}`;
    case 'made up':
      return `It gave a value that no note holds and that it does not give without notes.${truth}`;
    case 'says so':
      return 'It says that it is not told, or that it does not know.';
    default:
      return 'It gave no value that could be read.';
  }
}

/** Numbers by rung of one kind, for the table. */
export function kindTable(rungs: readonly RecordedRung[], kind: NoteKind) {
  const sources = Object.keys(sourceNames) as AnswerSource[];
  return {
    summary: 'The recorded numbers of this choice',
    caption: `Shares of 100 answers a rung with 95 % intervals: ${kindWords(kind)}`,
    columns: ['Rung', 'True without notes', 'True with', ...sources.map((source) => sourceNames[source])],
    rows: rungs.flatMap(({ mentions, alone, cells }) =>
      cells
        .filter(
          ({ cell }) =>
            cell.content === kind.content && cell.notes === kind.notes && cell.place === kind.place,
        )
        .map(({ counts, true: right }) => [
          wholeNumber(mentions),
          shareWords(shareOf(alone.true, alone.answers)),
          shareWords(shareOf(right, answersIn(counts))),
          ...sources.map((source) => shareWords(shareOf(counts[source], answersIn(counts)))),
        ]),
    ),
  };
}
