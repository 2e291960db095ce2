import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** Elements that may stand inside a label or a legend without making a block or a control of their own. */
const PHRASING =
  /^(?:#text|abbr|b|bdi|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** A text's top-level blocks as they are written: paragraphs, lists, code, and runs of bare text. */
export function blocksOf(html: string): { readonly tag: string; readonly html: string }[] {
  const blocks: { tag: string; html: string }[] = [];
  for (const node of fromHtml(html, { fragment: true }).children) {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined || node.type === 'comment') continue;
    const written = html.slice(start, end);
    const isRun = node.type === 'text' || (node.type === 'element' && isInline(node.tagName));
    const last = blocks.at(-1);
    if (!isRun) blocks.push({ tag: node.type === 'element' ? node.tagName : '', html: written });
    else if (last?.tag === 'run') last.html += written;
    else if (written.trim() !== '') blocks.push({ tag: 'run', html: written });
  }
  return blocks;
}

const isInline = (tag: string): boolean => PHRASING.test(tag) || tag === 'a' || tag === 'button';

/** The inside of a text that is one paragraph; any other text as it is. */
export function withoutParagraph(html: string): string {
  const blocks = blocksOf(html);
  const [only] = blocks;
  return blocks.length === 1 && only?.tag === 'p' ? inner(only.html) : html;
}

/** What stands between an element's tags. */
export const inner = (html: string): string =>
  html
    .replace(/^\s*<[^>]*>/, '')
    .replace(/<\/[^>]*>\s*$/, '')
    .trim();

/** Whether a text may stand inside a label: no block, no link, no button. */
export function fitsLabel(html: string): boolean {
  const fits = (node: RootContent | ElementContent): boolean =>
    node.type !== 'element' || (PHRASING.test(node.tagName) && node.children.every(fits));
  return fromHtml(html, { fragment: true }).children.every(fits);
}

/** What a text says, without what shows only on request. */
export function plainText(html: string): string {
  const say = (node: RootContent | ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' || 'popover' in node.properties) return '';
    return node.children.map(say).join('');
  };
  return fromHtml(html, { fragment: true }).children.map(say).join('').replaceAll(/\s+/g, ' ').trim();
}
