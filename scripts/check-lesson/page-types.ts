import ts from 'typescript';
import { builtInTags } from '../../src/site/furniture/built-in-tags.ts';
import { importedNames } from './imports.ts';
import type { Element, Page } from './page.ts';

/** A stretch of the virtual file that was copied from the page. */
interface Stretch {
  readonly from: number;
  readonly length: number;
  /** Offset in the page. */
  readonly source: number;
}

/** What TypeScript is asked about a page. */
export interface PageTypes {
  readonly text: string;
  /** Where each checked element begins in the virtual text. */
  readonly elements: readonly { readonly element: Element; readonly start: number; readonly end: number }[];
  /** The page's offset of a place in the virtual text; undefined for what was not copied. */
  readonly sourceOffset: (offset: number) => number | undefined;
}

/** A page's modules, and one statement for each use of a component, as TSX. */
export function pageTypes(page: Page): PageTypes {
  const stretches: Stretch[] = [];
  const elements: { element: Element; start: number; end: number }[] = [];
  let text = '';
  const copy = (source: number, length: number) => {
    stretches.push({ from: text.length, length, source });
    text += page.source.slice(source, source + length);
  };
  for (const { position } of page.modules) {
    const start = position?.start.offset ?? 0;
    copy(start, (position?.end.offset ?? start) - start);
    text += '\n';
  }
  // Without this an otherwise empty file would be a script, and its names global.
  text += 'export {};\n';
  const names = new Set(importedNames(page).keys());
  // The site imports these by itself.
  for (const [name, file] of Object.entries(builtInTags)) {
    if (names.has(name) || !page.elements.some((element) => element.name === name)) continue;
    text += `import ${name} from '${file}';\n`;
    names.add(name);
  }
  for (const element of page.elements) {
    if (!names.has((element.name ?? '').split('.')[0]!)) continue;
    const opening = openingTag(page, element);
    if (opening === undefined) continue;
    text += 'void (';
    const start = text.length;
    text += '<';
    copy(opening.name.offset, opening.name.length);
    for (const { offset, length, isDirective } of opening.attributes) {
      text += ' ';
      if (!isDirective) copy(offset, length);
    }
    // What stands between the tags is Markdown; any child satisfies a component that wants some.
    text += element.children.length > 0 ? `>{null as never}</${element.name}>` : ' />';
    elements.push({ element, start, end: text.length });
    text += ');\n';
  }
  return {
    text,
    elements,
    sourceOffset: (offset) => {
      const stretch = stretches.find(({ from, length }) => offset >= from && offset <= from + length);
      return stretch && stretch.source + offset - stretch.from;
    },
  };
}

interface Part {
  readonly offset: number;
  readonly length: number;
}

interface OpeningTag {
  readonly name: Part;
  readonly attributes: readonly (Part & { readonly isDirective: boolean })[];
}

/** Where the parts of an element's opening tag stand in the page. */
function openingTag(page: Page, { position }: Element): OpeningTag | undefined {
  const base = position?.start.offset ?? 0;
  const end = position?.end.offset ?? page.source.length;
  const prefix = 'void ';
  const file = ts.createSourceFile(
    'element.tsx',
    prefix + page.source.slice(base, end),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const offsetIn = (node: ts.Node): Part => ({
    offset: base + node.getStart(file) - prefix.length,
    length: node.getEnd() - node.getStart(file),
  });
  const find = (node: ts.Node): ts.JsxOpeningLikeElement | undefined => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) return node;
    return ts.forEachChild(node, find);
  };
  const opening = find(file);
  if (opening === undefined) return undefined;
  return {
    name: offsetIn(opening.tagName),
    attributes: opening.attributes.properties.map((attribute) => ({
      ...offsetIn(attribute),
      isDirective:
        ts.isJsxAttribute(attribute) && /^(?:client|set|is):|^slot$/.test(attribute.name.getText(file)),
    })),
  };
}
