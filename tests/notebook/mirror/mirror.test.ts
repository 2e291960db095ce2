// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wire, type Wired } from './wire.ts';

vi.hoisted(() => {
  // The test environment lays nothing out: the page shows a figure at half the size it has in the sandbox.
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const isMirror = this.getRootNode() instanceof ShadowRoot;
    const rect = isMirror
      ? { left: 0, top: 0, width: 200, height: 100 }
      : { left: 100, top: 50, width: 400, height: 200 };
    return rect as DOMRect;
  };
});

let wired: Wired;
beforeEach(() => {
  wired = wire();
});
afterEach(() => wired.dispose());

function html(markup: string): void {
  wired.sandbox.innerHTML = markup;
}
const shown = (selector: string): HTMLInputElement => {
  const found = wired.output.querySelector<HTMLInputElement>(selector);
  if (found === null) throw new Error(`Nothing matches ${selector} in ${wired.output.innerHTML}`);
  return found;
};
const original = (selector: string): HTMLInputElement =>
  wired.sandbox.querySelector<HTMLInputElement>(selector)!;

test('what is there at the start is shown, and what changes follows', async () => {
  html('<p class="a">one <b>two</b></p>');
  await wired.settle();
  expect(wired.output.innerHTML).toBe('<p class="a">one <b>two</b></p>');
  const bold = shown('b');
  original('b').firstChild!.nodeValue = 'three';
  original('p').setAttribute('class', 'z');
  original('p').append(document.createElement('i'));
  await wired.settle();
  expect(wired.output.innerHTML).toBe('<p class="z">one <b>three</b><i></i></p>');
  expect(shown('b')).toBe(bold);
});

test('nodes that move keep their mirror, within a parent, to another and into a new one', async () => {
  html('<ul><li id="a"></li><li id="b"></li><li id="c"></li></ul><ol></ol>');
  await wired.settle();
  const [a, c] = [shown('#a'), shown('#c')];
  original('ul').prepend(original('#c'));
  original('ol').append(original('#b'));
  const wrapper = document.createElement('section');
  original('ul').append(wrapper);
  wrapper.append('in ', original('#a'));
  await wired.settle();
  expect(wired.output.innerHTML).toBe(
    '<ul><li id="c"></li><section>in <li id="a"></li></section></ul><ol><li id="b"></li></ol>',
  );
  expect([shown('#a'), shown('#c')]).toEqual([a, c]);
  expect(shown('#a')).toBe(a);
});

test('a parent and its child can change places', async () => {
  html('<div id="a"><div id="b"></div></div>');
  await wired.settle();
  const [a, b] = [original('#a'), original('#b')];
  wired.sandbox.append(b);
  b.append(a);
  await wired.settle();
  expect(wired.output.innerHTML).toBe('<div id="b"><div id="a"></div></div>');
});

test('values, ticks and choices are shown though no attribute tells of them', async () => {
  html(
    '<input id="t"><input id="c" type="checkbox"><textarea></textarea><select><option>a<option>b<option>c</select>',
  );
  original('#t').value = 'fern';
  original('textarea').value = 'two\nlines';
  wired.sandbox.querySelector('select')!.selectedIndex = 2;
  await wired.settle();
  expect(shown('#t').value).toBe('fern');
  expect(shown('textarea').value).toBe('two\nlines');
  expect(wired.output.querySelector('select')!.selectedIndex).toBe(2);
  original('#c').indeterminate = true;
  original('#t').value = 'shrub';
  original('#t').setAttribute('class', 'x');
  await wired.settle();
  expect(shown('#c').indeterminate).toBe(true);
  expect(shown('#t').value).toBe('shrub');
});

test('what the reader types reaches the original, and what it makes of it comes back', async () => {
  html('<input><output></output>');
  const heard: string[] = [];
  original('input').addEventListener('input', (event) => {
    const { value } = event.target as HTMLInputElement;
    heard.push(value);
    original('output').textContent = value.toUpperCase();
  });
  await wired.settle();
  shown('input').value = 'moss';
  shown('input').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  expect(heard).toEqual(['moss']);
  expect(shown('output').textContent).toBe('MOSS');
});

test('an answer to what the reader has typed over already is not shown', async () => {
  html('<input>');
  await wired.settle();
  const input = shown('input');
  input.value = 'a';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const id = wired.events.at(-1)!.id;
  input.value = 'ab';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const answer = (value: string, turn: number) =>
    wired.view.apply({ cut: false, changes: [{ type: 'properties', id, properties: { value }, turn }] });
  answer('A', 1);
  expect(input.value).toBe('ab');
  answer('AB', 2);
  expect(input.value).toBe('AB');
});

