/**
 * What the notes hold: the truth on the person asked about, something else, something that was not asked, or somebody else's
 * facts alone.
 */
export type NoteContent = 'right' | 'otherwise' | 'silent' | 'elsewhere';

/** How many notes there are, one a person, and where the one on the person asked about stands. */
export interface NoteArrangement {
  readonly notes: 1 | 2 | 4;
  readonly place: 'first' | 'last';
}

/** One measurement: people who stand on one rung of the mention ladder, asked with notes of one kind. */
export interface GroundingCell extends NoteArrangement {
  /** Times that each fact of these people was written. */
  readonly mentions: number;
  readonly content: NoteContent;
}

export const noteArrangements: readonly NoteArrangement[] = [
  { notes: 1, place: 'first' },
  { notes: 2, place: 'first' },
  { notes: 2, place: 'last' },
  { notes: 4, place: 'first' },
  { notes: 4, place: 'last' },
];

/** Notes that do not hold the answer come alone. */
export const arrangementsOf = (content: NoteContent): readonly NoteArrangement[] =>
  content === 'right' || content === 'otherwise' ? noteArrangements : noteArrangements.slice(0, 1);

/** Each of them asks every person of a rung about one relation, with notes of its own; together they ask for all. */
export const noteDraws = 5;

/** Whose fact an answer states. */
export type AnswerSource =
  /** What the note on the person asked about says. */
  | 'note'
  /** What the same model answers without notes. */
  | 'memory'
  /** What another person's note says. */
  | 'other note'
  /** A value that neither a note nor the model by itself gave. */
  | 'made up'
  /** That the note does not say, or that nobody knows. */
  | 'says so'
  /** A sentence that does not answer. */
  | 'no answer';

export const answerSources: readonly AnswerSource[] = [
  'note',
  'memory',
  'other note',
  'made up',
  'says so',
  'no answer',
];

/** Numbers of answers. */
export type SourceCounts = Readonly<Record<AnswerSource, number>>;

export const noAnswers: SourceCounts = {
  note: 0,
  memory: 0,
  'other note': 0,
  'made up': 0,
  'says so': 0,
  'no answer': 0,
};
