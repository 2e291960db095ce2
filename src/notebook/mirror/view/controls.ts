import type { MirrorProperties } from '../protocol.ts';
import { safePicture } from './attributes.ts';
import { listOf, read } from './read.ts';
import type { Entry } from './registry.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const isControl = (node: unknown): node is Control =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

export const isToggle = (node: unknown): node is HTMLInputElement =>
  node instanceof HTMLInputElement && (node.type === 'checkbox' || node.type === 'radio');

const longest = 100_000;

/** Brings a control, or the picture that stands for a canvas, to the state its original has. */
export function writeControl({ node, isCanvas }: Entry, properties: unknown): void {
  if (isCanvas && node instanceof HTMLImageElement) {
    const picture = safePicture(read(properties, 'picture'));
    if (picture !== null) node.src = picture;
    return;
  }
  if (!isControl(node)) return;
  const selected = read(properties, 'selected');
  const value = read(properties, 'value');
  if (node instanceof HTMLSelectElement) {
    if (Array.isArray(selected)) select(node, new Set(listOf(selected)));
  } else if (isToggle(node)) {
    const checked = read(properties, 'checked');
    const indeterminate = read(properties, 'indeterminate');
    if (typeof checked === 'boolean') node.checked = checked;
    if (typeof indeterminate === 'boolean') node.indeterminate = indeterminate;
  } else if (typeof value === 'string' && node.value !== value) {
    writeText(node, value.slice(0, longest));
  }
}

function select(node: HTMLSelectElement, selected: ReadonlySet<unknown>): void {
  for (const option of node.options) {
    const chosen = selected.has(option.index);
    if (option.selected !== chosen) option.selected = chosen;
  }
  if (selected.size === 0) node.selectedIndex = -1;
}

/** Keeps the caret where it stands. */
function writeText(node: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = node;
  node.value = value;
  const root = node.getRootNode();
  const isFocused = (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === node;
  if (isFocused && selectionStart !== null) node.setSelectionRange(selectionStart, selectionEnd);
}

/** State of a control as the reader left it. */
export function readControl(node: Control): MirrorProperties {
  if (node instanceof HTMLSelectElement) {
    return { selected: Array.from(node.selectedOptions, ({ index }) => index) };
  }
  return isToggle(node) ? { checked: node.checked } : { value: node.value.slice(0, longest) };
}
