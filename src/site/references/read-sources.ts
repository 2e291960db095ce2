import { readdirSync } from 'node:fs';
import { z } from 'astro/zod';
import { factSchema, publicationSchema, type Fact, type Publication } from './source-schema.ts';
import { readYamlFile } from './read-yaml.ts';

export interface SourceRegistry {
  readonly publications: ReadonlyMap<string, Publication>;
  readonly facts: ReadonlyMap<string, Fact>;
}

const publicationsSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), publicationSchema);
const factsSchema = z.record(z.string().regex(/^S\d+-\d{2}$/, 'a fact is numbered like `S1-10`'), factSchema);

/**
 * Everything the course may cite: `sources/publications.yaml`, and the facts in `sources/facts/`.
 * @param content address of the content directory, with a slash at the end
 * @throws Error when a file breaks its schema, when two facts share a number, or when a fact names no known publication
 */
export function readSources(content: URL): SourceRegistry {
  const directory = new URL('sources/facts/', content);
  const publications = new Map(
    Object.entries(readYamlFile(new URL('sources/publications.yaml', content), publicationsSchema)),
  );
  const facts = new Map<string, Fact>();
  for (const file of readdirSync(directory).sort()) {
    for (const [id, fact] of Object.entries(readYamlFile(new URL(file, directory), factsSchema))) {
      if (facts.has(id)) throw new Error(`sources/facts/${file}: '${id}' is taken. Number it anew.`);
      const unknown = fact.of.find((key) => !publications.has(key));
      if (unknown !== undefined)
        throw new Error(
          `sources/facts/${file}: ${id} names '${unknown}'. Add that to sources/publications.yaml.`,
        );
      facts.set(id, fact);
    }
  }
  return { publications, facts };
}

/** `Rae et al. 2021`: what stands where a fact is cited. */
export function citationLabel({ publications }: SourceRegistry, id: string, fact: Fact): string {
  const [first] = fact.of;
  const publication = first === undefined ? undefined : publications.get(first);
  if (publication === undefined) return isOwn(fact) ? 'our calculation' : id;
  const { authors, year } = publication;
  return year === undefined ? authors : `${authors} ${year}`;
}

/** Whether a fact rests on a calculation made for the course, and on no publication. */
export const isOwn = ({ of, evidence }: Fact): boolean => of.length === 0 && evidence.includes('recomputed');

/** Where a fact stands in a list of sources: the fragment of its address. */
export const sourceAnchor = (id: string): string => `source-${id.toLowerCase()}`;
