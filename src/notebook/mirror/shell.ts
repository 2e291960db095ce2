import { shellStyles } from './shell-styles.ts';

/** The place in the page where one output stands. */
export interface OutputShell {
  /** To be put beneath its cell. */
  readonly element: HTMLElement;
  /** What the mirror is built in: styles of the page and of the output do not meet. */
  readonly root: ShadowRoot;
  /** Takes out what is shown. */
  clear(): void;
  /** Says that this is only the beginning of an output, or that it is the whole. */
  setCut(isCut: boolean): void;
  /** Takes its controls out of use while there is no sandbox behind them. */
  setLive(isLive: boolean): void;
}

/**
 * Keeps an output in its box: nothing in it is drawn outside, is laid over the page, or moves what stands around it. The box
 * itself is out of an output's reach: a style in a shadow root can change its host, so the host is not the box.
 */
export function createOutputShell(): OutputShell {
  const element = document.createElement('div');
  element.className = 'cell-output';
  Object.assign(element.style, {
    position: 'relative',
    isolation: 'isolate',
    contain: 'layout paint',
    overflow: 'auto',
    maxHeight: 'min(40rem, 85vh)',
    minWidth: '0',
    // Room for the outline of what has focus, which the box would cut off.
    padding: '4px',
    margin: '-4px',
  });
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = shellStyles;
  root.append(style);
  const note = document.createElement('p');
  note.className = 'cell-output-cut';
  note.textContent =
    'This output is too large to show whole: this is its beginning. Show less of it, for example with .slice(0, 100).';
  Object.assign(note.style, { color: 'var(--t-quiet)', fontSize: '0.9rem', margin: '0.5rem 0 0' });
  note.hidden = true;
  element.append(host, note);
  return {
    element,
    root,
    clear: () => root.replaceChildren(style),
    setCut(isCut) {
      note.hidden = !isCut;
    },
    setLive(isLive) {
      host.inert = !isLive;
      host.style.opacity = isLive ? '' : '0.7';
    },
  };
}
