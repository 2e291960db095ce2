/** What a mirror may be built of. Everything else is left out, or stands as a plain `span`. */

const html = new Set(
  `abbr address article b bdi bdo blockquote br button caption cite code col colgroup data datalist dd del details dfn div dl
  dt em fieldset figcaption figure form h1 h2 h3 h4 h5 h6 hr i img input ins kbd label legend li mark menu meter ol optgroup
  option output p pre progress q rp rt ruby s samp section select small span strong style sub summary sup table tbody td
  textarea tfoot th thead time tr u ul var wbr`.split(/\s+/),
);

/** Landmarks of a whole page, which an output is not. */
const regions = new Set(['main', 'header', 'footer', 'nav', 'aside', 'hgroup', 'search', 'center']);

const svg = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan textPath defs linearGradient radialGradient stop clipPath
  mask marker pattern symbol use image title desc`.split(/\s+/),
);

/** Left out with all they hold: they run, load or embed something, or would show what nobody was meant to read. */
const dropped = new Set(
  `script noscript template iframe frame frameset object embed applet param link meta base head title audio video source track
  portal fencedframe foreignobject animate animatemotion animatetransform animatecolor set mpath discard handler listener
  slot`.split(/\s+/),
);

/** Kinds of `input` that stand for themselves; others are shown as text fields, and some not at all. */
const inputTypes = new Set(
  `text number range checkbox radio color date datetime-local email month search tel time url week button submit`.split(
    ' ',
  ),
);
const refusedInputs = new Set(['file', 'password', 'hidden', 'image']);

export interface ElementChoice {
  readonly namespace: 'html' | 'svg';
  readonly name: string;
  /** `void`: nothing can stand in it. `style`: its text is a style sheet. */
  readonly content: 'nodes' | 'void' | 'style';
}

const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr', 'textarea']);

/** The element that stands for one of the sandbox; null where it is to be left out. */
export function chooseElement(
  namespace: unknown,
  name: unknown,
  attributes: ReadonlyMap<string, string>,
): ElementChoice | null {
  if (typeof name !== 'string') return null;
  const lower = name.toLowerCase();
  if (namespace === 'svg') {
    if (svg.has(name)) return { namespace, name, content: 'nodes' };
    if (lower === 'style') return { namespace: 'html', name: 'style', content: 'style' };
    return dropped.has(lower) ? null : { namespace, name: 'g', content: 'nodes' };
  }
  if (lower === 'canvas') return { namespace: 'html', name: 'img', content: 'void' };
  if (dropped.has(lower)) return null;
  if (lower === 'input' && refusedInputs.has((attributes.get('type') ?? '').toLowerCase())) return null;
  if (regions.has(lower)) return { namespace: 'html', name: 'div', content: 'nodes' };
  const known = html.has(lower) ? lower : 'span';
  const content = known === 'style' ? 'style' : empty.has(known) ? 'void' : 'nodes';
  return { namespace: 'html', name: known, content };
}

/** The kind an `input` is given for the one it asks for. */
export const inputType = (wanted: string): string => {
  const type = wanted.trim().toLowerCase();
  return inputTypes.has(type) ? type : 'text';
};
