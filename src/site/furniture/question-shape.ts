import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { whyConditions, type OptionShape, type QuestionShape, type WhyShape } from './question-rules.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

export interface WrittenQuestion {
  readonly shape: QuestionShape;
  /** Its options as they stand in the page, for the place of a fault. */
  readonly options: readonly Element[];
}

/** A `<Question>` as its page has it, for `questionFaults`. What the page computes counts as sound. */
export function writtenQuestion(question: Element): WrittenQuestion {
  const parts = partsOf(question);
  const options = parts.filter(({ name }) => name === 'Option');
  const asks = (node: MdastNode): boolean =>
    !isPart(node) && ((node.type === 'text' && node.value.trim() !== '') || childrenOf(node).some(asks));
  return {
    options,
    shape: {
      id: textOf(question, 'id'),
      kind: textOf(question, 'kind'),
      answer: numberOf(question, 'answer'),
      tolerance: textOf(question, 'tolerance') ?? numberOf(question, 'tolerance'),
      unit: textOf(question, 'unit') ?? numberOf(question, 'unit')?.toString(),
      hasText: childrenOf(question).some(asks),
      options: options.map(optionShape),
      whys: whysOf(parts),
      modelAnswers: parts.filter(({ name }) => name === 'Answer').length,
    },
  };
}

function optionShape(option: Element): OptionShape {
  const say = (node: MdastNode): string =>
    isPart(node) ? '' : 'value' in node ? node.value : childrenOf(node).map(say).join('');
  return {
    text: childrenOf(option).map(say).join('').replaceAll(/\s+/g, ' ').trim(),
    right: attribute(option, 'right') !== undefined,
    whys: whysOf(partsOf(option)),
  };
}

const whysOf = (parts: readonly Element[]): WhyShape[] =>
  parts
    .filter(({ name }) => name === 'Why')
    .map((why) => {
      const condition = whyConditions.find((name) => attribute(why, name) !== undefined) ?? null;
      return { condition, value: condition === null ? null : (numberOf(why, condition) ?? null) };
    });

/** The parts that belong to an element itself, not to a part inside it. */
const partsOf = (element: MdastNode): Element[] =>
  childrenOf(element).flatMap((node) => (isPart(node) ? [node] : partsOf(node)));

function isPart(node: MdastNode): node is Element {
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isElement && ['Option', 'Why', 'Answer'].includes(node.name ?? '');
}

const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

const attribute = ({ attributes }: Element, name: string) =>
  attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);

function textOf(element: Element, name: string): string | undefined {
  const value = attribute(element, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A number in braces; null for anything else that is computed, or for a bare name. */
function numberOf(element: Element, name: string): number | null | undefined {
  const found = attribute(element, name);
  if (found === undefined) return undefined;
  const { value } = found;
  if (typeof value === 'string') return NaN;
  const written = value?.value.trim() ?? '';
  return written !== '' && Number.isFinite(Number(written)) ? Number(written) : null;
}
