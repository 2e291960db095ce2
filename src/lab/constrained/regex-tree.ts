import type { CodePointSet } from './code-points.ts';

/** A parsed regular expression. */
export type RegexTree =
  | { readonly kind: 'set'; readonly set: CodePointSet }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexTree[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexTree[] }
  | {
      readonly kind: 'repeat';
      readonly part: RegexTree;
      readonly least: number;
      /** Infinity where there is no limit. */
      readonly most: number;
    };

/** The tree with every set of characters replaced. */
export function mapSets(tree: RegexTree, replace: (set: CodePointSet) => RegexTree): RegexTree {
  switch (tree.kind) {
    case 'set':
      return replace(tree.set);
    case 'sequence':
      return { kind: 'sequence', parts: tree.parts.map((part) => mapSets(part, replace)) };
    case 'choice':
      return { kind: 'choice', options: tree.options.map((option) => mapSets(option, replace)) };
    case 'repeat':
      return { ...tree, part: mapSets(tree.part, replace) };
  }
}

const escapeCodePoint = (codePoint: number): string => `\\u{${codePoint.toString(16)}}`;

/** A regular expression, in this module's own subset, that reads as this tree. */
export function printRegex(tree: RegexTree): string {
  switch (tree.kind) {
    case 'set': {
      const ranges = tree.set.map(([first, last]) => {
        const from = escapeCodePoint(first);
        return first === last ? from : `${from}-${escapeCodePoint(last)}`;
      });
      return `[${ranges.join('')}]`;
    }
    case 'sequence':
      return tree.parts.map(printRegex).join('');
    case 'choice':
      return `(?:${tree.options.map(printRegex).join('|')})`;
    case 'repeat':
      return `(?:${printRegex(tree.part)}){${tree.least},${tree.most === Infinity ? '' : tree.most}}`;
  }
}
