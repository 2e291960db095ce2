import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedNames } from './imports.ts';
import type { Element, Page } from './page.ts';

/**
 * The widgets of a page that come alive in the browser: components that carry a `client:` directive, on the page or
 * in their own Astro file. What follows a heading 'Go further' is no longer on the core path.
 */
export function liveWidgets(root: string, page: Page): { core: Element[]; further: Element[] } {
  const imports = importedNames(page);
  const core: Element[] = [];
  const further: Element[] = [];
  let isFurther = false;
  for (const node of page.nodes) {
    if (node.type === 'heading' && node.depth === 2)
      isFurther = /^Go further/.test(headingText(page.source, node));
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const specifier = imports.get(node.name ?? '')?.specifier;
    if (specifier === undefined || !isLive(root, node, specifier)) continue;
    (isFurther ? further : core).push(node);
  }
  return { core, further };
}

/** A heading's text as it is written. */
export function headingText(
  source: string,
  {
    position,
  }: {
    position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
  },
): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).replace(/^#+\s*/, '');
}

function isLive(root: string, element: Element, specifier: string): boolean {
  const isDirected = element.attributes.some(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name.startsWith('client:'),
  );
  if (isDirected) return true;
  const file = join(root, specifier.replace(/^#/, ''));
  return specifier.endsWith('.astro') && existsSync(file) && /\sclient:\w+/.test(readFileSync(file, 'utf8'));
}
