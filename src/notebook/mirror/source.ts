import { limits } from './limits.ts';
import type { MirrorChange, MirrorChild, MirrorEvent, MirrorPatch, MirrorProperties } from './protocol.ts';
import { difference, isLive, readProperties } from './source/controls.ts';
import {
  describeNode,
  isOpen,
  isShown,
  readAttributes,
  weightOfElement,
  weightOfText,
  type Describer,
} from './source/describe.ts';
import {
  dispatchClick,
  dispatchInput,
  dispatchKey,
  dispatchScroll,
  dispatchSubmit,
} from './source/dispatch.ts';
import {
  attempt,
  childNodes,
  endTimer,
  isBefore,
  isElement,
  isInside,
  isText,
  localName,
  parentNode,
  startTimer,
  textOf,
} from './source/dom.ts';
import { createLedger } from './source/ledger.ts';
import { createPointer } from './source/pointer.ts';

/** The sandbox's end of a mirrored output. */
export interface MirrorSource {
  /** Does to the output what the reader did to its mirror, and sends what came of it. */
  handle(event: MirrorEvent): void;
  dispose(): void;
}

/** Changes are gathered for as long; frames may be throttled in a sandbox that nobody sees, timers are not. */
const batchMs = 16;
/** How often a canvas is looked at: drawing on it is no change that anything tells of. */
const canvasMs = 300;

/**
 * Watches an output and sends what changes, as descriptions. Never throws, whatever cell code did to the DOM.
 * @param root the output's element; what it holds already is sent soon
 */
