import { RELATIONS, type RelationId } from '../../facts/relations.ts';
import { ruleGroup, type RuleGroup, type RuleSpec } from '../../grammar/rule.ts';
import { phrasingsOf } from '../relations/index.ts';

/** What may stand before a question and decides the form of its answer. */
export type Prefix = 'oneWord' | 'sentence' | 'record' | 'ifKnown';

interface PrefixSpec {
  readonly text: string;
  readonly relations: readonly RelationId[];
  /** The group that answers; undefined where any answer will do. */
  readonly answeredBy?: (relation: RelationId) => string;
}

/** Relations of people and towns with one value each. */
const INSTRUCTION_RELATIONS: readonly RelationId[] = RELATIONS.filter(
  (relation) => relation.subject !== 'trade' && !('many' in relation),
).map(({ id }) => id);

/** Relations whose short answer is one word, whatever the value. */
const ONE_WORD_RELATIONS: readonly RelationId[] = [
  'home',
  'trade',
  'colour',
  'boat',
  'island',
  'marketDay',
  'ferryDay',
];

export const PREFIXES: Readonly<Record<Prefix, PrefixSpec>> = {
  oneWord: {
    text: 'In one word',
    relations: ONE_WORD_RELATIONS,
    answeredBy: (relation) => `${relation}.brief`,
  },
  sentence: {
    text: 'In a whole sentence',
    relations: INSTRUCTION_RELATIONS,
    answeredBy: (relation) => `${relation}.statement`,
  },
  record: {
    text: 'As a record',
    relations: INSTRUCTION_RELATIONS,
    answeredBy: (relation) => `${relation}.record`,
  },
  ifKnown: { text: 'If you know', relations: INSTRUCTION_RELATIONS },
};

/** What a record calls a relation. */
const RECORD_KEYS: Readonly<Partial<Record<RelationId, string>>> = {
  birthDate: 'birthday',
  knownFor: 'known for',
  marketDay: 'market',
  ferryDay: 'ferry',
};

/** The form each kind of value has in a record; people are given with their full names. */
const recordSlot = (variable: string): string => (variable === 'B' ? '{B:full}' : `{${variable}}`);

const lowered = (question: string): string => question.charAt(0).toLowerCase() + question.slice(1);

function prefixed(prefix: Prefix, relation: RelationId): RuleGroup {
  const { text, answeredBy } = PREFIXES[prefix];
  const { questions } = phrasingsOf(relation);
  const spec = (source: string): RuleSpec => ({ text: `${text}: ${lowered(source)}` });
  const [training, withheld] = [false, true].map((isWithheld) =>
    questions.rules.filter((rule) => rule.withheld === isWithheld).map((rule) => spec(rule.template.source)),
  );
  const { subject } = questions.rules[0]!.asks!;
  const defaults = {
    asks: `${relation} ${subject}`,
    ...(answeredBy ? { answeredBy: answeredBy(relation) } : {}),
  };
  return ruleGroup(`instruction.${prefix}.${relation}`, defaults, training!, withheld);
}

/** Questions with a control prefix: 'In one word: where does Mara live?' */
const instructionGroups = new Map(
  (Object.keys(PREFIXES) as Prefix[]).flatMap((prefix) =>
    PREFIXES[prefix].relations.map(
      (relation) => [`${prefix} ${relation}`, prefixed(prefix, relation)] as const,
    ),
  ),
);

/** @throws Error for a prefix that does not go with the relation */
export function instructionOf(prefix: Prefix, relation: RelationId): RuleGroup {
  const group = instructionGroups.get(`${prefix} ${relation}`);
  if (!group) throw new Error(`"${PREFIXES[prefix].text}" is not asked of ${relation}.`);
  return group;
}

const recordGroups = new Map(
  INSTRUCTION_RELATIONS.map((relation) => {
    const { value } = phrasingsOf(relation).brief.rules[0]!.asserts[0]!;
    const text = `${RECORD_KEYS[relation] ?? relation}: ${recordSlot(value)}.`;
    return [
      relation,
      ruleGroup(`${relation}.record`, { asserts: [`${relation} ? ${value}`] }, [text]),
    ] as const;
  }),
);

/** The fact as a record: 'home: Torvik.' */
export const recordOf = (relation: RelationId): RuleGroup => recordGroups.get(relation)!;

export const INSTRUCTION_GROUPS: readonly RuleGroup[] = [
  ...instructionGroups.values(),
  ...recordGroups.values(),
];
