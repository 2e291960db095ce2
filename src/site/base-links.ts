import { defineHastPlugin } from 'satteri';

const ADDRESS_ATTRIBUTES: readonly string[] = ['href', 'src', 'poster'];

/**
 * `/a/` under the base `/course/` becomes `/course/a/`.
 * Relative and absolute addresses, fragments, and addresses that have the base already stay as they are.
 */
export function withBase(base: string, address: string): string {
  const prefix = base.replace(/\/+$/, '');
  const isRootRelative = address.startsWith('/') && !address.startsWith('//');
  const isPrefixed = address === prefix || address.startsWith(`${prefix}/`);
  return isRootRelative && !isPrefixed ? prefix + address : address;
}

/**
 * Sätteri plugin that lets authors write `[text](/compute/)` whatever path the course is served under:
 * Astro prefixes its own assets but no address inside Markdown or MDX. Covers Markdown links and images
 * and the elements and components written as JSX in MDX.
 */
export function baseLinks(base: string) {
  return defineHastPlugin({
    name: 'terrarium-base-links',
    element: {
      filter: ['a', 'img', 'source', 'audio', 'video'],
      visit(node, context) {
        for (const name of ADDRESS_ATTRIBUTES) {
          const address = node.properties[name];
          if (typeof address === 'string') context.setProperty(node, name, withBase(base, address));
        }
      },
    },
    mdxJsxFlowElement: { filter: [], visit: (node) => prefixAttributes(base, node) },
    mdxJsxTextElement: { filter: [], visit: (node) => prefixAttributes(base, node) },
  });
}

interface JsxElement {
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
}

/** The element with its addresses prefixed, or nothing when there is none to change. */
function prefixAttributes<Node extends JsxElement>(base: string, node: Readonly<Node>): Node | undefined {
  const attributes = node.attributes.map((attribute) => {
    const { name, value } = attribute;
    const isAddress = name !== undefined && ADDRESS_ATTRIBUTES.includes(name) && typeof value === 'string';
    return isAddress ? { ...attribute, value: withBase(base, value) } : attribute;
  });
  const isChanged = attributes.some(({ value }, index) => value !== node.attributes[index]?.value);
  return isChanged ? { ...node, attributes } : undefined;
}
