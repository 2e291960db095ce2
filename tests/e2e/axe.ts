import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** A rule that is broken, and the elements that break it. */
type AxeFault = readonly [rule: string, elements: readonly string[]];

/**
 * What axe finds to mend in a page as it stands, or in the parts of it that some selectors name. Every rule is asked of every
 * element; what passes is counted and not described, for describing it costs six times what finding it does.
 */
export async function axeFaults(page: Page, ...parts: readonly string[]): Promise<AxeFault[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  for (const part of parts) builder.include(part);
  // The other mode reaches into frames of other origins, and sends all it has seen through a second page to do so.
  if (page.frames().length === 1) builder.setLegacyMode();
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
