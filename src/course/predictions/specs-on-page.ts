import { signal } from '@preact/signals';
import type { PredictionSpec } from './prediction.ts';

/** The attribute in which `<Predict>` leaves what it asks, for figures that come alive before it does. */
export const specAttribute = 'data-prediction';

const parsed = signal(false);
let specs: readonly PredictionSpec[] | null = null;

if (typeof document !== 'undefined') {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', () => (parsed.value = true), { once: true });
  else parsed.value = true;
}

/** The predictions of this page that name a figure; none at build, and until the page is there whole. Reads a signal. */
export function specsOnPage(figure: string): PredictionSpec[] {
  if (!parsed.value) return [];
  specs ??= [...document.querySelectorAll(`[${specAttribute}]`)].map(
    // The build wrote it.
    (element) => JSON.parse(element.getAttribute(specAttribute)!) as PredictionSpec,
  );
  return specs.filter((spec) => spec.figure === figure);
}