export function createMirrorSource(root: HTMLElement, send: (patch: MirrorPatch) => void): MirrorSource {
  const pointer = createPointer();
  const live = new Map<Node, MirrorProperties | undefined>();
  const turns = new Map<Node, number>();
  /** What could not be described whole. */
  const cutAt = new Set<Node>();
  const ledger = createLedger(root, (node) => {
    live.delete(node);
    turns.delete(node);
    cutAt.delete(node);
  });
  const waiting: MutationRecord[] = [];
  let timer: number | null = null;
  let canvasTimer: number | null = null;
  let wasCut = false;
  let forgottenBefore = 0;
  let isFirst = true;

  const observer = new MutationObserver((records) => {
    waiting.push(...records);
    timer ??= startTimer(flush, batchMs);
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  timer = startTimer(flush, 0);

  function flush(): void {
    if (timer !== null) endTimer(timer);
    timer = null;
    attempt(() => {
      const changes = gather([...waiting.splice(0), ...observer.takeRecords()]);
      const cut = cutAt.size > 0;
      if (changes.length > 0 || cut !== wasCut) send({ changes, cut });
      wasCut = cut;
    });
    watchCanvases();
  }

  function gather(records: readonly MutationRecord[]): MirrorChange[] {
    const parents = new Set<Node>(isFirst ? [root] : []);
    const attributes = new Map<Element, Set<string>>();
    const texts = new Set<Text>();
    isFirst = false;
    for (const { type, target, attributeName, removedNodes } of records) {
      if (type === 'childList') parents.add(target);
      for (const gone of Array.from(removedNodes)) if (!isInside(root, gone)) ledger.forget(gone);
      if (type === 'characterData' && isText(target)) texts.add(target);
      if (type === 'attributes' && isElement(target) && attributeName !== null) {
        attributes.set(target, (attributes.get(target) ?? new Set()).add(attributeName));
      }
    }
    if (ledger.forgotten > forgottenBefore) {
      for (const node of cutAt) if (isElement(node)) parents.add(node);
      forgottenBefore = ledger.forgotten;
    }
    const fresh = new Set<Node>();
    const changes: MirrorChange[] = childrenChanges(parents, fresh);
    for (const [element, names] of attributes) {
      if (!fresh.has(element)) changes.push(...attributeChanges(element, names));
    }
    for (const text of texts) if (!fresh.has(text)) changes.push(...textChanges(text));
    changes.push(...propertyChanges((node) => !(node instanceof HTMLCanvasElement)));
    return changes;
  }

  /** In document order, so that a node's place is settled before that of its children. */
  function childrenChanges(parents: ReadonlySet<Node>, fresh: Set<Node>): MirrorChange[] {
    const changes: MirrorChange[] = [];
    const queue = [...parents].filter((node) => ledger.numberOf(node) !== undefined && isOpen(node));
    queue.sort((a, b) => (a === b ? 0 : isBefore(a, b) ? -1 : 1));
    const later: Element[] = [];
    const describer: Describer = {
      ledger,
      cut: (node) => cutAt.add(node),
      fillLater: (element) => later.push(element),
      described(node) {
        fresh.add(node);
        if (isLive(node)) live.set(node, readProperties(node));
      },
    };
    const fill = (parent: Node): void => {
      const id = ledger.numberOf(parent);
      if (id === undefined) return;
      cutAt.delete(parent);
      const shown = Array.from(childNodes(parent)).filter(isShown);
      const depth = depthOf(parent) + 1;
      const children: MirrorChild[] = [];
      for (const child of depth <= limits.depth ? shown : []) {
        const entry = ledger.numberOf(child) ?? describeNode(child, describer, depth);
        if (entry !== null) children.push(entry);
      }
      if (children.length < shown.length) cutAt.add(parent);
      changes.push({ type: 'children', id, children });
      for (let next = later.shift(); next !== undefined; next = later.shift()) fill(next);
    };
    for (const parent of queue) if (!fresh.has(parent)) fill(parent);
    return changes;
  }

  function depthOf(node: Node): number {
    let depth = 0;
    for (let at: Node | null = node; at !== null && at !== root; at = parentNode(at)) depth += 1;
    return depth;
  }

  function attributeChanges(element: Element, names: ReadonlySet<string>): MirrorChange[] {
    const id = ledger.numberOf(element);
    if (id === undefined || element === root) return [];
    const { attributes, complete } = readAttributes(element);
    if (!complete || !ledger.weigh(element, weightOfElement(localName(element), attributes))) {
      cutAt.add(element);
      return [];
    }
    return Array.from(names, (name) => ({
      type: 'attribute',
      id,
      name,
      value: attributes[name] ?? null,
    }));
  }

  function textChanges(node: Text): MirrorChange[] {
    const id = ledger.numberOf(node);
    if (id === undefined) return [];
    const text = textOf(node);
    const fits = ledger.weigh(node, weightOfText(text));
    if (fits) cutAt.delete(node);
    else cutAt.add(node);
    return fits ? [{ type: 'text', id, text }] : [];
  }

  function propertyChanges(which: (node: Node) => boolean): MirrorChange[] {
    const changes: MirrorChange[] = [];
    for (const [node, before] of live) {
      const id = ledger.numberOf(node);
      if (id === undefined || !isLive(node) || !which(node)) continue;
      const now = readProperties(node);
      const properties = difference(before, now);
      if (properties === null) continue;
      live.set(node, now);
      changes.push({ type: 'properties', id, properties, turn: turns.get(node) ?? 0 });
    }
    return changes;
  }

  function watchCanvases(): void {
    const isCanvas = (node: Node): boolean => node instanceof HTMLCanvasElement;
    if (canvasTimer !== null || ![...live.keys()].some(isCanvas)) return;
    canvasTimer = startTimer(() => {
      canvasTimer = null;
      attempt(() => {
        const changes = propertyChanges(isCanvas);
        if (changes.length > 0) send({ changes, cut: cutAt.size > 0 });
      });
      watchCanvases();
    }, canvasMs);
  }

  function play(event: MirrorEvent): void {
    const node = ledger.nodeOf(event.id);
    if (node === undefined) return;
    switch (event.type) {
      case 'input':
      case 'change':
        turns.set(node, event.turn);
        live.set(node, { ...live.get(node), ...event.properties });
        dispatchInput(node, event);
        return;
      case 'click':
        dispatchClick(node);
        return;
      case 'submit':
        dispatchSubmit(node);
        return;
      case 'keydown':
      case 'keyup':
        dispatchKey(node, event);
        return;
      case 'scroll':
        dispatchScroll(node, event);
        return;
      case 'pointerenter':
      case 'pointermove':
      case 'pointerdown':
      case 'pointerup':
      case 'pointerleave':
        pointer.play(node, ledger.nodeOf(event.over) ?? node, event);
        return;
    }
  }

  return {
    handle(event) {
      attempt(() => play(event));
      flush();
    },
    dispose() {
      observer.disconnect();
      if (timer !== null) endTimer(timer);
      if (canvasTimer !== null) endTimer(canvasTimer);
      canvasTimer = timer = -1;
      live.clear();
    },
  };
}
