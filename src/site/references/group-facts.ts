import { isOwn, type SourceRegistry } from './read-sources.ts';
import type { Fact, Publication } from './source-schema.ts';

/** Publications cited together, and the facts that rest on them. */
export interface SourceGroup {
  /** None when the group was calculated for the course, or put together from several places. */
  readonly publications: readonly Publication[];
  readonly facts: readonly (readonly [id: string, fact: Fact])[];
}

/**
 * Facts under the publications they share, in the order in which each publication first comes up.
 * @throws Error when an id is unknown
 */
export function groupFacts({ facts, publications }: SourceRegistry, ids: Iterable<string>): SourceGroup[] {
  const groups = new Map<string, { publications: Publication[]; facts: (readonly [string, Fact])[] }>();
  for (const id of ids) {
    const fact = facts.get(id);
    if (fact === undefined) throw new Error(`There is no source '${id}' in content/sources/facts.`);
    const key = fact.of.length === 0 ? `own: ${isOwn(fact)}` : fact.of.join(' ');
    const group = groups.get(key) ?? {
      publications: fact.of.map((name) => publications.get(name)!),
      facts: [],
    };
    group.facts.push([id, fact]);
    groups.set(key, group);
  }
  return [...groups.values()];
}
