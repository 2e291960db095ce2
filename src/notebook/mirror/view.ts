import { limits } from './limits.ts';
import type { MirrorEvent, MirrorPatch } from './protocol.ts';
import { writeAttribute } from './view/build.ts';
import { isControl, writeControl } from './view/controls.ts';
import { giveRoles, helpKeyboard, nameControls } from './view/ease.ts';
import { listen } from './view/listen.ts';
import { placeChildren } from './view/place.ts';
import { listOf, read } from './view/read.ts';
import { flattenReferences } from './view/references.ts';
import { createRegistry, type Entry } from './view/registry.ts';
import { safeStyleSheet } from './view/styles.ts';

/** The page's end of a mirrored output. */
export interface MirrorView {
  /** Takes what the sandbox sent, whatever it is: what may not stand in a page is left out. Never throws. */
  apply(patch: MirrorPatch): void;
  /** Hears no more of what the reader does; what is shown stays. */
  release(): void;
  dispose(): void;
}

/**
 * Shows an output of the sandbox inside an element or a shadow root, by changing what is there: focus, selection and
 * scrolling stay.
 */
export function createMirrorView(
  container: ShadowRoot | Element,
  send: (event: MirrorEvent) => void,
): MirrorView {
  const root = document.createElement('div');
  root.className = 'output';
  container.append(root);
  const registry = createRegistry({ id: 0, node: root, inside: root, isCanvas: false });
  const listening = listen(root, registry, send);
  /** Style sheets of the output, with the place that their text is kept in. */
  const sheets = new Map<Element, HTMLStyleElement>();

  function change(told: unknown, gone: Node[]): void {
    const entry = registry.get(read(told, 'id'));
    if (entry === undefined) return;
    const { node } = entry;
    switch (read(told, 'type')) {
      case 'children': {
        gone.push(...placeChildren(entry, listOf(read(told, 'children')), registry));
        return;
      }
      case 'attribute': {
        const name = read(told, 'name');
        const value = read(told, 'value');
        if (!(node instanceof Element) || entry.id === 0 || typeof name !== 'string') return;
        if (value === null || typeof value === 'string') writeAttribute(node, name, value);
        return;
      }
      case 'text': {
        const text = read(told, 'text');
        if (node instanceof Text && typeof text === 'string') node.data = text.slice(0, limits.characters);
        return;
      }
      case 'properties':
        writeProperties(entry, told);
    }
  }

  function writeProperties(entry: Entry, told: unknown): void {
    const turn = read(told, 'turn');
    const { node } = entry;
    if (isControl(node) && listening.isOld(node, typeof turn === 'number' ? turn : 0)) return;
    writeControl(entry, read(told, 'properties'));
  }

  /** Style sheets come into force with the whole of their text, once it has been read. */
  function writeSheets(): void {
    for (const style of root.querySelectorAll('style')) {
      const inside = registry.of(style)?.inside;
      if (inside) sheets.set(inside, style);
    }
    for (const [inside, style] of sheets) {
      if (!style.isConnected) sheets.delete(inside);
      const text = safeStyleSheet(inside.textContent);
      if (style.textContent !== text) style.textContent = text;
    }
  }

  return {
    apply(patch) {
      const gone: Node[] = [];
      for (const told of listOf(read(patch, 'changes'))) {
        try {
          change(told, gone);
        } catch {
          // A change that no browser can make is left out.
        }
      }
      for (const node of gone) if (!root.contains(node)) registry.forget(node);
      writeSheets();
      flattenReferences(root);
      nameControls(root);
      helpKeyboard(root);
      giveRoles(root);
    },
    release: () => listening.dispose(),
    dispose() {
      listening.dispose();
      root.remove();
    },
  };
}
