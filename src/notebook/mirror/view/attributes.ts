import { limits } from '../limits.ts';
import { inputType } from './elements.ts';
import { safeStyle, safeValue } from './styles.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const everywhere = words('class id title lang dir role hidden style tabindex');

/** Attributes of HTML elements, by element. */
const html: Readonly<Record<string, ReadonlySet<string>>> = Object.assign(
  Object.create(null) as Record<string, never>,
  {
    button: words('type disabled name'),
    col: words('span'),
    colgroup: words('span'),
    data: words('value'),
    del: words('datetime'),
    details: words('open'),
    fieldset: words('disabled'),
    form: words('novalidate'),
    img: words('src alt width height'),
    input: words(
      'type name min max step placeholder disabled readonly required size maxlength minlength multiple list inputmode',
    ),
    ins: words('datetime'),
    label: words('for'),
    li: words('value'),
    meter: words('value min max low high optimum'),
    ol: words('start reversed type'),
    optgroup: words('label disabled'),
    option: words('value label disabled'),
    output: words('for'),
    progress: words('value max'),
    select: words('name multiple size disabled required'),
    td: words('colspan rowspan headers align width'),
    textarea: words('name rows cols placeholder disabled readonly required maxlength minlength wrap'),
    th: words('colspan rowspan headers scope align abbr width'),
    time: words('datetime'),
  },
);

const svg = words(`
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform rotate offset
  pathLength textLength lengthAdjust startOffset method spacing side text-anchor dominant-baseline alignment-baseline
  baseline-shift fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color font-family font-size font-style font-variant
  font-weight font-stretch letter-spacing word-spacing text-decoration text-rendering shape-rendering image-rendering
  vector-effect paint-order visibility display overflow clip-path clip-rule mask marker-start marker-mid marker-end
  markerWidth markerHeight markerUnits orient refX refY clipPathUnits maskUnits maskContentUnits patternUnits
  patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod stop-color stop-opacity
  mix-blend-mode pointer-events font text-overflow white-space dominant-baseline`);

/** Elements that may name another one of the same output. */
const referring = words('use linearGradient radialGradient pattern textPath');

const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z\d+/=\s]*$/i;
/** Numbers that the page would make boxes of. */
const counts = words('colspan rowspan span size rows cols maxlength minlength');

/** A picture's address; null for all but the pixels themselves. */
export const safePicture = (address: unknown): string | null =>
  typeof address === 'string' && address.length <= limits.picture && picture.test(address) ? address : null;

/** An attribute as it may stand in the page; null where it may not. */
export function safeAttribute(element: Element, name: string, value: string): string | null {
  if (value.length > limits.attribute) return null;
  if (/^aria-[a-z]+$/.test(name)) return value.length > 2000 ? null : value;
  if (/^data-[a-z\d-]{1,60}$/.test(name)) return value.length > 2000 ? null : value;
  const isSvg = element.namespaceURI === 'http://www.w3.org/2000/svg';
  if (isSvg && /^(?:xlink:)?href$/.test(name)) return safeReference(element.localName, value.trim());
  const allowed =
    everywhere.has(name) || (isSvg ? svg.has(name) : html[element.localName]?.has(name) === true);
  if (!allowed) return null;
  if (name === 'style') return safeStyle(value);
  if (name === 'tabindex') return /^(?:0|-1)$/.test(value) ? value : null;
  if (isSvg) return safeValue(value);
  return safeHtml(element.localName, name, value);
}

function safeHtml(element: string, name: string, value: string): string | null {
  if (name === 'src') return safePicture(value);
  if (counts.has(name)) return /^\d{1,3}$/.test(value) ? value : null;
  if (element === 'button' && name === 'type') return value.toLowerCase() === 'submit' ? 'submit' : 'button';
  if (element === 'input' && name === 'type') return inputType(value);
  return value;
}

function safeReference(element: string, value: string): string | null {
  if (element === 'image') return safePicture(value);
  return referring.has(element) && /^#[\w:.-]+$/.test(value) ? value : null;
}
