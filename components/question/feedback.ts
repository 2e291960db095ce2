import { markPaths, markWords, type MarkName } from './mark-shapes.ts';
import type { Marking } from './marking.ts';
import type { PageKey } from './read-key.ts';

/** What is said below a question once it was checked. Never more than belongs to what the reader did. */
export function feedback(form: HTMLFormElement, key: PageKey, marking: Marking, readAs = ''): Node[] {
  const { right, summary, remarks, why } = marking;
  const verdict = element('p', 'question-verdict');
  const words = element('span', '');
  words.append(strong(summary), readAs === '' ? '' : ` ${readAs}`);
  verdict.append(mark(right ? 'right' : 'wrong', false), words);
  const reasons = remarks.flatMap(({ key: option, fits, place }) => {
    const reason = key.reasonFor(option, place);
    return reason === null
      ? []
      : [remark(form, { option, fits, place, reason, isOnly: remarks.length === 1 })];
  });
  const own = key.ownReasons.filter((_, index) =>
    right ? key.whys[index]!.condition === null : index === why,
  );
  const said: Node[] = [verdict];
  if (reasons.length > 0) {
    const list = element('ul', 'question-remarks');
    list.append(...reasons);
    said.push(list);
  }
  return [...said, ...own.map((reason) => copyReason(reason))];
}

interface Remark {
  readonly option: string;
  readonly fits: boolean;
  readonly place: 'early' | 'late' | undefined;
  readonly reason: Element;
  readonly isOnly: boolean;
}

function remark(form: HTMLFormElement, { option, fits, place, reason, isOnly }: Remark): Element {
  const item = element('li', 'question-remark');
  const row = [...form.querySelectorAll<HTMLElement>('fieldset [data-option]')].find(
    ({ dataset }) => dataset.option === option,
  );
  const input = row?.querySelector('input');
  if (row && input) {
    item.id = `${input.id}-why`;
    input.setAttribute('aria-describedby', item.id);
    row.dataset.mark = fits ? 'right' : 'wrong';
    row.append(mark(fits ? 'right' : 'wrong', false));
  }
  const head = element('span', 'question-letter');
  if (place === undefined) head.textContent = row?.querySelector('.question-letter')?.textContent ?? '';
  const name = row?.querySelector('.question-words')?.textContent.trim() ?? '';
  if (place !== undefined) item.append(strong(`“${name.replace(/\.$/, '')}” stands too ${place}.`));
  else if (isOnly) item.append(head);
  else item.append(mark(fits ? 'right' : 'wrong', true), ' ', head);
  item.append(' ', copyReason(reason));
  return item;
}

/** Takes marks and feedback's ties off the options again. */
export function unmark(form: HTMLFormElement): void {
  for (const row of form.querySelectorAll<HTMLElement>('fieldset [data-mark]')) {
    if (row.matches('.question-mark')) row.remove();
    else delete row.dataset.mark;
  }
  for (const input of form.querySelectorAll('.question-option input'))
    input.removeAttribute('aria-describedby');
  form.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
}

/** A reason stands in the key already: its copy must not bear the same ids. */
function copyReason(reason: Element): Element {
  const copy = reason.cloneNode(true) as Element;
  copy.className = 'question-copied';
  for (const attribute of ['id', 'popovertarget', 'aria-labelledby', 'aria-describedby']) {
    for (const named of copy.querySelectorAll(`[${attribute}]`))
      named.setAttribute(attribute, `${named.getAttribute(attribute)!}-said`);
  }
  return copy;
}

export function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

const strong = (text: string): HTMLElement => element('strong', '', text);

/** @param isSaid whether its word is for a screen reader too, where nothing beside it says as much */
function mark(name: MarkName, isSaid: boolean): Element {
  const made = element('span', 'question-mark');
  made.dataset.mark = name;
  const svg = document.createElementNS(SVG, 'svg');
  for (const [attribute, value] of Object.entries({
    viewBox: '0 0 14 14',
    width: '14',
    height: '14',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(attribute, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', markPaths[name]);
  svg.append(path);
  made.append(svg);
  if (isSaid) made.append(element('span', 't-visually-hidden', markWords[name]));
  return made;
}
const SVG = 'http://www.w3.org/2000/svg';
