/** What a reader does: choose one, choose several, write a number, put in order, write a few words. */
const questionKinds = ['single', 'multiple', 'number', 'order', 'text'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Conditions a `<Why>` may carry: three for a number, two for an option that is to be put in order. */
export const whyConditions = ['near', 'above', 'below', 'early', 'late'] as const;
export type WhyCondition = (typeof whyConditions)[number];

export interface WhyShape {
  readonly condition: WhyCondition | null;
  /** What `near`, `above` or `below` compare with; null for a bare `above` or `below`, or where it is computed. */
  readonly value: number | null;
}

export interface OptionShape {
  /** Its plain text. */
  readonly text: string;
  readonly right: boolean;
  readonly whys: readonly WhyShape[];
}

/** What is written between `<Question>` and `</Question>`, in short. */
export interface QuestionShape {
  readonly id: string | undefined;
  readonly kind: string | undefined;
  /** Null where the page computes it. */
  readonly answer: number | null | undefined;
  /** In the answer's unit, or as a share of it: `5%`. Null where the page computes it. */
  readonly tolerance: number | string | null | undefined;
  readonly unit: string | null | undefined;
  /** Whether anything is asked. */
  readonly hasText: boolean;
  readonly options: readonly OptionShape[];
  /** Those that belong to the question, not to an option. */
  readonly whys: readonly WhyShape[];
  readonly modelAnswers: number;
}

export interface QuestionFault {
  readonly problem: string;
  readonly remedy: string;
  /** Index of the option it is about. */
  readonly option?: number;
}

/** Everything wrong in how a question is written; empty for a sound one. */
export function questionFaults(shape: QuestionShape): QuestionFault[] {
  const kind = questionKinds.find((known) => known === shape.kind);
  if (kind === undefined) return [...identityFaults(shape), kindFault(shape)];
  return [
    ...identityFaults(shape),
    ...textFaults(shape),
    ...propFaults(shape, kind),
    ...optionFaults(shape, kind),
    ...conditionFaults(shape, kind),
    ...answerFaults(shape, kind),
  ];
}

/** Ids that more than one question of a page has. */
export const repeatedIds = (ids: readonly string[]): string[] =>
  [...new Set(ids)].filter((id) => ids.indexOf(id) !== ids.lastIndexOf(id));

/** How far from the answer still counts, in the answer's unit. */
export function toleranceOf(answer: number, tolerance: number | string | null | undefined): number {
  if (typeof tolerance === 'number') return tolerance;
  const [, share] = SHARE.exec(tolerance ?? '') ?? [];
  return share === undefined ? 0 : (Math.abs(answer) * Number(share)) / 100;
}

const SHARE = /^(\d+(?:\.\d+)?)\s*%$/;

function identityFaults({ id }: QuestionShape): QuestionFault[] {
  if (id === undefined || id === '') {
    return [
      fault(
        'the question has no id',
        'Write one that stays, like id="what-is-left": answers are kept by it.',
      ),
    ];
  }
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 80
    ? []
    : [
        fault(
          `the question's id is '${id}'`,
          'Use small letters, digits and hyphens, a letter first: what-is-left.',
        ),
      ];
}

const kindFault = ({ kind }: QuestionShape): QuestionFault =>
  fault(
    kind === undefined ? 'the question has no kind' : `there is no kind of question '${kind}'`,
    `Write one of ${questionKinds.map((known) => `kind="${known}"`).join(', ')}.`,
  );

const textFaults = ({ hasText }: QuestionShape): QuestionFault[] =>
  hasText ? [] : [fault('the question asks nothing', 'Write a sentence before the first option or reason.')];

function propFaults({ answer, tolerance, unit }: QuestionShape, kind: QuestionKind): QuestionFault[] {
  const given = Object.entries({ answer, tolerance, unit }).filter(([, value]) => value !== undefined);
  if (kind !== 'number') {
    return given.map(([name]) =>
      fault(
        `'${name}' is for questions with kind="number"`,
        `Take '${name}' out, or change the kind from '${kind}'.`,
      ),
    );
  }
  const faults: QuestionFault[] = [];
  if (answer === undefined || (answer !== null && !Number.isFinite(answer)))
    faults.push(
      fault('a number question needs its answer as a number', 'Write it in braces, like answer={6.93}.'),
    );
  const isSound =
    typeof tolerance === 'string'
      ? SHARE.test(tolerance)
      : (tolerance ?? 0) >= 0 && !Number.isNaN(tolerance ?? 0);
  if (!isSound)
    faults.push(
      fault(
        `the tolerance '${tolerance!}' cannot be used`,
        'Write a number from 0, tolerance={0.05}, or a share of the answer, tolerance="5%".',
      ),
    );
  return faults;
}

function optionFaults({ options }: QuestionShape, kind: QuestionKind): QuestionFault[] {
  if (kind === 'number' || kind === 'text') {
    return options.length === 0
      ? []
      : [
          fault(
            `a ${kind} question has no options`,
            'Take the <Option> out, or change the kind to "single".',
            0,
          ),
        ];
  }
  const faults: QuestionFault[] = [];
  const least = kind === 'order' ? 3 : 2;
  if (options.length < least)
    faults.push(
      fault(
        `a question of kind '${kind}' needs at least ${least} options`,
        'Write each as <Option>…</Option>.',
      ),
    );
  options.forEach((option, index) => {
    if (option.text === '')
      faults.push(fault('an option says nothing', 'Write what the reader chooses.', index));
    else if (options.findIndex(({ text }) => text === option.text) < index)
      faults.push(fault(`two options say '${option.text}'`, 'Take one out, or say how they differ.', index));
    if (kind !== 'order' && !option.whys.some(({ condition }) => condition === null))
      faults.push(
        fault(
          `the option '${option.text}' has no <Why>`,
          option.right
            ? 'Say inside it why it is right: <Why>…</Why>.'
            : 'Say inside it what misleads whoever chooses it: <Why>…</Why>.',
          index,
        ),
      );
  });
  return [...faults, ...rightFaults(options, kind)];
}

function rightFaults(options: readonly OptionShape[], kind: QuestionKind): QuestionFault[] {
  const rights = options.flatMap(({ right }, index) => (right ? [index] : []));
  if (kind === 'order') {
    return rights.map((index) =>
      fault(
        'no option of an order is the right one',
        "Take 'right' out: the order they are written in is the right one.",
        index,
      ),
    );
  }
  if (rights.length === 0)
    return [
      fault('no option is right', `Mark ${kind === 'single' ? 'one' : 'each that is'}: <Option right>.`),
    ];
  return kind === 'single' && rights.length > 1
    ? [
        fault(
          `${rights.length} options of a single choice are right`,
          'Leave one, or write kind="multiple".',
          rights[1],
        ),
      ]
    : [];
}

function conditionFaults(shape: QuestionShape, kind: QuestionKind): QuestionFault[] {
  const misplaced = [
    ...shape.whys.map(({ condition }) => ({ condition, home: 'number', option: undefined })),
    ...shape.options.flatMap(({ whys }, option) =>
      whys.map(({ condition }) => ({ condition, home: 'order', option })),
    ),
  ].filter(({ condition, home }) => condition !== null && (homeOf(condition) !== home || kind !== home));
  return misplaced.map(({ condition, option }) =>
    homeOf(condition!) === 'number'
      ? fault(
          `<Why ${condition!}> is for numbers`,
          'Put it straight into a question with kind="number".',
          option,
        )
      : fault(
          `<Why ${condition!}> is for options to be put in order`,
          'Put it into an <Option> of kind="order".',
          option,
        ),
  );
}

const homeOf = (condition: WhyCondition): 'number' | 'order' =>
  condition === 'early' || condition === 'late' ? 'order' : 'number';

function answerFaults({ whys, modelAnswers, answer, tolerance }: QuestionShape, kind: QuestionKind) {
  const faults: QuestionFault[] = [];
  if (kind !== 'text' && modelAnswers > 0)
    faults.push(fault('<Answer> is for free text', 'Use <Why> for reasons, or change the kind to "text".'));
  if (kind === 'text' && modelAnswers !== 1)
    faults.push(
      fault(
        modelAnswers === 0 ? 'a text question has no model answer' : 'a text question has two model answers',
        'Write one <Answer>…</Answer>: the reader compares with it.',
      ),
    );
  if (kind !== 'number') return faults;
  if (!whys.some(({ condition }) => condition === null))
    faults.push(
      fault('a number question does not explain its answer', 'Add a <Why>…</Why> without a condition.'),
    );
  for (const { condition, value } of whys) {
    if (condition !== 'near') continue;
    if (
      value !== null &&
      typeof answer === 'number' &&
      Math.abs(value - answer) <= toleranceOf(answer, tolerance)
    )
      faults.push(
        fault(
          `<Why near={${value}}> is so near that it counts as right`,
          'Name a wrong number, or narrow the tolerance.',
        ),
      );
  }
  return faults;
}

const fault = (problem: string, remedy: string, option?: number): QuestionFault => ({
  problem,
  remedy,
  ...(option !== undefined && { option }),
});
