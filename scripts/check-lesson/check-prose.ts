import type { MdastNode } from 'satteri';
import type { FaultInPage } from './fault.ts';
import { isDraft } from './is-draft.ts';
import { attributeText, startOf, type Page } from './page.ts';

/** Tags a page must not write itself, and what to use. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  img: 'Write ![what it shows](address), so that the text is always there.',
  iframe: 'Show it with a component: a page loads nothing from elsewhere.',
  script: 'Put code into a component, or into a cell.',
  style: 'Put the style into the component it belongs to.',
  object: 'Show it with a component.',
  embed: 'Show it with a component.',
};

const ADDRESSES = ['src', 'poster', 'srcset'];

/** Faults that the text itself shows: headings, images, raw HTML, addresses elsewhere, placeholders. */
export function checkProse(page: Page): FaultInPage[] {
  return [
    ...headingFaults(page.nodes),
    ...page.nodes.flatMap(imageFaults),
    ...elementFaults(page),
    ...placeholders(page),
  ];
}

function headingFaults(nodes: readonly MdastNode[]): FaultInPage[] {
  let depth = 1;
  return nodes.flatMap((node) => {
    // A component with a title writes a heading of its own, of level 2 at most.
    if (node.type === 'mdxJsxFlowElement' && attributeText(node, 'title') !== undefined)
      depth = Math.max(depth, 2);
    if (node.type !== 'heading') return [];
    const before = depth;
    depth = node.depth;
    if (node.depth === 1) {
      const remedy = 'Use ## here: the title of the page is its only heading of level 1.';
      return [{ ...startOf(node), problem: 'a heading of level 1', remedy }];
    }
    if (node.depth <= before + 1) return [];
    const problem = `a heading of level ${node.depth} follows one of level ${before}`;
    return [{ ...startOf(node), problem, remedy: `Use ${'#'.repeat(before + 1)}: no level is skipped.` }];
  });
}

function imageFaults(node: MdastNode): FaultInPage[] {
  if (node.type !== 'image') return [];
  const faults: FaultInPage[] = [];
  if ((node.alt ?? '').trim() === '') {
    const remedy = 'Write ![what it shows](address): some readers hear the page.';
    faults.push({ ...startOf(node), problem: 'the image has no alt text', remedy });
  }
  if (/^(https?:)?\/\//.test(node.url)) faults.push({ ...startOf(node), ...elsewhere(node.url) });
  return faults;
}

const elsewhere = (address: string) => ({
  problem: `'${address}' would be loaded from another host`,
  remedy: 'Put the file into public/ and name it from the root: pages ask no other host.',
});

function elementFaults({ elements, nodes }: Page): FaultInPage[] {
  const raw = nodes.flatMap((node) => {
    if (node.type !== 'html') return [];
    const [, tag = ''] = /^<([a-z]+)/i.exec(node.value) ?? [];
    const remedy = FORBIDDEN[tag.toLowerCase()];
    return remedy === undefined ? [] : [{ ...startOf(node), problem: `raw HTML <${tag}>`, remedy }];
  });
  const written = elements.flatMap((element) => {
    const place = startOf(element);
    const faults: FaultInPage[] = [];
    const remedy = FORBIDDEN[element.name ?? ''];
    if (remedy !== undefined) faults.push({ ...place, problem: `raw HTML <${element.name}>`, remedy });
    for (const name of ADDRESSES) {
      const address = attributeText(element, name);
      if (address !== undefined && /^(https?:)?\/\//.test(address))
        faults.push({ ...place, ...elsewhere(address) });
    }
    const isHtml = /^[a-z]/.test(element.name ?? '');
    for (const attribute of isHtml ? element.attributes : []) {
      if (attribute.type !== 'mdxJsxAttribute' || !/^on[a-z]/i.test(attribute.name)) continue;
      const problem = `the inline handler '${attribute.name}' would be blocked`;
      faults.push({
        ...place,
        problem,
        remedy: "Handle it in a component: the pages' security policy lets no inline script run.",
      });
    }
    return faults;
  });
  return [...raw, ...written];
}

/** What `npm run new-lesson` leaves to be written. */
const PLACEHOLDER = /To be written/;

function placeholders({ source, nodes }: Page): FaultInPage[] {
  if (isDraft(source)) return [];
  return nodes.flatMap((node) => {
    if (node.type !== 'text' || !PLACEHOLDER.test(node.value)) return [];
    const remedy = 'Write it, or keep draft: true in the frontmatter until it is.';
    return [{ ...startOf(node), problem: 'a placeholder is left on a page to be published', remedy }];
  });
}
