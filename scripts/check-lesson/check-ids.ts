import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { FaultInPage } from './fault.ts';
import { importedNames } from './imports.ts';
import { attributeText, nodeText, startOf, type Element, type Page } from './page.ts';

/** A place of a page that a link can lead to. */
interface Anchor {
  readonly id: string;
  /** Undefined for a heading, whose id is made from its words. */
  readonly element: Element | undefined;
  readonly line: number;
  readonly column: number;
}

/** Components whose id is not that of an element: it names a source, a term, or a prediction. */
const NAMES_ANOTHER = ['Cite', 'Term', 'Predict'];

/** Places of a page with an id that another has: a link leads to the first of them only, and a script may take the wrong one. */
export function checkIds(root: string, page: Page): FaultInPage[] {
  const firsts = new Map<string, Anchor>();
  return anchorsOf(root, page).flatMap((anchor) => {
    const first = firsts.get(anchor.id);
    if (first !== undefined) return [fault(anchor, first)];
    firsts.set(anchor.id, anchor);
    return [];
  });
}

function fault({ id, element, line, column }: Anchor, first: Anchor): FaultInPage {
  const place = { line, column };
  if (element !== undefined && first.element !== undefined) {
    const problem = `the id '${id}' is taken, on line ${first.line}`;
    return { ...place, problem, remedy: 'Give it another: an id is unique on its page.' };
  }
  const name = (element ?? first.element)?.name ?? '';
  const problem =
    element === undefined
      ? `this heading makes the id '${id}', which <${name}> has, on line ${first.line}`
      : `the id '${id}' of <${name}> is that of the heading on line ${first.line}`;
  return {
    ...place,
    problem,
    remedy: `Word the heading otherwise, or give the other an id: <${name} id="…">.`,
  };
}

/** The ids of headings, and those of elements that are written on the page or are a component's own, in their order. */
function anchorsOf(root: string, page: Page): Anchor[] {
  const slugger = new GithubSlugger();
  const imports = importedNames(page);
  return page.nodes.flatMap((node): Anchor[] => {
    if (node.type === 'heading')
      return [{ id: slugger.slug(nodeText(node)), element: undefined, ...startOf(node) }];
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    if (NAMES_ANOTHER.includes(node.name ?? '')) return [];
    const isGiven = node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
    const id = isGiven ? attributeText(node, 'id') : ownId(root, imports.get(node.name ?? '')?.specifier);
    return id === undefined ? [] : [{ id, element: node, ...startOf(node) }];
  });
}

/** The id a component has when it is given none: `const { id = 'grow' } = Astro.props;`. */
function ownId(root: string, specifier = ''): string | undefined {
  const file = join(root, specifier.replace(/^#/, ''));
  if (!specifier.startsWith('#components/') || !existsSync(file)) return undefined;
  return /\{[^{}]*\bid = '([\w-]+)'[^{}]*\}/.exec(readFileSync(file, 'utf8'))?.[1];
}
