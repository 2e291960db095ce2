// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MirrorPatch } from '#notebook/mirror/protocol';
import { createMirrorView } from '#notebook/mirror/view';

test('nothing that a sandbox can send makes the page throw', () => {
  const root = document.body.attachShadow({ mode: 'open' });
  const view = createMirrorView(root, () => undefined);
  const output = root.querySelector('.output')!;
  const odd = fc.anything({ withNullPrototype: true, maxDepth: 4 });
  const key = fc.constantFrom(
    'div',
    'input',
    'select',
    'svg',
    'use',
    'style',
    'canvas',
    'option',
    'table',
    'a',
    '',
    '<',
  );
  const number = fc.oneof(fc.nat(20), odd);
  const node = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.record({ id: number, kind: fc.constant('text'), text: fc.oneof(fc.string(), odd) }),
      fc.record({
        id: number,
        kind: fc.constant('element'),
        namespace: fc.constantFrom('html', 'svg', 'x'),
        name: fc.oneof(key, odd),
        attributes: fc.oneof(
          fc.dictionary(
            fc.oneof(fc.string(), fc.constantFrom('style', 'href', 'type', 'value')),
            fc.oneof(fc.string(), odd),
          ),
          odd,
        ),
        properties: fc.oneof(fc.record({ value: odd, checked: odd, selected: odd, picture: odd }), odd),
        children: fc.oneof(fc.array(fc.oneof(tie('node'), number), { maxLength: 4 }), odd),
      }),
    ),
  })).node;
  const change = fc.oneof(
    fc.record({
      type: fc.constant('children'),
      id: number,
      children: fc.array(fc.oneof(node, number), { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant('attribute'),
      id: number,
      name: fc.oneof(fc.string(), odd),
      value: fc.oneof(fc.string(), odd),
    }),
    fc.record({ type: fc.constant('text'), id: number, text: odd }),
    fc.record({
      type: fc.constant('properties'),
      id: number,
      properties: fc.record({ value: odd, selected: odd }),
      turn: odd,
    }),
    odd,
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(change, { maxLength: 8 }), odd), (changes) => {
      view.apply({ changes, cut: false } as MirrorPatch);
      expect(
        output.querySelector('script, iframe, object, embed, link, meta, base, [onclick], [href^="http"]'),
      ).toBeNull();
    }),
    { numRuns: 400 },
  );
  view.apply(null as unknown as MirrorPatch);
}, 60_000);
