import type { Person } from '../facts/people.ts';
import type { World } from '../facts/world.ts';
import { ALL_GROUPS } from '../phrasings/registry.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { createParser, type Parser } from './parser.ts';
import { createSurfaces } from './surfaces.ts';
import { tokenizeWords } from './template.ts';

/** The rules of the world with its words put in: what text is written and read with. */
export interface Grammar {
  readonly parser: Parser;
  readonly names: NameIndex;
}

/** By the people: worlds that differ in their facts alone share their words. */
const grammars = new WeakMap<readonly Person[], Grammar>();

function worldWords(world: World): Set<string> {
  const literals = ALL_GROUPS.flatMap((group) => group.rules.flatMap((rule) => rule.template.literals));
  const nouns = Object.values(world.lexicon).flatMap((entries) =>
    entries.flatMap((entry) => Object.values(entry.forms)),
  );
  return new Set([...literals, ...nouns].flatMap((text) => tokenizeWords(text.toLowerCase())));
}

/** The world's grammar, built once a world. */
export function grammarOf(world: World): Grammar {
  let grammar = grammars.get(world.people);
  if (!grammar) {
    const words = worldWords(world);
    for (const pronoun of ['she', 'he', 'her', 'his', 'him', 'sister', 'brother', 'note']) words.add(pronoun);
    const names = createNameIndex(world, (word) => words.has(word.toLowerCase()));
    const parser = createParser(
      ALL_GROUPS.flatMap((group) => group.rules),
      createSurfaces(world.lexicon, names),
    );
    grammar = { parser, names };
    grammars.set(world.people, grammar);
  }
  return grammar;
}
