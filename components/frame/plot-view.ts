/**
 * Data in, picture out, and nothing else: so that one function draws at build (with jsdom's `document`), in the page and
 * in a test. Colours are `currentColor` or `var(--t-…)`, which follow the theme.
 * @param size.width in CSS pixels
 * @param size.document the one to create elements with; the page's own when left out
 */
export type PlotView<Data> = (data: Data, size: PlotSize) => SVGSVGElement | HTMLElement;

interface PlotSize {
  readonly width: number;
  readonly document?: Document;
}
