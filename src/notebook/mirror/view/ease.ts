/**
 * What Inputs and the inspector leave out for readers without a mouse or without sight. Their nodes are known by the class
 * names of the versions that the course pins.
 */
const inputsClass = 'inputs-3a86ea';

/** Gives every control a name: that of its form, where it has no label of its own. */
export function nameControls(root: Element): void {
  const controls = root.querySelectorAll('input, select, textarea, meter, progress');
  for (const control of controls) {
    if (isNamed(control)) continue;
    const row = control.closest('tr');
    const label = control.closest('form')?.querySelector('label');
    const name =
      row === null
        ? (label?.textContent ?? control.getAttribute('placeholder') ?? '').trim() || 'Value'
        : row.closest('thead') === null
          ? 'Choose this row'
          : 'Choose all rows';
    control.setAttribute('aria-label', name.slice(0, 200));
  }
}

function isNamed(control: Element): boolean {
  const named = ['aria-label', 'aria-labelledby', 'title'].some((name) => control.hasAttribute(name));
  if (named || !('labels' in control)) return named;
  return control.labels instanceof NodeList && control.labels.length > 0;
}

/** Makes what is made for clicks alone reachable by keyboard, and says whether it is open. */
export function helpKeyboard(root: Element): void {
  for (const heading of root.querySelectorAll(`.${inputsClass}-table thead th[title]:not([tabindex])`)) {
    heading.setAttribute('tabindex', '0');
  }
  for (const arrow of root.querySelectorAll(`.${inputsClass}-table thead th[title] > span:first-child`)) {
    const direction =
      arrow.textContent === '▾' ? 'descending' : arrow.textContent === '▴' ? 'ascending' : 'none';
    arrow.parentElement?.setAttribute('aria-sort', direction);
  }
  for (const button of root.querySelectorAll('span[role="button"]')) {
    const { parentElement } = button;
    const isOpen = parentElement?.classList.contains('observablehq--expanded') === true;
    const isShut = parentElement?.classList.contains('observablehq--collapsed') === true;
    if (isOpen || isShut) button.setAttribute('aria-expanded', String(isOpen));
  }
}

/** A name counts only on what has a role: Plot names its groups and gives them none. */
export function giveRoles(root: Element): void {
  for (const element of root.querySelectorAll(':is(svg, g, div, span)[aria-label]:not([role])')) {
    element.setAttribute('role', element.localName === 'svg' ? 'img' : 'group');
  }
}
