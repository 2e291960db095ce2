import { blocksOf, fitsLabel, inner, plainText, withoutParagraph } from './html-blocks.build.ts';
import { letterOf, optionKeys } from './option-keys.ts';
import { readParts, type Part } from './parts.ts';
import {
  questionFaults,
  toleranceOf,
  whyConditions,
  type QuestionKind,
  type WhyShape,
} from './question-rules.ts';

export interface QuestionProps {
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly answer?: number | undefined;
  readonly tolerance?: number | string | undefined;
  readonly unit?: string | undefined;
}

export interface WhyView extends WhyShape {
  readonly html: string;
  /** How far from `near` counts. */
  readonly within: number;
}

interface OptionView {
  /** By what it is remembered. */
  readonly key: string;
  readonly letter: string;
  readonly html: string;
  readonly text: string;
  /** Whether its text may stand in a label. */
  readonly isPlain: boolean;
  readonly right: boolean;
  readonly whys: readonly WhyView[];
}

/** A question taken apart, ready to be drawn. */
export interface QuestionView {
  readonly id: string;
  readonly kind: QuestionKind;
  /** What stands before the sentence that asks. */
  readonly before: string;
  /** The sentence that asks: a legend. */
  readonly legend: string;
  /** What stands between it and the options. */
  readonly after: string;
  readonly options: readonly OptionView[];
  readonly whys: readonly WhyView[];
  readonly modelAnswer: string;
  readonly tolerance: number;
}

/**
 * @param slot what is written between `<Question>` and `</Question>`, rendered
 * @param page its id, for messages
 * @throws Error that says what is wrong in how the question is written, and what to do
 */
export function readQuestion(props: QuestionProps, slot: string, page: string): QuestionView {
  const { html, parts } = readParts(slot);
  const blocks = blocksOf(html);
  const asking = blocks.findLastIndex(({ tag }) => tag === 'p' || tag === 'run');
  const tolerance = toleranceOf(props.answer ?? 0, props.tolerance);
  const options = readOptions(parts);
  const whys = ofName(parts, 'why').map((part) => readWhy(part, tolerance));
  const answers = ofName(parts, 'answer');
  const faults = questionFaults({
    id: props.id,
    kind: props.kind,
    answer: props.answer,
    tolerance: props.tolerance,
    unit: props.unit,
    hasText: asking !== -1,
    options,
    whys,
    modelAnswers: answers.length,
  });
  if (faults.length > 0) {
    const lines = faults.map(({ problem, remedy }) => `${problem}. ${remedy}`);
    throw new Error(`Question '${props.id ?? '?'}' of '${page}': ${lines.join(' ')}`);
  }
  const join = (some: typeof blocks) => some.map((block) => block.html).join('');
  const sentence = blocks[asking]!;
  return {
    id: props.id!,
    kind: props.kind as QuestionKind,
    before: join(blocks.slice(0, asking)),
    legend: sentence.tag === 'p' ? inner(sentence.html) : sentence.html.trim(),
    after: join(blocks.slice(asking + 1)),
    options,
    whys,
    modelAnswer: answers[0]?.html ?? '',
    tolerance,
  };
}

const ofName = (parts: readonly Part[], name: Part['name']): Part[] =>
  parts.filter((part) => part.name === name);

function readOptions(parts: readonly Part[]): OptionView[] {
  const options = ofName(parts, 'option').map((part) => {
    const html = withoutParagraph(part.html);
    const { right, id } = part.props as { readonly right?: boolean; readonly id?: string };
    return { html, text: plainText(html), isPlain: fitsLabel(html), right: right === true, id, part };
  });
  const keys = optionKeys(options);
  return options.map(({ html, text, isPlain, right, part }, index) => ({
    key: keys[index]!,
    letter: letterOf(index),
    html,
    text,
    isPlain,
    right,
    whys: ofName(part.parts, 'why').map((why) => readWhy(why, 0)),
  }));
}

function readWhy({ props, html }: Part, tolerance: number): WhyView {
  const condition = whyConditions.find((name) => props[name] !== undefined && props[name] !== false) ?? null;
  const value = condition === null ? null : props[condition];
  const { within = tolerance } = props as { readonly within?: number };
  return { condition, value: typeof value === 'number' ? value : null, html: withoutParagraph(html), within };
}
