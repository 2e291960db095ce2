import type { RelationId } from '../facts/relations.ts';
import { parseTemplate, type Template } from './template.ts';

/** Values of a rule's variables: ids of lexicon entries and people. */
export type Values = Readonly<Record<string, string>>;

/**
 * A fact a sentence states, in the rule's variables. The subject may also be `I` (the speaker of the line), `you`
 * (whom the line is spoken to), `here` (the town named last; a value may be that too) or `?` (the subject of the
 * question just asked).
 */
interface AssertionPattern {
  readonly relation: RelationId;
  readonly subject: string;
  readonly value: string;
}

/** What a document has told so far that is not a fact of the world: sums, requests, totals. */
export type Memory = Map<string, string>;

/** Something stated that reckoning or the document itself makes true or false, not a fact of the world. */
export interface Claim {
  /**
   * `sum`: a result or a count; `record`: what was ordered; `unknown`: that the world does not tell what was asked;
   * `unsaid`: that the note does not.
   */
  readonly kind: 'sum' | 'record' | 'unknown' | 'unsaid';
  readonly verdict: 'true' | 'false';
  /** What would have been right, where it can be said. */
  readonly expected?: string;
}

/** What a rule's step may ask of the document. */
interface StepContext {
  /** The question that waits for an answer. */
  readonly question: Question | undefined;
  /** True when the world knows the subject. */
  isKnown(relation: RelationId, subject: string): boolean;
  /** True when a note has told it. */
  isNoted(relation: RelationId, subject: string): boolean;
}

/** A claim with its verdict, or why the sentence does not follow, in words; undefined when there is nothing to say. */
export type StepResult = Claim | string | undefined;

export type Step = (memory: Memory, values: Values, context: StepContext) => StepResult;

export interface RuleSpec {
  readonly text: string;
  /** Facts stated, each as 'relation subject value': `home A town`. */
  readonly asserts?: readonly string[];
  /** The question asked: `home A`, `home you`; `same you` returns the question just asked. */
  readonly asks?: string;
  /** The only group of sentences that answers the question; without it any answer will do. */
  readonly answeredBy?: string;
  /**
   * What must hold in the story before the sentence: `has A thing`, or `!has A thing` for its absence. A fact that
   * the document stated holds as well: `pet A animal`.
   */
  readonly needs?: readonly string[];
  /** What holds after it; a leading minus takes a statement back: `-has A thing`. */
  readonly makes?: readonly string[];
  /** Checks and updates what the document has told. */
  readonly step?: Step;
}

export interface Question {
  readonly relation: RelationId;
  readonly subject: string;
  readonly answeredBy?: string;
}

/** What a rule asks: `same` is the relation of the question before. */
interface Asked extends Omit<Question, 'relation'> {
  readonly relation: RelationId | 'same';
}

export interface Rule {
  /** Group and number: `home.3`. */
  readonly id: string;
  readonly group: string;
  readonly template: Template;
  /** Kept out of training text, so that tests can ask for phrasings a model has not read. */
  readonly withheld: boolean;
  readonly asserts: readonly AssertionPattern[];
  readonly asks?: Asked;
  readonly needs: readonly (readonly string[])[];
  readonly makes: readonly (readonly string[])[];
  readonly step?: Step;
  /** The person the sentence is about: its first person slot. A pronoun in the next sentence means them. */
  readonly topic?: string;
}

export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** Shared parts of a group's rules, so that a list of phrasings need not repeat them. */
export type GroupDefaults = Omit<RuleSpec, 'text'>;

function assertion(text: string): AssertionPattern {
  const [relation, subject, value] = text.split(' ');
  if (!relation || !subject || !value) throw new Error(`"${text}" is not 'relation subject value'.`);
  return { relation: relation as RelationId, subject, value };
}

const question = (relation: string, subject: string, answeredBy: string | undefined): Asked => ({
  relation: relation as Asked['relation'],
  subject,
  ...(answeredBy === undefined ? {} : { answeredBy }),
});

function createRule(group: string, number: number, spec: RuleSpec, withheld: boolean): Rule {
  const template = parseTemplate(spec.text);
  const topic = template.slots.find((slot) => slot.kind === 'person')?.variable;
  const [asked, askedOf] = spec.asks?.split(' ') ?? [];
  return {
    id: `${group}.${number}`,
    group,
    template,
    withheld,
    asserts: (spec.asserts ?? []).map(assertion),
    ...(asked && askedOf ? { asks: question(asked, askedOf, spec.answeredBy) } : {}),
    needs: (spec.needs ?? []).map((condition) => condition.split(' ')),
    makes: (spec.makes ?? []).map((effect) => effect.split(' ')),
    ...(spec.step ? { step: spec.step } : {}),
    ...(topic ? { topic } : {}),
  };
}

/**
 * A group of sentences that say the same. A text alone takes the group's defaults; a spec overrides them.
 * @param withheld phrasings kept out of training
 */
export function ruleGroup(
  name: string,
  defaults: GroupDefaults,
  training: readonly (string | RuleSpec)[],
  withheld: readonly (string | RuleSpec)[] = [],
): RuleGroup {
  const specs = [...training, ...withheld].map((spec) => (typeof spec === 'string' ? { text: spec } : spec));
  const rules = specs.map((spec, i) => createRule(name, i, { ...defaults, ...spec }, i >= training.length));
  return { name, rules };
}
