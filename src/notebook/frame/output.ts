import { Inspector } from '@observablehq/inspector';

/** Where a cell's values are shown. */
export interface Output {
  readonly root: HTMLElement;
  /** Shows a value below what is there: elements as they are, everything else inspected. */
  show(value: unknown): void;
  clear(): void;
}

export function createOutput(root: HTMLElement): Output {
  return {
    root,
    show(value) {
      if (value instanceof DocumentFragment) root.append(value);
      else root.append(isShowable(value, root) ? value : inspect(value));
    },
    clear: () => root.replaceChildren(),
  };
}

/** An element that stands in another output stays there and is inspected here. A class's prototype is no element. */
const isShowable = (value: unknown, root: HTMLElement): value is Element | Text =>
  (value instanceof Element || value instanceof Text) &&
  value instanceof value.constructor &&
  (value.parentNode === null || root.contains(value));

function inspect(value: unknown): HTMLElement {
  const node = document.createElement('div');
  new Inspector(node).fulfilled(value);
  return node;
}
