import { drawStill } from '#components/frame/draw-still.build.ts';
import type { PlotView } from '#components/frame/plot-view.ts';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';

/** Clipped marks, a gradient and a use of it: everything that makes Plot number its ids. */
const view: PlotView<readonly number[]> = (values, size) =>
  Plot.plot({
    ...size,
    clip: true,
    marks: [
      () => {
        const gradient = (size.document ?? document).createElementNS(
          'http://www.w3.org/2000/svg',
          'linearGradient',
        );
        gradient.id = 'shade';
        return gradient;
      },
      Plot.lineY(values, { stroke: 'var(--t-moss)' }),
      Plot.rectY(values, { x: (_value, index) => index, y: Number, fill: 'url(#shade)', interval: 1 }),
    ],
  });

const draw = (id: string) => drawStill(view, [1, 3, 2], { id });
const parse = (html: string) => new JSDOM(html).window.document;

describe('drawStill', () => {
  it('gives the same bytes each time, however much was drawn before', () => {
    const first = draw('grow');
    draw('other');
    expect(draw('grow')).toBe(first);
  });

  it('draws at two widths', () => {
    const widths = [...parse(draw('grow')).querySelectorAll('svg')].map((svg) => svg.getAttribute('width'));
    expect(widths).toEqual(['690', '320']);
  });

  it('keeps ids unique on a page and every reference in its own drawing', () => {
    const page = parse(draw('grow') + draw('ask'));
    const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.length).toBeGreaterThanOrEqual(8);
    expect(new Set(ids).size).toBe(ids.length);
    for (const svg of page.querySelectorAll('svg')) {
      const references = [...svg.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
      expect(references.length).toBeGreaterThan(0);
      for (const id of references) expect(svg.querySelector(`#${id}`)).not.toBeNull();
    }
  });

  it('leaves colours to the theme and styles to the style sheet', () => {
    const html = draw('grow');
    expect(html).toContain('var(--t-moss)');
    expect(html).not.toContain('<style');
  });
});
