import type { Rule } from './rule.ts';
import type { Filling, Surfaces } from './surfaces.ts';
import { fillTemplate, tokenizeWords, type Slot } from './template.ts';

/** One way to read a sentence: a rule and what fills its slots, in order. */
export interface Parse {
  readonly rule: Rule;
  readonly fillings: readonly Filling[];
}

interface Node {
  readonly words: Map<string, Node>;
  readonly slots: Map<string, { readonly slot: Slot; readonly node: Node }>;
  readonly rules: Rule[];
}

const createNode = (): Node => ({ words: new Map(), slots: new Map(), rules: [] });

/** Slots of one category and form share an edge, whatever their variables are called. */
const slotKey = (slot: Slot): string => `${slot.kind === 'noun' ? slot.category : 'person'}:${slot.form}`;

function addRule(root: Node, rule: Rule): void {
  const { literals, slots } = rule.template;
  let node = root;
  literals.forEach((literal, i) => {
    for (const word of tokenizeWords(literal)) {
      const next = node.words.get(word) ?? createNode();
      node.words.set(word, next);
      node = next;
    }
    const slot = slots[i];
    if (slot) {
      const edge = node.slots.get(slotKey(slot)) ?? { slot, node: createNode() };
      node.slots.set(slotKey(slot), edge);
      node = edge.node;
    }
  });
  node.rules.push(rule);
}

export interface Parser {
  /** Every reading of one sentence; none when it is not a sentence of the world's grammar. */
  parse(sentence: string): Parse[];
  /** How many words and marks of the sentence some rule could begin with: where a sentence nobody can read goes wrong. */
  readable(sentence: string): number;
}

/** Equal variables must hold equal nouns; people are compared when the discourse has resolved them. */
function agrees(rule: Rule, fillings: readonly Filling[]): boolean {
  const seen = new Map<string, string>();
  return rule.template.slots.every((slot, i) => {
    const filling = fillings[i]!;
    if (filling.kind !== 'noun') return true;
    const before = seen.get(slot.variable);
    seen.set(slot.variable, filling.id);
    return before === undefined || before === filling.id;
  });
}

/** Recognises sentences with a trie over the rules' words and slots; the same rules that generate the text. */
export function createParser(rules: readonly Rule[], surfaces: Surfaces): Parser {
  const root = createNode();
  for (const rule of rules) addRule(root, rule);
  const search = (sentence: string): { found: Parse[]; furthest: number } => {
    const tokens = tokenizeWords(sentence);
    const found: Parse[] = [];
    let furthest = 0;
    const walk = (node: Node, at: number, fillings: readonly Filling[], ends: readonly number[]): void => {
      furthest = Math.max(furthest, at);
      if (at === tokens.length) {
        for (const rule of node.rules) {
          if (agrees(rule, fillings) && respells(rule, tokens, ends, sentence))
            found.push({ rule, fillings });
        }
        return;
      }
      const next = node.words.get(tokens[at]!);
      if (next) walk(next, at + 1, fillings, ends);
      for (const { slot, node: after } of node.slots.values()) {
        for (const { filling, length } of surfaces.match(slot, tokens, at)) {
          walk(after, at + length, [...fillings, filling], [...ends, at, at + length]);
        }
      }
    };
    walk(root, 0, [], []);
    return { found, furthest };
  };
  return {
    parse: (sentence) => search(sentence).found,
    readable: (sentence) => search(sentence).furthest,
  };
}

/**
 * True when the rule, filled with the very words found, spells the sentence: this catches wrong spaces and a
 * missing capital, which tokens alone do not show.
 */
function respells(rule: Rule, tokens: readonly string[], ends: readonly number[], sentence: string): boolean {
  const surfaces = rule.template.slots.map((_, i) => tokens.slice(ends[2 * i], ends[2 * i + 1]).join(' '));
  return fillTemplate(rule.template, surfaces) === sentence;
}
