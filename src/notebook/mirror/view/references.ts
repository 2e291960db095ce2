/** What is drawn anew wherever it is referred to. */
const drawnAgain = ['pattern', 'mask', 'marker', 'clipPath', 'symbol'];
const reference = /url\s*\(/i;

/**
 * Takes away references inside what is referred to. Ten uses of ten uses of ten uses are a thousand drawings: a handful of
 * nodes could occupy the page for minutes.
 */
export function flattenReferences(root: Element): void {
  for (const use of root.getElementsByTagName('use')) {
    // An address is `#` and word characters, dots and hyphens: nothing that a selector would have to escape.
    const id = (use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '').slice(1);
    const target = id === '' ? null : root.querySelector(`[id="${id}"]`);
    if (target !== null && (target.localName === 'use' || target.querySelector('use') !== null)) {
      use.removeAttribute('href');
      use.removeAttribute('xlink:href');
    }
  }
  for (const name of drawnAgain) {
    for (const holder of root.getElementsByTagName(name)) {
      for (const element of holder.querySelectorAll('*')) dropReferences(element);
    }
  }
}

function dropReferences(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (reference.test(value)) element.removeAttribute(name);
  }
}
