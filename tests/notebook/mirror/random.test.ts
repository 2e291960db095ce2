// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wire } from './wire.ts';

/** One thing that code might do to an output's DOM; numbers choose which nodes, whatever there are. */
type Step =
  | { readonly kind: 'insert'; readonly parent: number; readonly before: number; readonly name: number }
  | { readonly kind: 'move'; readonly node: number; readonly parent: number; readonly before: number }
  | { readonly kind: 'remove'; readonly node: number }
  | { readonly kind: 'text'; readonly node: number; readonly text: string }
  | { readonly kind: 'attribute'; readonly node: number; readonly value: string | null }
  | { readonly kind: 'wait' };

const names = ['p', 'div', 'span', 'b', 'ul', 'li', 'section', '#text'];
const pick = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), parent: pick, before: pick, name: pick }),
  fc.record({ kind: fc.constant('move' as const), node: pick, parent: pick, before: pick }),
  fc.record({ kind: fc.constant('remove' as const), node: pick }),
  fc.record({ kind: fc.constant('text' as const), node: pick, text: fc.string() }),
  fc.record({ kind: fc.constant('attribute' as const), node: pick, value: fc.option(fc.string()) }),
  fc.record({ kind: fc.constant('wait' as const) }),
);

function play(root: HTMLElement, told: Step, removed: Node[]): void {
  const elements = [root, ...root.querySelectorAll('*')];
  const texts = elements.flatMap((element) => [...element.childNodes].filter((node) => node instanceof Text));
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;
  const put = (node: Node, parent: Element, before: number): void => {
    if (!node.contains(parent)) parent.insertBefore(node, parent.childNodes[before % 4] ?? null);
  };
  switch (told.kind) {
    case 'insert': {
      const name = at(names, told.name);
      const node = name === '#text' ? document.createTextNode('new') : document.createElement(name);
      put(node, at(elements, told.parent), told.before);
      return;
    }
    case 'move': {
      // What was taken out may come back.
      const nodes = [...elements.slice(1), ...texts, ...removed];
      if (nodes.length === 0) return;
      const node = at<Node>(nodes, told.node);
      const parent = at(elements, told.parent);
      if (node !== parent.childNodes[told.before % 4]) put(node, parent, told.before);
      return;
    }
    case 'remove': {
      const nodes = [...elements.slice(1), ...texts];
      if (nodes.length === 0) return;
      const node = at(nodes, told.node);
      removed.push(node);
      node.remove();
      return;
    }
    case 'text':
      if (texts.length > 0) at(texts, told.node).nodeValue = told.text;
      return;
    case 'attribute': {
      const element = at(elements, told.node);
      if (element === root) return;
      if (told.value === null) element.removeAttribute('title');
      else element.setAttribute('title', told.value);
      return;
    }
    case 'wait':
  }
}

test('whatever code does to an output, its mirror ends up the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60 }), async (steps) => {
      const wired = wire();
      try {
        const removed: Node[] = [];
        for (const told of steps) {
          if (told.kind === 'wait') await wired.settle();
          else play(wired.sandbox, told, removed);
        }
        await wired.settle();
        expect(wired.output.innerHTML).toBe(wired.sandbox.innerHTML);
      } finally {
        wired.dispose();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
