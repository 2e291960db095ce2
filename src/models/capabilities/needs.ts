import type { Capability } from './report.ts';

/** Something that a lesson asks of a shipped model: a line of the capabilities report, and how often it must be right. */
export interface LessonNeed {
  /** Number of the lesson. */
  readonly lesson: number;
  /** What the lesson does with it. */
  readonly purpose: string;
  /** Name of the line in the report. */
  readonly capability: string;
  /** Share in [0, 1] from which the lesson works. */
  readonly atLeast: number;
}

/** A need, held against a model's report. */
export interface NeedVerdict extends LessonNeed {
  /** Share of right answers; null where the model was not asked. */
  readonly right: number | null;
  readonly met: boolean;
}

/**
 * What the lessons ask of the models that the site ships. Lessons 2, 3 and 5 grow theirs on the page and ask for none.
 * A threshold is where a demonstration works most times it is tried; it is a choice, not a finding.
 */
export const LESSON_NEEDS: readonly LessonNeed[] = [
  {
    lesson: 1,
    purpose: 'Five answers to one prompt read as sentences',
    capability: 'writes well-formed sentences at temperature 0.7',
    atLeast: 0.9,
  },
  {
    lesson: 1,
    purpose: 'Stories hang together',
    capability: 'writes sentences that follow from those before',
    atLeast: 0.75,
  },
  {
    lesson: 4,
    purpose: 'A control prefix is obeyed where it was never trained',
    capability: 'obeys a control prefix with a relation it never had in training',
    atLeast: 0.7,
  },
  {
    lesson: 4,
    purpose: 'A harmful errand is declined',
    capability: 'declines what would hurt a neighbour',
    atLeast: 0.7,
  },
  {
    lesson: 4,
    purpose: 'Its innocent look-alike is not',
    capability: 'helps with the innocent look-alike',
    atLeast: 0.7,
  },
  {
    lesson: 6,
    purpose: 'Sums come out right often enough for a vote to help',
    capability: 'adds pairs it was trained on',
    atLeast: 0.7,
  },
  {
    lesson: 6,
    purpose: 'A sum is worked out step by step',
    capability: 'works out running totals step by step',
    atLeast: 0.5,
  },
  {
    lesson: 6,
    purpose: 'A sum it never met comes out right now and then',
    capability: 'adds pairs withheld from training',
    atLeast: 0.1,
  },
  {
    lesson: 7,
    purpose: 'What was written a hundred times is known',
    capability: 'knows the facts of people on the rung of 100 mentions',
    atLeast: 0.8,
  },
  {
    lesson: 7,
    purpose: 'A note with the answer in it is read',
    capability: 'copies the one fact of a note about an unseen name',
    atLeast: 0.8,
  },
  {
    lesson: 7,
    purpose: 'It can say that it does not know',
    capability: 'abstains about an unseen name',
    atLeast: 0.7,
  },
  {
    lesson: 8,
    purpose: 'A request becomes a record',
    capability: 'turns a request for a ticket into its record, unseen names',
    atLeast: 0.7,
  },
  {
    lesson: 8,
    purpose: 'It asks for what a request leaves out',
    capability: 'asks for what a request leaves out',
    atLeast: 0.7,
  },
];

/** Lessons that grow their models on the page and need none that was grown before. */
export const LESSONS_WITHOUT_NEEDS: readonly number[] = [2, 3, 5];

/** The needs of all lessons, held against what a model can do. */
export function judgeNeeds(
  capabilities: readonly Pick<Capability, 'name' | 'right'>[],
  needs: readonly LessonNeed[] = LESSON_NEEDS,
): NeedVerdict[] {
  return needs.map((need) => {
    const right = capabilities.find(({ name }) => name === need.capability)?.right ?? null;
    return { ...need, right, met: right !== null && right >= need.atLeast };
  });
}
