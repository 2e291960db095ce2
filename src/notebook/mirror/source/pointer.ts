import type { MirrorEvent } from '../protocol.ts';
import { dispatchTo, isElement, isInside, parentNode, rectOf } from './dom.ts';

type PointerTold = Extract<MirrorEvent, { over: number }>;

/**
 * Plays the reader's pointer in the sandbox, with the coordinates it would have there, so that code that asks an event
 * where it happened gets a true answer.
 */
export interface Pointer {
  play(surface: Node, over: Node, event: PointerTold): void;
}

export function createPointer(): Pointer {
  let hovered: Element | null = null;
  let pressed = false;

  function tell(target: Element, kind: string, at: MouseEventInit, bubbles: boolean): void {
    const init = {
      bubbles,
      cancelable: bubbles,
      composed: true,
      ...at,
    };
    const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
    dispatchTo(target, new PointerEvent(`pointer${kind}`, pointer));
    dispatchTo(target, new MouseEvent(`mouse${kind}`, init));
  }

  function hover(next: Element | null, surface: Element, at: MouseEventInit): void {
    const before = hovered;
    if (next === before) return;
    hovered = next;
    if (before !== null) {
      tell(before, 'out', { ...at, relatedTarget: next }, true);
      for (const left of upTo(before, surface)) {
        if (next === null || !isInside(left, next))
          tell(left, 'leave', { ...at, relatedTarget: next }, false);
      }
    }
    if (next !== null) {
      tell(next, 'over', { ...at, relatedTarget: before }, true);
      for (const entered of upTo(next, surface).reverse()) {
        if (before === null || !isInside(entered, before)) {
          tell(entered, 'enter', { ...at, relatedTarget: before }, false);
        }
      }
    }
  }

  return {
    play(surface, over, { type, x, y }) {
      if (!isElement(surface)) return;
      const target = isElement(over) && isInside(surface, over) ? over : surface;
      const { left, top, width, height } = rectOf(surface);
      if (type === 'pointerdown') pressed = true;
      if (type === 'pointerup') pressed = false;
      const at = {
        clientX: left + x * width,
        clientY: top + y * height,
        button: 0,
        buttons: pressed ? 1 : 0,
      };
      hover(type === 'pointerleave' ? null : target, surface, at);
      if (type === 'pointermove') tell(target, 'move', { ...at, button: -1 }, true);
      if (type === 'pointerdown') tell(target, 'down', at, true);
      if (type === 'pointerup') tell(target, 'up', at, true);
    },
  };
}

/** A node and what it stands in, up to the surface. */
function upTo(from: Element, surface: Element): Element[] {
  const path: Element[] = [];
  for (let node: Node | null = from; node !== null && isElement(node); node = parentNode(node)) {
    path.push(node);
    if (node === surface) break;
  }
  return path;
}
