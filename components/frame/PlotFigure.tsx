import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlotView } from './plot-view.ts';

export interface PlotFigureProps<Data> {
  /** Fetches the view, and Plot with it, when there is something to draw: `() => import('./loss-view.ts').then(…)`. */
  readonly view: () => Promise<PlotView<Data>>;
  /** What to draw. While it is null the still stands. */
  readonly data: Data | null;
  /** The recorded figure, drawn at build: a widget's `still` slot. */
  readonly still?: ComponentChildren;
  /** Pixels kept free, so that nothing moves when the picture comes. */
  readonly minHeight?: number;
}

/** Often enough for a slider, seldom enough for a training run. */
const redrawEveryMs = 120;

/** A chart that was drawn at build, and is drawn anew in the page once there are data of the reader's own. */
export function PlotFigure<Data>({ view, data, still, minHeight }: PlotFigureProps<Data>) {
  const host = useRef<HTMLDivElement>(null);
  const newest = useRef(data);
  newest.current = data;
  const request = useRef<(() => void) | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [failed, setFailed] = useState(false);
  const live = data !== null;

  useEffect(() => {
    if (!live) return;
    const element = host.current!;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let drawnWidth = 0;
    let closed = false;
    const watchWidth = new ResizeObserver(() => {
      if (widthOf(element) !== drawnWidth) request.current?.();
    });
    const start = async (): Promise<void> => {
      const draw = await view();
      if (closed) return;
      const redraw = (): void => {
        timer = undefined;
        if (newest.current === null) return;
        drawnWidth = widthOf(element);
        const figure = draw(newest.current, { width: drawnWidth });
        // Plot's own style sheets: each that comes or goes has the whole page styled anew. What they say stands in data.css.
        for (const sheet of figure.querySelectorAll('style')) sheet.remove();
        element.replaceChildren(figure);
      };
      request.current = () => (timer ??= setTimeout(redraw, redrawEveryMs));
      redraw();
      setDrawn(true);
      watchWidth.observe(element);
    };
    start().catch(() => setFailed(true));
    return () => {
      closed = true;
      request.current = null;
      clearTimeout(timer);
      watchWidth.disconnect();
      setDrawn(false);
      setFailed(false);
    };
  }, [live]);
  useEffect(() => request.current?.(), [data]);

  return (
    <div class="t-plot" style={minHeight === undefined ? {} : { minHeight: `${minHeight}px` }}>
      {live && <div class="t-plot-live" ref={host} />}
      {!drawn && still}
      {failed && (
        <p class="t-quiet">
          The chart could not be loaded. {still === undefined ? '' : 'This is the recorded one. '}The numbers
          are in the table.
        </p>
      )}
    </div>
  );
}

const widthOf = (element: HTMLElement): number => Math.max(240, element.clientWidth);
