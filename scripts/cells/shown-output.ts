import type { RecordedPart } from '#notebook/recorded-output';

/** What a cell of an open page shows, as its parts: runs in that page. */
export function shownParts(cell: Element): RecordedPart[] {
  const tidy = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  // An inspected value has small arrows to fold it out with.
  const PICTURE = 'svg:not(.observablehq--caret)';
  const parts: RecordedPart[] = [];
  const addText = (text: string): void => {
    if (text !== '') parts.push({ kind: 'text', text });
  };
  const problem = cell.querySelector('.notebook-problem');
  if (problem !== null) addText(tidy(problem.textContent));
  const host = cell.querySelector('.cell-output > *')?.shadowRoot;
  const output = host?.querySelector('.output');
  for (const node of output?.childNodes ?? []) read(node);
  return parts;

  function read(node: Node): void {
    if (!(node instanceof Element)) addText(tidy(node.textContent));
    else if (node instanceof SVGSVGElement) parts.push({ kind: 'svg', svg: node.outerHTML });
    else if (node.matches('style')) return;
    else if (node instanceof HTMLTableElement) parts.push(table(node));
    else if (isLegend(node)) parts.push({ kind: 'svg', svg: legend(node) });
    else if (node.querySelector('table') !== null || node.querySelector(PICTURE) !== null)
      for (const child of node.childNodes) read(child);
    else if (
      node.matches('form, input, select, textarea, button') ||
      node.querySelector('input, select, textarea, button')
    )
      parts.push({ kind: 'controls', text: controls(node) });
    else addText(lines(node));
  }

  /** Words, each behind a small patch of its colour. */
  function isLegend(element: Element): boolean {
    const pictures = [...element.querySelectorAll(PICTURE)];
    const isSmall = (one: Element): boolean => Number(one.getAttribute('width') ?? Infinity) <= 30;
    return pictures.length > 0 && pictures.every(isSmall) && tidy(element.textContent) !== '';
  }

  /** A legend as one drawing: its patches and words would lose each other as parts of their own. */
  function legend(element: Element): string {
    let x = 0;
    const drawn = [...element.querySelectorAll(PICTURE)].map((patch) => {
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      group.setAttribute('transform', `translate(${x} 0)`);
      const words = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      words.setAttribute('x', '20');
      words.setAttribute('y', '12');
      words.textContent = tidy(patch.parentElement?.textContent);
      group.append(patch.cloneNode(true), words);
      x += 36 + 7 * words.textContent.length;
      return group.outerHTML;
    });
    const look = 'fill="currentColor" font-family="system-ui, sans-serif" font-size="12"';
    return `<svg width="${x}" height="15" viewBox="0 0 ${x} 15" ${look}>${drawn.join('')}</svg>`;
  }

  function table(element: HTMLTableElement): RecordedPart {
    const texts = (row: Element): string[] => {
      const places = [...row.children];
      // The first column of a table of Inputs holds boxes to mark its rows.
      const isMark = places[0]?.querySelector('input') instanceof Element;
      return (isMark ? places.slice(1) : places).map((one) => tidy(one.textContent));
    };
    const rows = [...element.querySelectorAll('tr')];
    const head = rows[0]?.querySelector('th') instanceof Element ? rows.shift() : undefined;
    return { kind: 'table', columns: head === undefined ? [] : texts(head), rows: rows.map(texts) };
  }

  /** An inspected value as it is read: what folds out keeps its lines. */
  function lines(element: Element): string {
    const text = element instanceof HTMLElement ? element.innerText : element.textContent;
    return text
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim();
  }

  function controls(element: Element): string {
    const fields = [
      ...element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, textarea, button'),
    ];
    if (element.matches('input, select, textarea, button')) fields.unshift(element as HTMLInputElement);
    const label =
      tidy(element.querySelector('label')?.textContent) || tidy(fields[0]?.getAttribute('aria-label'));
    const range = fields.find((field) => field.type === 'range');
    const choice = fields.find((field) => field instanceof HTMLSelectElement);
    const name = range
      ? 'A slider'
      : choice
        ? 'A menu'
        : fields.every(({ type }) => /button|submit/.test(type))
          ? 'A button'
          : 'A field';
    if (fields.some(({ type }) => type === 'radio' || type === 'checkbox')) {
      const chosen = fields.filter((field) => field instanceof HTMLInputElement && field.checked);
      const words = chosen.map((field) => tidy(field.closest('label')?.textContent) || 'on');
      return `Boxes to choose from: ${[label, words.join(', ')].filter((text) => text !== '').join(', ')}`;
    }
    const value =
      choice instanceof HTMLSelectElement
        ? tidy(choice.selectedOptions[0]?.textContent)
        : (range ?? fields[0])?.value;
    const told =
      name === 'A button'
        ? tidy(element.textContent)
        : [label, tidy(value)].filter((text) => text !== '').join(', ');
    return told === '' ? `${name}.` : `${name}: ${told}`;
  }
}

/** The words and numbers of an output, by which two runs are compared: pictures by what is written in them. */
export function outputText(parts: readonly RecordedPart[]): string {
  const texts = parts.map((part) => {
    switch (part.kind) {
      case 'table':
        return [part.columns, ...part.rows].map((row) => row.join(' | ')).join('\n');
      case 'svg':
        return `[picture] ${part.svg
          .replaceAll(/<style[\s\S]*?<\/style>/g, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim()}`;
      case 'text':
      case 'controls':
        return part.text.replaceAll(/\s+/g, ' ');
    }
  });
  return texts.join('\n');
}
