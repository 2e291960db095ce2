import { parseExpressionAt, type Expression } from 'acorn';
import { mdxToMdast, type MdastNode, type MdxJsxFlowElement, type MdxJsxTextElement } from 'satteri';
import type { PredictProps } from './predict-rules.ts';

/** The attributes of every `<Predict>` in the text of an MDX page, in order. */
export function predictionsIn(source: string): PredictProps[] {
  return source.includes('<Predict') ? elementsOf(mdxToMdast(source)).map(literalProps) : [];
}

/** Whether a page asks for a prediction that a figure answers: so a figure knows to keep back what it recorded. */
export const isPredictedIn = (source: string | undefined, figure: string): boolean =>
  predictionsIn(source ?? '').some((props) => props.for === figure);

function elementsOf(node: MdastNode): (MdxJsxFlowElement | MdxJsxTextElement)[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const isOne = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return [...(isOne && node.name === 'Predict' ? [node] : []), ...children.flatMap(elementsOf)];
}

/** Attributes of an element; those that are computed, and cannot be known from the text, are undefined. */
export function literalProps({ attributes }: Pick<MdxJsxFlowElement, 'attributes'>): PredictProps {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      if (value === null || value === undefined) return [[name, true]];
      return [[name, typeof value === 'string' ? value : literal(value.value)]];
    }),
  );
}

function literal(code: string): unknown {
  try {
    return valueOf(parseExpressionAt(code, 0, { ecmaVersion: 'latest' }));
  } catch {
    return undefined;
  }
}

function valueOf(node: Expression): unknown {
  if (node.type === 'Literal') return node.value;
  if (node.type === 'UnaryExpression' && node.operator === '-') return -Number(valueOf(node.argument));
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked;
  if (node.type === 'ArrayExpression')
    return node.elements.map((element) =>
      element === null || element.type === 'SpreadElement' ? undefined : valueOf(element),
    );
  return undefined;
}
