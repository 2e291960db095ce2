import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import {
  markdownToMdast,
  mdxToMdast,
  type MdastNode,
  type MdxjsEsm,
  type MdxJsxFlowElement,
  type MdxJsxTextElement,
} from 'satteri';
import type { FaultInPage } from './fault.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** A page taken apart. */
export interface Page {
  /** Absolute path. */
  readonly path: string;
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly source: string;
  /** The YAML between the `---` lines. */
  readonly frontmatter: string | undefined;
  /** Every node, parents before children. */
  readonly nodes: readonly MdastNode[];
  readonly elements: readonly Element[];
  readonly modules: readonly MdxjsEsm[];
  /** What keeps the page from being read at all. */
  readonly syntaxFault?: FaultInPage;
}

/** Reads and parses a Markdown or MDX file with the parser that builds the site. */
export function readPage(root: string, path: string): Page {
  const source = readFileSync(path, 'utf8');
  const file = relative(root, path).split(sep).join('/');
  const [, frontmatter] = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  const page = { path, file, source, frontmatter };
  try {
    const tree = path.endsWith('.mdx') ? mdxToMdast(source) : markdownToMdast(source);
    const nodes = flatten(tree);
    const elements = nodes.filter(
      (node) => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement',
    );
    const modules = nodes.filter((node) => node.type === 'mdxjsEsm');
    return { ...page, nodes, elements, modules };
  } catch (error) {
    return { ...page, nodes: [], elements: [], modules: [], syntaxFault: syntaxFault(error) };
  }
}

function flatten(node: MdastNode): MdastNode[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  return [node, ...children.flatMap(flatten)];
}

/** The parser writes `3:1: what it met (rule)`. */
function syntaxFault(error: unknown): FaultInPage {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', what = message] = /^(\d+):(\d+): ([\s\S]*)$/.exec(message) ?? [];
  const problem = what
    .replace(/ \(mdx[\w-]*:[\w-]+\)$/, '')
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(' with oxc:', ':')
    .replace(/^./, (letter) => letter.toLowerCase());
  return { line: Number(line), column: Number(column), problem, remedy: syntaxRemedy(what) };
}

function syntaxRemedy(what: string): string {
  const [, name] = /closing tag for `<([^`>]*)>`/.exec(what) ?? [];
  if (name !== undefined) return `Close it with </${name}>, or write <${name} /> when nothing goes inside.`;
  if (/closing tag `/.test(what)) return 'Remove it, or open the tag before it.';
  if (/brace|expression/.test(what)) return 'Close or mend the braces; a brace meant as text is written \\{.';
  return 'Mend the tag: a value goes in quotation marks or braces, and a < meant as text is written \\<.';
}

/** The words of a node, without what marks them up. */
export function nodeText(node: MdastNode): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(nodeText).join('') : '';
}

/** Where a node begins. */
export function startOf(node: { readonly position?: MdastNode['position'] }): {
  line: number;
  column: number;
} {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Line and column, from 1, of an offset in a text. */
export function placeAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** A string attribute of an element; undefined when it is absent or computed. */
export function attributeText(element: Element, name: string): string | undefined {
  const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}
