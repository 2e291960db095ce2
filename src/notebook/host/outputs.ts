import type { MirrorEvent, MirrorPatch } from '../mirror/protocol.ts';
import { createOutputShell, type OutputShell } from '../mirror/shell.ts';
import { createMirrorView, type MirrorView } from '../mirror/view.ts';
import { clamp, hostLimits } from './limits.ts';

/** The outputs of all cells, where the page shows them. */
export interface Outputs {
  apply(key: string, patch: MirrorPatch): void;
  mount(key: string, element: HTMLElement): () => void;
  /** The sandbox is gone: what is shown stays, out of use, until the next one sends anew. */
  lose(): void;
  /** Width of outputs, in CSS pixels. */
  readonly widthPx: number;
  dispose(): void;
}

export interface OutputsOptions {
  readonly send: (key: string, event: MirrorEvent) => void;
  readonly onWidth: (widthPx: number) => void;
}

/** Widths are told once they have stayed the same for a moment. */
const widthMs = 120;

export function createOutputs({ send, onWidth }: OutputsOptions): Outputs {
  const shells = new Map<string, OutputShell>();
  const views = new Map<string, MirrorView>();
  const mounted = new Set<HTMLElement>();
  let widthPx: number = hostLimits.widthPx.usual;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const measure = (): void => {
    const width = Math.max(0, ...Array.from(mounted, ({ clientWidth }) => clientWidth));
    const next = clamp(width, hostLimits.widthPx);
    if (width === 0 || next === widthPx) return;
    widthPx = next;
    onWidth(next);
  };
  const observer =
    typeof ResizeObserver === 'undefined'
      ? null
      : new ResizeObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(measure, widthMs);
        });

  const shellOf = (key: string): OutputShell => {
    const shell = shells.get(key) ?? createOutputShell();
    shells.set(key, shell);
    return shell;
  };

  return {
    apply(key, patch) {
      const shell = shellOf(key);
      let view = views.get(key);
      if (view === undefined) {
        shell.clear();
        view = createMirrorView(shell.root, (event) => send(key, event));
        views.set(key, view);
        shell.setLive(true);
      }
      view.apply(patch);
      shell.setCut(patch.cut);
    },
    mount(key, element) {
      const shell = shellOf(key);
      element.append(shell.element);
      mounted.add(element);
      measure();
      observer?.observe(element);
      return () => {
        observer?.unobserve(element);
        mounted.delete(element);
        if (shell.element.parentNode === element) shell.element.remove();
      };
    },
    lose() {
      for (const [key, view] of views) {
        view.release();
        shells.get(key)?.setLive(false);
      }
      views.clear();
    },
    get widthPx() {
      return widthPx;
    },
    dispose() {
      clearTimeout(timer);
      observer?.disconnect();
      for (const view of views.values()) view.dispose();
      for (const shell of shells.values()) shell.element.remove();
    },
  };
}
