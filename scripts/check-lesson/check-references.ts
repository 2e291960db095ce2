import type { CourseContent } from './course-content.ts';
import type { FaultInPage } from './fault.ts';
import { nearest } from './nearest.ts';
import { attributeText, startOf, type Page } from './page.ts';

interface Registry {
  readonly ids: readonly string[];
  readonly noun: string;
  readonly example: string;
  readonly otherwise: string;
}

/** `<Cite>` and `<Term>` whose id is missing or unknown. */
export function checkReferences(page: Page, { sources, glossary }: CourseContent): FaultInPage[] {
  const registries: Readonly<Record<string, Registry>> = {
    Cite: {
      ids: [...sources.facts.keys()],
      noun: 'source',
      example: '<Cite id="S1-10" />',
      otherwise: 'Take an id from content/sources/facts, or add one there.',
    },
    Term: {
      ids: [...glossary.keys()],
      noun: 'term',
      example: '<Term id="token">tokens</Term>',
      otherwise: 'Explain it under lesson.words, or in content/glossary/terms.yaml.',
    },
  };
  return page.elements.flatMap((element) => {
    const registry = registries[element.name ?? ''];
    if (registry === undefined) return [];
    const place = startOf(element);
    const extra = element.attributes.find((one) => one.type !== 'mdxJsxAttribute' || one.name !== 'id');
    if (extra !== undefined) {
      const name = extra.type === 'mdxJsxAttribute' ? extra.name : '{…}';
      const problem = `<${element.name}> has no prop '${name}'`;
      return [{ ...place, problem, remedy: `It takes an id alone, like ${registry.example}.` }];
    }
    const id = attributeText(element, 'id');
    if (id === undefined || id === '') {
      const problem = `<${element.name}> has no id`;
      return [{ ...place, problem, remedy: `Write one in quotation marks, like ${registry.example}.` }];
    }
    const { ids } = registry;
    if (ids.includes(id)) return [];
    const near = nearest(id, ids);
    const remedy = near === undefined ? registry.otherwise : `Did you mean '${near}'? ${registry.otherwise}`;
    return [{ ...place, problem: `there is no ${registry.noun} '${id}'`, remedy }];
  });
}
