import { limits } from '../limits.ts';
import type { MirrorProperties } from '../protocol.ts';
import { attempt } from './dom.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Live = Control | HTMLCanvasElement;

const isControl = (node: Node): node is Control =>
  node instanceof HTMLInputElement ||
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

/** Whether a node has state that its attributes do not show. */
export const isLive = (node: Node): node is Live => isControl(node) || node instanceof HTMLCanvasElement;

const maxText = 100_000;

/** State of a control or canvas as it is now; undefined where it has none to show. */
export function readProperties(node: Live): MirrorProperties | undefined {
  try {
    if (node instanceof HTMLCanvasElement) return pictureOf(node);
    if (node instanceof HTMLSelectElement) {
      return { selected: Array.from(node.selectedOptions, ({ index }) => index).slice(0, limits.nodes) };
    }
    if (node instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(node.type)) {
      return { checked: node.checked, indeterminate: node.indeterminate };
    }
    return { value: node.value.slice(0, maxText) };
  } catch {
    return undefined;
  }
}

function pictureOf(canvas: HTMLCanvasElement): MirrorProperties | undefined {
  if (canvas.width === 0 || canvas.height === 0) return undefined;
  const whole = canvas.toDataURL();
  const picture = whole.length <= limits.picture ? whole : canvas.toDataURL('image/jpeg', 0.8);
  return picture.length <= limits.picture ? { picture } : undefined;
}

/** Puts into a control what the reader put into its mirror. Check boxes and radio buttons are clicked instead. */
export function writeProperties(node: Control, { value, selected }: MirrorProperties): void {
  attempt(() => {
    if (node instanceof HTMLSelectElement) {
      if (!Array.isArray(selected)) return;
      const chosen = new Set<unknown>(selected);
      Array.from(node.options).forEach((option, index) => (option.selected = chosen.has(index)));
    } else if (typeof value === 'string' && !isToggle(node)) {
      node.value = value;
    }
  });
}

export const isToggle = (node: Node): node is HTMLInputElement =>
  node instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(node.type);

/** What of `now` differs from what was sent before; null where nothing does. */
export function difference(
  before: MirrorProperties | undefined,
  now: MirrorProperties | undefined,
): MirrorProperties | null {
  if (now === undefined) return null;
  const keys = Object.keys(now) as (keyof MirrorProperties)[];
  const changed = keys.filter((key) => String(now[key]) !== String(before?.[key]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, now[key]]));
}

export { isControl };
