import { hardenDom } from './harden-dom.ts';
import { hardenTimers } from './harden-timers.ts';
import { replace, refusal } from './replace.ts';

/**
 * Takes away what a cell could reach the network, the page or a second thread with, where neither the sandbox nor its policy
 * does. Runs once, ahead of all cell code.
 * @returns a function that ends the timers of cells
 */
export function harden(): () => void {
  removeConstructors();
  refuseCodeFromText();
  refuseNavigation();
  keepFocusAway();
  hardenDom();
  return hardenTimers();
}

/**
 * No policy stops WebRTC. Workers and compiled WebAssembly would run without time checks; the other connections are blocked
 * by policy and go all the same. XSLT builds elements out of sight of `hardenDom`.
 */
function removeConstructors(): void {
  const removed =
    /^(?:webkit|moz)?RTC|^(?:Shared)?Worker$|^WebAssembly$|^WebTransport|^WebSocket|^EventSource$|^XSLTProcessor$|^fetchLater$|^Fence$|^sharedStorage$|^PaymentRequest$/;
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (removed.test(name)) Reflect.deleteProperty(globalThis, name);
  }
}

/** Code made from text has no time checks. */
function refuseCodeFromText(): void {
  const refuse = refusal('Code from text does not run in cells: write it out instead.');
  replace(globalThis, 'eval', refuse);
  const kinds = [function () {}, async function () {}, function* () {}, async function* () {}];
  for (const kind of kinds) {
    const prototype = Object.getPrototypeOf(kind) as object;
    // Such a stand-in keeps `instanceof Function` true of functions.
    const standIn = refusal('Code from text does not run in cells: write it out instead.');
    Object.defineProperty(standIn, 'prototype', { value: prototype });
    Object.defineProperty(prototype, 'constructor', { value: standIn, writable: false, configurable: false });
    if (prototype === Function.prototype) replace(globalThis, 'Function', standIn);
  }
}

/** The page's own policy keeps the frame where it is; this keeps it from the page's history and from its parent's name. */
function refuseNavigation(): void {
  const refuse = refusal('Cells stay on their page.');
  replace(globalThis, 'open', refuse);
  // It would call off a navigation whose host the browser has looked up by then, and so do for the next.
  replace(globalThis, 'stop', refuse);
  replace(globalThis, 'parent', null);
  for (const method of ['back', 'forward', 'go', 'pushState', 'replaceState']) {
    replace(History.prototype, method, refuse);
  }
  const navigation: unknown = Reflect.get(globalThis, 'navigation');
  if (typeof navigation !== 'object' || navigation === null) return;
  const prototype = Object.getPrototypeOf(navigation) as object;
  for (const method of ['back', 'forward', 'navigate', 'reload', 'traverseTo', 'updateCurrentEntry']) {
    replace(prototype, method, refuse);
  }
}

/** The reader types into the page. A frame that took the focus would get what they type. */
function keepFocusAway(): void {
  const nothing = () => undefined;
  replace(globalThis, 'focus', nothing);
  const methods = ['focus', 'show', 'showModal', 'showPopover', 'togglePopover', 'showPicker', 'select'];
  const owners = [HTMLElement, SVGElement, MathMLElement, HTMLDialogElement, HTMLInputElement];
  for (const { prototype } of [...owners, HTMLTextAreaElement, HTMLSelectElement]) {
    for (const method of methods) if (Object.hasOwn(prototype, method)) replace(prototype, method, nothing);
  }
}
