import { limits } from '../limits.ts';

/** What in a style loads something, runs something, or hides what it says from a reader of the text. */
const loads = /\\|image-set|src\s*\(|element\s*\(|expression|behaviou?r\s*:|-moz-binding|javascript:|<\//i;
const address = /url\s*\(/i;
/** A reference to something in the same output. */
const fragment = /url\(\s*(["']?)#[\w:.-]+\1\s*\)/gi;
/** Rules that stay within the output. `@property` and `@font-face` reach the whole page. */
const rules = /@(?!(?:media|supports|container|keyframes|layer)\b)/i;

/** A value that may hold `url(#…)` and no other address; null where it may not stand. */
export function safeValue(value: string): string | null {
  if (loads.test(value) || address.test(value.replaceAll(fragment, ''))) return null;
  return value;
}

/** A style attribute as it may stand in the page; null where it may not. */
export const safeStyle = (style: string): string | null =>
  style.length > limits.style ? null : safeValue(style);

/** A style sheet as it may stand in an output's shadow root; empty where it may not. */
export function safeStyleSheet(text: string): string {
  const refused =
    text.length > limits.styleSheet || loads.test(text) || address.test(text) || rules.test(text);
  return refused ? '' : text;
}