test('a tick is told once, and a radio button takes the tick from its neighbour', async () => {
  html(
    '<form><input type="checkbox" id="c"><input type="radio" name="r" id="x" checked><input type="radio" name="r" id="y"></form>',
  );
  const heard: string[] = [];
  for (const type of ['click', 'input', 'change']) {
    wired.sandbox.addEventListener(type, (event) =>
      heard.push(`${event.type} ${(event.target as Element).id}`),
    );
  }
  await wired.settle();
  shown('#c').click();
  expect(heard).toEqual(['click c', 'input c', 'change c']);
  expect(original('#c').checked).toBe(true);
  shown('#y').click();
  await wired.settle();
  expect(original('#x').checked).toBe(false);
  expect(shown('#y').checked).toBe(true);
  expect(shown('#x').checked).toBe(false);
});

test('a click on a label ticks its box once', async () => {
  html('<label>Show <input type="checkbox"></label>');
  await wired.settle();
  shown('label').click();
  expect(shown('input').checked).toBe(true);
  expect(original('input').checked).toBe(true);
});

test('buttons, forms and keys', async () => {
  html('<form><button>Go</button></form><p tabindex="0">keys</p>');
  const heard: string[] = [];
  for (const type of ['mouseup', 'click', 'submit', 'keydown']) {
    wired.sandbox.addEventListener(type, (event) =>
      heard.push(event instanceof KeyboardEvent ? `${event.type} ${event.key}` : event.type),
    );
  }
  await wired.settle();
  shown('button').click();
  expect(heard).toEqual(['mouseup', 'click', 'submit']);
  shown('p').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
  expect(heard.at(-1)).toBe('keydown ArrowUp');
});

test('the inspector’s arrows are buttons that say whether they are open', async () => {
  html('<span class="observablehq--collapsed"><a>Array(3) [</a>1, 2]</span>');
  let pressed = 0;
  original('span').addEventListener('mouseup', () => (pressed += 1));
  await wired.settle();
  const arrow = shown('[role=button]');
  expect(arrow.getAttribute('aria-expanded')).toBe('false');
  arrow.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(pressed).toBe(1);
});

test('the pointer is told as a share of the figure, over the shape it is on', async () => {
  html('<svg viewBox="0 0 10 10"><circle></circle></svg>');
  const heard: string[] = [];
  for (const type of ['pointerenter', 'pointermove', 'pointerleave']) {
    original('circle').addEventListener(type, (event) =>
      heard.push(`${event.type} ${(event as MouseEvent).clientX} ${(event as MouseEvent).clientY}`),
    );
  }
  await wired.settle();
  const move = new MouseEvent('pointermove', { bubbles: true, clientX: 50, clientY: 25 });
  shown('circle').dispatchEvent(move);
  shown('svg').dispatchEvent(new MouseEvent('pointerout', { bubbles: true, clientX: 0, clientY: 0 }));
  expect(heard).toEqual(['pointerenter 200 100', 'pointermove 200 100', 'pointerleave 100 50']);
});

test('focus and the caret stay while the output changes around them', async () => {
  html('<p>a</p><input id="i"><p>b</p>');
  await wired.settle();
  const input = shown('#i');
  input.focus();
  original('p').remove();
  wired.sandbox.append(original('p'));
  wired.sandbox.prepend('text');
  await wired.settle();
  expect(shown('#i')).toBe(input);
  expect((input.getRootNode() as ShadowRoot).activeElement).toBe(input);
});

test('too large an output is cut, and whole again once it is smaller', async () => {
  html(`<p>${'<i></i>'.repeat(99)}</p>`.repeat(60));
  await wired.settle();
  expect(wired.patches.at(-1)!.cut).toBe(true);
  const count = () => wired.output.querySelectorAll('*').length;
  expect(count()).toBe(4999);
  for (let i = 0; i < 20; i++) wired.sandbox.lastChild!.remove();
  original('p').remove();
  await wired.settle();
  expect(wired.patches.at(-1)!.cut).toBe(false);
  expect(count()).toBe(3900);
  wired.sandbox.textContent = 'x'.repeat(2_000_000);
  await wired.settle();
  expect(wired.patches.at(-1)!.cut).toBe(true);
  expect(wired.output.textContent.length).toBeLessThanOrEqual(1_000_000);
}, 30_000);

test('a DOM that lies about itself is shown all the same', async () => {
  const form = document.createElement('form');
  form.innerHTML =
    '<input name="attributes"><input name="childNodes"><input name="nodeType"><input name="parentNode">';
  Object.defineProperty(form, 'localName', { get: () => expect.unreachable() });
  const input = document.createElement('input');
  Object.defineProperty(input, 'value', {
    get() {
      throw new Error('no');
    },
  });
  wired.sandbox.append(form, input, document.createElement('b'));
  await wired.settle();
  expect(wired.output.querySelectorAll('form > input')).toHaveLength(4);
  expect(wired.output.lastElementChild!.localName).toBe('b');
});

test('controls of Inputs without a label of their own are named after their form', async () => {
  html(
    '<form class="inputs-3a86ea"><label for="n">Chance</label><div><input type="number" id="n"><input type="range"></div></form>',
  );
  await wired.settle();
  expect(shown('[type=range]').getAttribute('aria-label')).toBe('Chance');
  expect(shown('[type=number]').hasAttribute('aria-label')).toBe(false);
});
