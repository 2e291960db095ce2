// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MirrorPatch } from '#notebook/mirror/protocol';
import { createMirrorView, type MirrorView } from '#notebook/mirror/view';

let page: HTMLElement;
let output: HTMLElement;
let view: MirrorView;
let around: string;

beforeEach(() => {
  document.body.innerHTML = '<header>page</header><main></main><footer>end</footer>';
  page = document.querySelector('main')!;
  const root = page.attachShadow({ mode: 'open' });
  view = createMirrorView(root, () => undefined);
  output = root.querySelector('.output')!;
  around = document.documentElement.outerHTML;
});

afterEach(() => {
  view.dispose();
  expect(document.documentElement.outerHTML).toBe(around);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

let last = 100;
interface Odd {
  readonly [key: string]: unknown;
}
const element = (name: string, attributes: Odd = {}, children: unknown[] = [], more: Odd = {}) => ({
  id: ++last,
  kind: 'element',
  namespace: 'html',
  name,
  attributes,
  children,
  ...more,
});
const svg = (name: string, attributes: Odd = {}, children: unknown[] = []) =>
  element(name, attributes, children, { namespace: 'svg' });
const text = (value: string) => ({ id: ++last, kind: 'text', text: value });
const apply = (...changes: unknown[]) => view.apply({ changes, cut: false } as MirrorPatch);
const show = (...children: unknown[]) => apply({ type: 'children', id: 0, children });

describe('what may not stand in a page is left out', () => {
  test.each([
    'script',
    'SCRIPT',
    'noscript',
    'template',
    'iframe',
    'frame',
    'object',
    'embed',
    'link',
    'meta',
    'base',
    'head',
    'audio',
    'video',
    'portal',
    'fencedframe',
    'slot',
  ])('<%s>', (name) => {
    show(element(name, { src: 'https://evil.example/', href: 'https://evil.example/' }, [text('alert(1)')]));
    expect(output.innerHTML).toBe('');
  });

  test.each(['script', 'foreignObject', 'animate', 'set', 'animateTransform'])('svg <%s>', (name) => {
    show(svg('svg', {}, [svg(name, { href: '#a', attributeName: 'href', to: 'javascript:alert(1)' })]));
    expect(output.innerHTML).toBe('<svg></svg>');
  });

  test('unknown elements are spans, landmarks are boxes, links lead nowhere', () => {
    show(
      element('x-evil', { is: 'x-evil' }, [text('a')]),
      element('main', {}, [text('b')]),
      element('a', { href: 'javascript:alert(1)', target: '_top', ping: 'https://evil.example' }, [
        text('c'),
      ]),
      element('dialog', { open: '', popover: '' }, [text('d')]),
    );
    expect(output.innerHTML).toBe('<span>a</span><div>b</div><span>c</span><span>d</span>');
  });

  test.each([
    ['div', 'onclick', 'alert(1)'],
    ['div', 'ONCLICK', 'alert(1)'],
    ['div', 'onpointerenter', 'alert(1)'],
    ['form', 'action', 'https://evil.example/'],
    ['button', 'formaction', 'https://evil.example/'],
    ['button', 'popovertarget', 'x'],
    ['div', 'popover', ''],
    ['div', 'contenteditable', 'true'],
    ['input', 'autofocus', ''],
    ['input', 'pattern', '(a+)+$'],
    ['input', 'form', 'page-form'],
    ['div', 'accesskey', 'a'],
    ['div', 'slot', 'x'],
    ['div', 'part', 'x'],
    ['img', 'srcset', 'https://evil.example/x.png'],
    ['img', 'src', 'https://evil.example/x.png'],
    ['img', 'src', 'data:image/svg+xml,<svg onload=alert(1)>'],
    ['img', 'src', 'data:text/html,x'],
    ['img', 'src', 'javascript:alert(1)'],
    ['td', 'colspan', '100000'],
    ['div', 'tabindex', '99'],
    ['div', 'style', 'background:url(https://evil.example/)'],
    ['div', 'style', 'background:url( "//evil.example/" )'],
    ['div', 'style', 'background:u\\72l(https://evil.example/)'],
    ['div', 'style', 'background:URL(data:image/png;base64,AA)'],
    ['div', 'style', 'background:image-set("https://evil.example/" 1x)'],
    ['div', 'style', 'background:-webkit-image-set("https://evil.example/" 1x)'],
    ['div', 'style', 'fill:url(#a) url(https://evil.example/#a)'],
    ['div', 'style', 'width:expression(alert(1))'],
    ['div', 'style', 'x'.repeat(5000)],
    ['div', '"><script>', 'x'],
    ['div', 'a b', 'x'],
    ['div', '__proto__', 'x'],
    ['div', 'xmlns', 'http://www.w3.org/1999/xhtml'],
  ])('<%s %s="%s">', (name, attribute, value) => {
    const node = element(name, JSON.parse(JSON.stringify({ id: 'probe' })) as Odd);
    show(node);
    const before = output.innerHTML;
    apply({ type: 'attribute', id: node.id, name: attribute, value });
    expect(output.innerHTML).toBe(before);
    show(
      element(
        name,
        Object.fromEntries([
          ['id', 'probe'],
          [attribute, value],
        ]),
      ),
    );
    expect(output.innerHTML).toBe(before);
  });

  test.each([
    ['use', 'href', 'https://evil.example/a.svg#x'],
    ['use', 'href', 'data:image/svg+xml,<svg id=x>#x'],
    ['use', 'xlink:href', '//evil.example/a.svg#x'],
    ['a', 'href', 'javascript:alert(1)'],
    ['image', 'href', 'https://evil.example/a.png'],
    ['image', 'href', 'data:image/svg+xml;base64,AAAA'],
    ['rect', 'fill', 'url(https://evil.example/#a)'],
    ['rect', 'fill', 'url(//evil.example/#a)'],
    ['rect', 'mask', 'u\\72l(//evil.example/#a)'],
    ['path', 'onclick', 'alert(1)'],
    ['svg', 'onload', 'alert(1)'],
    ['rect', 'cursor', 'url(https://evil.example/)'],
    ['rect', 'filter', 'url(#big)'],
  ])('svg <%s %s="%s">', (name, attribute, value) => {
    const node = svg(name);
    show(node);
    const before = output.innerHTML;
    apply({ type: 'attribute', id: node.id, name: attribute, value });
    expect(output.innerHTML).toBe(before);
    show(svg(name, { [attribute]: value }));
    expect(output.innerHTML).toBe(before);
  });

  test('an unsafe value takes the safe one away', () => {
    const node = element('div', { style: 'color: red' });
    show(node);
    apply({ type: 'attribute', id: node.id, name: 'style', value: 'color: url(//evil.example)' });
    expect(output.innerHTML).toBe('<div></div>');
  });

  test.each(['file', 'password', 'hidden', 'image', 'FILE'])('an input of type %s', (type) => {
    show(element('input', { type }));
    expect(output.innerHTML).toBe('');
    const later = element('input', {});
    show(later);
    apply({ type: 'attribute', id: later.id, name: 'type', value: type });
    expect(output.querySelector('input')!.type).toBe('text');
  });

  test.each([
    '@import "https://evil.example/a.css";',
    '@\\69mport "x";',
    'a{background:url(//evil.example)}',
    '@font-face{font-family:x;src:local(x)}',
    '@property --t-paper{syntax:"<color>";inherits:false;initial-value:red}',
    'a{background:image-set("//evil.example" 1x)}',
    '</style><script>alert(1)</script>',
  ])('style sheet %s', (sheet) => {
    const style = element('style', {}, [text(sheet.slice(0, 4)), text(sheet.slice(4))]);
    show(style);
    expect(output.innerHTML).toBe('<style></style>');
  });
});

test('a style sheet that harms nobody applies, and one that is changed into harm ends', () => {
  const sheet = text('b{color:red}');
  show(
    element('style', {}, [sheet]),
    svg('svg', {}, [svg('style', {}, [text(':where(.plot) {display: block}')])]),
  );
  expect(output.querySelector('style')!.textContent).toBe('b{color:red}');
  expect(output.querySelector('svg style')!.textContent).toBe(':where(.plot) {display: block}');
  apply({ type: 'text', id: sheet.id, text: '@import "//evil.example"' });
  expect(output.querySelector('style')!.textContent).toBe('');
});

test('what Plot draws with may stand', () => {
  const markup =
    '<svg viewBox="0 0 10 10" fill="currentColor"><clipPath id="c"><rect width="3"></rect></clipPath>' +
    '<g clip-path="url(#c)" fill="url(#g)"><use href="#m"></use><image href="data:image/png;base64,AAAA"></image></g></svg>';
  show(
    svg('svg', { viewBox: '0 0 10 10', fill: 'currentColor' }, [
      svg('clipPath', { id: 'c' }, [svg('rect', { width: '3' })]),
      svg('g', { 'clip-path': 'url(#c)', fill: 'url(#g)' }, [
        svg('use', { href: '#m' }),
        svg('image', { href: 'data:image/png;base64,AAAA' }),
      ]),
    ]),
  );
  expect(output.innerHTML).toBe(markup);
});

test('a picture drawn of pictures of pictures is not drawn', () => {
  const level = (id: string, of: string) =>
    svg(
      'g',
      { id },
      Array.from({ length: 10 }, () => svg('use', { href: `#${of}` })),
    );
  show(
    svg('svg', {}, [
      svg('g', { id: 'a' }, [svg('rect')]),
      level('b', 'a'),
      level('c', 'b'),
      svg('pattern', { id: 'p' }, [svg('rect', { fill: 'url(#q)' })]),
    ]),
  );
  expect(output.querySelectorAll('[id=b] > use[href]')).toHaveLength(10);
  expect(output.querySelectorAll('[id=c] > use[href]')).toHaveLength(0);
  expect(output.querySelector('pattern rect')!.outerHTML).toBe('<rect></rect>');
});

describe('numbers and shapes', () => {
  test('forged, doubled and absurd numbers name nothing', () => {
    const node = element('p');
    show(
      node,
      { ...element('b'), id: node.id },
      ...[-1, 0, 1.5, NaN, Infinity, 2 ** 40, '7', null].map((id) => ({ ...element('i'), id })),
    );
    expect(output.innerHTML).toBe('<p></p>');
    show(node.id, node.id, 999_999, 0);
    expect(output.innerHTML).toBe('<p></p>');
  });

  test('a node cannot be put into itself or into what it holds', () => {
    const inner = element('b');
    const outer = element('p', {}, [inner]);
    show(outer);
    apply(
      { type: 'children', id: inner.id, children: [outer.id] },
      { type: 'children', id: inner.id, children: [inner.id] },
      { type: 'children', id: inner.id, children: [0] },
    );
    expect(output.innerHTML).toBe('<p><b></b></p>');
  });

  test('what was taken out is forgotten', () => {
    const inner = element('b');
    const outer = element('p', {}, [inner]);
    show(outer);
    show();
    show(inner.id, outer.id);
    expect(output.innerHTML).toBe('');
  });

  test('depth ends at two hundred, however it is reached', () => {
    let deep = element('b');
    for (let i = 0; i < 1000; i++) deep = element('b', {}, [deep]);
    show(deep);
    const depthOf = () => {
      let depth = 0;
      for (let at = output.firstElementChild; at !== null; at = at.firstElementChild) depth += 1;
      return depth;
    };
    expect(depthOf()).toBeLessThanOrEqual(201);
    const chain = Array.from({ length: 400 }, () => element('i'));
    show(...chain);
    for (let i = 1; i < chain.length; i++) {
      apply({ type: 'children', id: chain[i]!.id, children: [chain[i - 1]!.id] });
    }
    expect(Math.max(...[...output.children].map((child) => child.querySelectorAll('*').length))).toBeLessThan(
      201,
    );
  });

  test('an output never has more than five thousand nodes', () => {
    show(
      ...Array.from({ length: 70 }, () =>
        element(
          'p',
          {},
          Array.from({ length: 100 }, () => text('x')),
        ),
      ),
    );
    expect(output.querySelectorAll('p').length * 101).toBeLessThan(5200);
  });

  test('a list of a thousand million places is not walked', () => {
    show(element('p', {}, new Array(1_000_000_000)));
    apply({ type: 'children', id: 0, children: new Array(1_000_000_000) });
    view.apply({ changes: new Array(1_000_000_000), cut: false });
    expect(output.innerHTML).toBe('');
  });

  test('prototypes stay as they are', () => {
    show(
      JSON.parse(
        '{"id":7,"kind":"element","namespace":"html","name":"__proto__","attributes":{"__proto__":"x","constructor":"y"},"children":[]}',
      ),
    );
    show(element('constructor', { toString: 'x', hasOwnProperty: 'y' }));
    apply(JSON.parse('{"type":"properties","id":7,"turn":1,"properties":{"__proto__":{"polluted":true}}}'));
    expect(output.innerHTML).toBe('<span></span>');
  });
});

test('a canvas is shown by its pixels alone', () => {
  const picture = 'data:image/png;base64,AAAA';
  const canvas = element('canvas', { width: '3', src: 'data:image/gif;base64,AAAA' }, [], {
    properties: { picture },
  });
  show(canvas);
  expect(output.querySelector('img')!.getAttribute('src')).toBe(picture);
  for (const bad of ['https://evil.example/x.png', 'data:image/svg+xml;base64,AAAA', 7, null]) {
    apply({ type: 'properties', id: canvas.id, properties: { picture: bad }, turn: 0 });
    expect(output.querySelector('img')!.getAttribute('src')).toBe(picture);
  }
});
