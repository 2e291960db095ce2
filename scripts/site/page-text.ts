import type { Element, ElementContent, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { elementsOf } from './html-tree.ts';

/** What says nothing to a reader of text: controls, furniture, and what is there for the eye alone. */
const SILENT =
  'h1, script, style, template, noscript, link, button, input, select, textarea, label, legend:not(.question-legend), .question-options, output, nav, footer, [hidden], [aria-hidden="true"], .sl-anchor-link, .notebook-bar, .notebook-live, .notebook-state';

export interface PageText {
  readonly siteName: string;
  readonly title: string;
  readonly description: string;
  /** What the page says below its title, its widgets included, as Markdown. */
  readonly markdown: string;
}

/**
 * A built page as text. It reads the page instead of its source, so that each component says what it says there.
 * @param page its tree, which is used up
 * @param address of the page, whole or a path: links become addresses of the same kind
 */
export function pageText(page: Root, address: string): PageText {
  const main = select('main', page);
  if (!main) throw new Error(`The page ${address} has no <main>.`);
  const heading = select('h1', main) ?? select('title', page);
  const title = heading ? toString(heading).trim() : '';

  prune(main, new Set<ElementContent>(selectAll(SILENT, main)));
  for (const element of elementsOf(main)) {
    makeAbsolute(element, address);
    describePicture(element);
  }
  const markdown = toMarkdown(toMdast(main), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    rule: '-',
  });
  return {
    siteName: metaContent(page, '[property="og:site_name"]'),
    title,
    description: metaContent(page, '[name="description"]'),
    markdown: markdown.trim(),
  };
}

function metaContent(page: Root, selector: string): string {
  const content = select(`meta${selector}`, page)?.properties.content;
  return typeof content === 'string' ? content : '';
}

/** Takes out what is unwanted, and sets apart neighbours that only style sets apart. */
function prune(element: Element, unwanted: ReadonlySet<ElementContent>): void {
  const kept = element.children.filter((child) => child.type !== 'comment' && !unwanted.has(child));
  element.children = kept.flatMap((child, index) =>
    isSpan(child) && isSpan(kept[index + 1]) ? [child, { type: 'text', value: ' ' }] : [child],
  );
  for (const child of kept) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'pre') nameLanguage(child);
    // Between the words of code there are the spaces that it has.
    else prune(child, unwanted);
  }
}

/** The highlighter names a block's language in a place of its own; Markdown wants it behind the fence. */
function nameLanguage({ properties, children }: Element): void {
  const [code] = children;
  if (code?.type !== 'element' || typeof properties.dataLanguage !== 'string') return;
  code.properties.className = [`language-${properties.dataLanguage}`];
}

const isSpan = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'span';

function makeAbsolute({ tagName, properties }: Element, address: string): void {
  if (tagName !== 'a' || typeof properties.href !== 'string') return;
  const here = new URL(address, 'http://site.invalid');
  if (!URL.canParse(properties.href, here)) return;
  const { href, origin } = new URL(properties.href, here);
  properties.href = origin === 'http://site.invalid' ? href.slice(origin.length) : href;
}

/** A drawing gives way to its description, or to nothing. */
function describePicture(element: Element): void {
  if (element.tagName !== 'svg') return;
  const { ariaLabel } = element.properties;
  const words = typeof ariaLabel === 'string' ? `(Figure: ${ariaLabel}) ` : '';
  element.tagName = 'span';
  element.properties = {};
  element.children = words === '' ? [] : [{ type: 'text', value: words }];
}
