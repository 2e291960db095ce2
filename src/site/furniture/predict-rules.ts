import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import {
  literalProps,
  predictFaults,
  type PredictFault,
  type PredictProps,
} from '#components/predict/rules.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

export interface PredictElementFault extends PredictFault {
  readonly element: Element;
}

/**
 * What is wrong with the `<Predict>`s of a page that the types of its props cannot know: numbers that exclude each other, options that
 * overlap, ids that stand there twice.
 * @param elements all components of the page
 */
export function predictElementFaults(elements: readonly Element[]): PredictElementFault[] {
  const seen = new Set<unknown>();
  return elements
    .filter(({ name }) => name === 'Predict')
    .flatMap((element) => {
      const props = literalProps(element);
      const isRepeated = typeof props.id === 'string' && seen.has(props.id);
      seen.add(props.id);
      const faults = hasRightTypes(props) ? predictFaults(props) : [];
      const repeated = {
        problem: 'its id stands there twice',
        remedy: 'Give each prediction of a page its own.',
      };
      return [...(isRepeated ? [repeated] : []), ...faults].map(({ problem, remedy }) => ({
        element,
        problem: `<Predict${typeof props.id === 'string' ? ` id="${props.id}"` : ''}>: ${problem}`,
        remedy,
      }));
    });
}

/** Of what has other types, or is computed, the type check speaks. */
function hasRightTypes({ kind, options, min, max, step = 1, ...texts }: PredictProps): boolean {
  const names = ['id', 'for', 'ask', 'quantity', 'unit'];
  if (Object.entries(texts).some(([name, value]) => !names.includes(name) || typeof value !== 'string'))
    return false;
  if (kind === 'choice')
    return (
      Array.isArray(options) && options.every((option) => typeof option === 'string') && min === undefined
    );
  return options === undefined && [min, max, step].every((value) => typeof value === 'number');
}
