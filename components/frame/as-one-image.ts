/**
 * Makes a drawn figure one image with one name. Plot labels its groups, which have no role that may bear a label, and
 * the numbers are in the figure's table.
 */
export function asOneImage(
  figure: SVGSVGElement | HTMLElement,
  label: string,
  description?: string,
): SVGSVGElement | HTMLElement {
  for (const group of figure.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  figure.setAttribute('role', 'img');
  figure.setAttribute('aria-label', label);
  if (description !== undefined) figure.setAttribute('aria-description', description);
  return figure;
}
