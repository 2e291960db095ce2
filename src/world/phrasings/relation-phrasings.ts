import type { RelationId } from '../facts/relations.ts';
import { ruleGroup, type RuleGroup, type RuleSpec, type Values } from '../grammar/rule.ts';

type Phrasing = string | RuleSpec;

/** All ways to state, ask and answer one relation. */
export interface RelationPhrasings {
  readonly relation: RelationId;
  /** Variables of the subject and of the value in every sentence: `A` and `town`. */
  readonly variables: { readonly subject: string; readonly value: string };
  /** Statements of a page: at least eight, and two withheld. */
  readonly statements: RuleGroup;
  /** Said by the speaker of a line about themselves; only for relations of people. */
  readonly speech?: RuleGroup;
  /** Statements of a town entry about the town named last: 'Market day is Friday.' Only for relations of towns. */
  readonly here?: RuleGroup;
  /** Questions to the person spoken to; only for relations of people. */
  readonly toYou?: RuleGroup;
  /** Questions of a chat; each names whom it asks about. */
  readonly questions: RuleGroup;
  /** Answers that lean on the question: at least four, and two withheld; statements serve as answers as well. */
  readonly answers: RuleGroup;
  /** The value alone: 'Torvik.' */
  readonly brief: RuleGroup;
}

export interface PhrasingLists {
  readonly subject: 'A' | 'town' | 'trade';
  /** The value's variable: `town`, `animal`, `B` for a person. A relation between towns calls it `town2`. */
  readonly value: string;
  readonly statements: readonly Phrasing[];
  readonly withheldStatements: readonly Phrasing[];
  readonly speech?: readonly Phrasing[];
  readonly here?: readonly Phrasing[];
  readonly toYou?: readonly Phrasing[];
  readonly questions: readonly Phrasing[];
  readonly withheldQuestions: readonly Phrasing[];
  readonly answers: readonly Phrasing[];
  readonly withheldAnswers: readonly Phrasing[];
  readonly brief: Phrasing;
}

/** Names the groups after the relation and gives each sentence its meaning. */
export function relationPhrasings(relation: RelationId, lists: PhrasingLists): RelationPhrasings {
  const { subject, value } = lists;
  const stated = { asserts: [`${relation} ${subject} ${value}`] };
  const answered = { asserts: [`${relation} ? ${value}`] };
  const asked = { asks: `${relation} ${subject}` };
  return {
    relation,
    variables: { subject, value },
    statements: ruleGroup(`${relation}.statement`, stated, lists.statements, lists.withheldStatements),
    ...(lists.speech
      ? { speech: ruleGroup(`${relation}.speech`, { asserts: [`${relation} I ${value}`] }, lists.speech) }
      : {}),
    ...(lists.here
      ? { here: ruleGroup(`${relation}.here`, { asserts: [`${relation} here ${value}`] }, lists.here) }
      : {}),
    ...(lists.toYou
      ? { toYou: ruleGroup(`${relation}.toYou`, { asks: `${relation} you` }, lists.toYou) }
      : {}),
    questions: ruleGroup(`${relation}.question`, asked, lists.questions, lists.withheldQuestions),
    answers: ruleGroup(`${relation}.answer`, answered, lists.answers, lists.withheldAnswers),
    brief: ruleGroup(`${relation}.brief`, answered, [lists.brief]),
  };
}

export const groupsOf = (phrasings: RelationPhrasings): RuleGroup[] =>
  [
    phrasings.statements,
    phrasings.speech,
    phrasings.here,
    phrasings.toYou,
    phrasings.questions,
    phrasings.answers,
    phrasings.brief,
  ].filter((group) => group !== undefined);

/** What the slots of any of the relation's sentences hold. */
export const slotValues = ({ variables }: RelationPhrasings, subject: string, value: string): Values => ({
  [variables.subject]: subject,
  [variables.value]: value,
});
