import type { MirrorEvent } from '../protocol.ts';
import { isControl, isToggle, writeProperties } from './controls.ts';
import { clickOn, closestOf, dispatchTo, isElement } from './dom.ts';

type Told<T extends MirrorEvent['type']> = Extract<MirrorEvent, { type: T }>;

const common = { bubbles: true, cancelable: true, composed: true } as const;

/** Does to a control what the reader did to its mirror. */
export function dispatchInput(node: Node, { type, properties }: Told<'input' | 'change'>): void {
  if (!isControl(node)) return;
  if (isToggle(node)) {
    // The click changes it and tells both `input` and `change`, as it would for the reader.
    if (node.checked !== properties.checked) clickOn(node);
    return;
  }
  writeProperties(node, properties);
  dispatchTo(
    node,
    type === 'input' ? new InputEvent('input', common) : new Event('change', { bubbles: true }),
  );
}

/**
 * A press and a click. What a browser does by itself on a click is kept from happening, but for opening and closing: a
 * label's control, a form's submission come as events of their own.
 */
export function dispatchClick(node: Node): void {
  if (!isElement(node)) return;
  const opens = closestOf(node, 'summary') !== null;
  const keep = (event: Event): void => {
    if (!opens) event.preventDefault();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const press = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    dispatchTo(node, new press(type, { ...common, detail: 1 }));
  }
  globalThis.addEventListener('click', keep, { capture: true });
  try {
    if (node instanceof HTMLElement) clickOn(node);
    else dispatchTo(node, new MouseEvent('click', { ...common, detail: 1 }));
  } finally {
    globalThis.removeEventListener('click', keep, { capture: true });
  }
}

/** Tells a form that it is submitted. A sandbox without forms would swallow `requestSubmit` before anybody hears of it. */
export function dispatchSubmit(node: Node): void {
  if (node instanceof HTMLFormElement) {
    dispatchTo(node, new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  }
}

export function dispatchKey(node: Node, { type, key }: Told<'keydown' | 'keyup'>): void {
  dispatchTo(node, new KeyboardEvent(type, { ...common, key }));
}

/** Scrolls the node to where its mirror stands. */
export function dispatchScroll(node: Node, { top, left }: Told<'scroll'>): void {
  if (!(node instanceof HTMLElement)) return;
  node.scrollTop = top;
  node.scrollLeft = left;
  if (top > 0 && node.scrollTop === 0) {
    // It scrolls in the page's style and not in the sandbox's.
    node.style.overflow = 'auto';
    node.scrollTop = top;
  }
  dispatchTo(node, new Event('scroll'));
}
