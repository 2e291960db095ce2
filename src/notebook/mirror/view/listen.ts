import type { MirrorEvent } from '../protocol.ts';
import { isControl, isToggle, readControl, type Control } from './controls.ts';
import type { Entry, Registry } from './registry.ts';
import { createThrottle } from './throttle.ts';

const pointerMs = 33;
const scrollMs = 60;
const sliderMs = 25;

type PointerTold = Extract<MirrorEvent, { over: number }>;
type ScrollTold = Extract<MirrorEvent, { type: 'scroll' }>;

export interface Listening {
  /** Whether an answer to this turn of a control is out of date, since the reader has gone on. */
  isOld(control: Control, turn: number): boolean;
  dispose(): void;
}

/** Hears what the reader does to a mirror and tells the sandbox. */
export function listen(root: HTMLElement, registry: Registry, send: (event: MirrorEvent) => void): Listening {
  const ended = new AbortController();
  const { signal } = ended;
  const turns = new WeakMap<Control, number>();
  let turn = 0;

  const tellInput = (type: 'input' | 'change', id: number, control: Control): void => {
    turn += 1;
    turns.set(control, turn);
    send({ type, id, properties: readControl(control), turn });
  };
  const slides = createThrottle<{ id: number; control: Control }>(sliderMs, ({ id, control }) =>
    tellInput('input', id, control),
  );
  const moves = createThrottle<PointerTold>(pointerMs, send);
  const scrolls = createThrottle<ScrollTold>(scrollMs, send);

  /** The mirrored node an event happened in. */
  const entryAt = (target: EventTarget | null): Entry | undefined => {
    let node = target instanceof Node ? target : null;
    while (node !== null && node !== root && registry.of(node) === undefined) node = node.parentNode;
    return node === root ? undefined : registry.of(node);
  };

  function hear<K extends keyof HTMLElementEventMap>(
    types: readonly K[],
    act: (event: HTMLElementEventMap[K], entry: Entry) => void,
  ): void {
    for (const type of types) {
      const listener = (event: HTMLElementEventMap[K]): void => {
        const entry = entryAt(event.target);
        if (entry !== undefined) act(event, entry);
      };
      root.addEventListener(type, listener, { signal, capture: true, passive: false });
    }
  }

  hear(['input', 'change'], (event, { id, node }) => {
    // What happens in an output is the output's affair: no listener of the page takes it for its own.
    event.stopPropagation();
    if (!isControl(node)) return;
    if (isToggle(node)) {
      if (event.type === 'input') tellInput('input', id, node);
    } else if (event.type === 'input' && /^(?:range|color)$/.test(node.type)) {
      turns.set(node, Infinity);
      slides.call({ id, control: node });
    } else {
      slides.flush();
      tellInput(event.type === 'input' ? 'input' : 'change', id, node);
    }
  });
  hear(['click'], (_, { id, node }) => {
    if (!isToggle(node)) send({ type: 'click', id });
  });
  root.addEventListener('submit', (event) => event.preventDefault(), { signal, capture: true });
  hear(['submit'], (event, { id }) => {
    event.stopPropagation();
    slides.flush();
    send({ type: 'submit', id });
  });
  hear(['keydown', 'keyup'], (event, { id, node }) => {
    if (event.key.length > 20) return;
    if (event.type !== 'keydown' && event.type !== 'keyup') return;
    send({ type: event.type, id, key: event.key });
    const acts = event.type === 'keydown' && (event.key === 'Enter' || event.key === ' ');
    const isButton = node instanceof HTMLElement && node.getAttribute('tabindex') === '0' && !isControl(node);
    if (acts && isButton && !(node instanceof HTMLButtonElement)) {
      event.preventDefault();
      send({ type: 'click', id });
    }
  });
  hear(['scroll'], (event, { id, node }) => {
    if (event.target === node && node instanceof HTMLElement) {
      scrolls.call({ type: 'scroll', id, top: node.scrollTop, left: node.scrollLeft });
    }
  });
  hear(['pointermove', 'pointerdown', 'pointerup', 'pointerout'], (event, entry) => {
    const surface = surfaceOf(root, entry.node, registry);
    if (surface === undefined) return;
    const next = event.relatedTarget;
    if (event.type === 'pointerout' && next instanceof Node && surface.node.contains(next)) return;
    const type = event.type === 'pointerout' ? 'pointerleave' : event.type;
    const told = pointerTold(type as PointerTold['type'], surface, entry, event);
    if (told === null) return;
    if (type === 'pointermove') {
      moves.call(told);
      return;
    }
    moves.flush();
    send(told);
  });

  return {
    isOld: (control, seen) => seen < (turns.get(control) ?? 0),
    dispose() {
      ended.abort();
      for (const throttle of [slides, moves, scrolls]) throttle.cancel();
    },
  };
}

/** The outermost svg, or the canvas, that a node belongs to. */
function surfaceOf(root: HTMLElement, node: Node, registry: Registry): Entry | undefined {
  let surface: Entry | undefined;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    const entry = registry.of(at);
    if (entry?.isCanvas === true || (at instanceof Element && at.localName === 'svg')) surface = entry;
  }
  return surface;
}

function pointerTold(
  type: PointerTold['type'],
  surface: Entry,
  { id }: Entry,
  { clientX, clientY }: MouseEvent,
): PointerTold | null {
  if (!(surface.node instanceof Element)) return null;
  const { left, top, width, height } = surface.node.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  return { type, id: surface.id, over: id, x: (clientX - left) / width, y: (clientY - top) / height };
}
