import { defineMdastPlugin } from 'satteri';

const NO_BREAK = '\u00A0';

/** A figure, and what must stand on its line: `35 %`, `3 × 10`, `80 GB`. */
const BROKEN = /(\d) (?=%|× ?\d|(?:[KMGT]?B|ms|nats?)\b)|(×) (?=\d)/g;

/** The same words, with no line break between a figure and its sign or unit. */
export function boundFigures(text: string): string {
  return text.replace(BROKEN, (_, figure?: string, times?: string) => `${figure ?? times!}${NO_BREAK}`);
}

/** Sätteri plugin: figures in prose keep to their signs. Code stays as it is written. */
export const bindFigures = defineMdastPlugin({
  name: 'terrarium-bound-figures',
  text(node, context) {
    const bound = boundFigures(node.value);
    if (bound !== node.value) context.setProperty(node, 'value', bound);
  },
});
