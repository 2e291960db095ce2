import { JSDOM } from 'jsdom';
import type { PlotView } from './plot-view.ts';

export interface StillOptions {
  /** The figure's id: unique on the page, and so the ids within the drawing are. */
  readonly id: string;
  /** Widths to draw at, in CSS pixels: one for a wide column and one for a phone. */
  readonly widths?: { readonly wide: number; readonly narrow: number };
}

/**
 * Draws a view at build, as HTML for a widget's `still` slot: at two widths, of which the style sheet shows the one that
 * fits. The same data give the same bytes.
 */
export function drawStill<Data>(
  view: PlotView<Data>,
  data: Data,
  { id, widths = { wide: 690, narrow: 320 } }: StillOptions,
): string {
  return (['wide', 'narrow'] as const)
    .map((size) => {
      const { document } = new JSDOM('').window;
      const figure = view(data, { width: widths[size], document });
      settle(figure, `${id}-${size}`);
      return `<div class="t-still t-still-${size}">${figure.outerHTML}</div>`;
    })
    .join('');
}

/**
 * Plot numbers its ids from when the process began, so they are counted anew, from the figure's own. Its style element goes
 * too: the frame's style sheet says the same.
 */
function settle(figure: Element, prefix: string): void {
  for (const style of figure.querySelectorAll('style')) style.remove();
  const names = new Map<string, string>();
  for (const element of figure.querySelectorAll('[id]')) {
    const name = `${prefix}-${names.size + 1}`;
    names.set(element.id, name);
    element.id = name;
  }
  for (const element of [figure, ...figure.querySelectorAll('*')]) {
    for (const attribute of element.attributes) attribute.value = renamed(attribute.value, names);
  }
}

/** An attribute's value with the ids in its references exchanged: `url(#plot-clip-3)`, `#plot-clip-3`. */
function renamed(value: string, names: ReadonlyMap<string, string>): string {
  return value.replaceAll(/#([\w-]+)/g, (reference, id: string) => {
    const name = names.get(id);
    return name === undefined ? reference : `#${name}`;
  });
}
