import { relationOf, type Fact, type RelationId } from '../facts/relations.ts';
import type { World } from '../facts/world.ts';
import type { Gender } from '../lexicon/names.ts';
import type { NameIndex } from './names.ts';
import type { Claim, Memory, Question, Rule, Values } from './rule.ts';

/** `nobody`: the subject is not in the world and no note told of them. */
export type Verdict = 'true' | 'false' | 'nobody';

export interface Assertion {
  readonly fact: Fact;
  readonly verdict: Verdict;
  /** A note is believed where it stands: what it tells is neither true nor false, and answers are held against it. */
  readonly source: 'world' | 'note';
}

type Section = 'page' | 'note' | 'user' | 'assistant';

/** What a document has said so far: whom a pronoun means, who speaks, what was asked, what holds in the story. */
export interface Discourse {
  readonly section: Section;
  readonly topic: string | undefined;
  readonly speaker: string | undefined;
  /** The question that waits for an answer. */
  readonly question: Question | undefined;
  /** Id of the person already introduced under this first name. */
  introduced(firstName: string): string | undefined;
  introduce(id: string): void;
  gender(id: string): Gender | undefined;
  /** Fixes the gender of somebody unknown by the first pronoun used for them. */
  setGender(id: string, gender: Gender): void;
  /** False for an answer to a question other than the one that waits ('Torvik.' answers many) or in a form not asked for. */
  awaits(rule: Rule): boolean;
  /** Takes in whom a sentence names that the grammar cannot read: those after it may still speak of them. */
  overhear(people: readonly string[]): void;
  enter(section: Section): void;
  speak(person: string): void;
  /** Takes in a sentence; returns what it states and what does not follow from what came before. */
  accept(rule: Rule, values: Values): { assertions: Assertion[]; claims: Claim[]; problems: string[] };
}

const MISSING_SUBJECT: Readonly<Record<string, string>> = {
  I: 'nobody is speaking',
  you: 'nobody is spoken to',
  here: 'no town has been named',
};

export function createDiscourse(world: World, names: NameIndex): Discourse {
  const introduced = new Map<string, string>();
  const genders = new Map<string, Gender>();
  const story = new Set<string>();
  const notes = new Map<string, string>();
  const memory: Memory = new Map();
  let section: Section = 'page';
  let topic: string | undefined;
  let speaker: string | undefined;
  let listener: string | undefined;
  let place: string | undefined;
  let question: Discourse['question'];
  /** True until the assistant's turn has its first sentence. */
  let isAnswerDue = false;

  const genderOf = (id: string): Gender | undefined => names.gender(id) ?? genders.get(id);

  const introduce = (id: string): void => {
    introduced.set(id.split(' ')[0]!, id);
  };

  const isKnown = (relation: RelationId, subject: string): boolean => {
    const category = relationOf(relation).subject;
    if (category === 'guest') return names.isGuest(subject);
    return category !== 'person' || names.isResident(subject);
  };

  const isNoted = (relation: RelationId, subject: string): boolean => notes.has(`${relation}|${subject}`);

  const judge = (fact: Fact): Assertion => {
    const noted = notes.get(`${fact.relation}|${fact.subject}`);
    if (section === 'note') {
      notes.set(`${fact.relation}|${fact.subject}`, fact.value);
      return {
        fact,
        verdict: noted === undefined || noted === fact.value ? 'true' : 'false',
        source: 'note',
      };
    }
    if (noted !== undefined)
      return { fact, verdict: noted === fact.value ? 'true' : 'false', source: 'note' };
    const holds = world.values(fact.relation, fact.subject).includes(fact.value);
    return {
      fact,
      verdict: !isKnown(fact.relation, fact.subject) ? 'nobody' : holds ? 'true' : 'false',
      source: 'world',
    };
  };

  const subjectOf = (variable: string, values: Values): string | undefined => {
    if (variable === 'I') return speaker;
    if (variable === 'you') return listener;
    if (variable === 'here') return place;
    return variable === '?' ? question?.subject : values[variable];
  };

  const answersAsAsked = (rule: Rule): boolean =>
    section !== 'assistant' || question?.answeredBy === undefined || question.answeredBy === rule.group;

  function checkStory(rule: Rule, values: Values): string[] {
    const ground = ([predicate, ...rest]: readonly string[]): string =>
      [predicate, ...rest.map((word) => subjectOf(word, values) ?? word)].join(' ');
    const unmet = rule.needs.filter(([predicate = '', ...rest]) => {
      const absent = predicate.startsWith('!');
      return story.has(ground([predicate.replace('!', ''), ...rest])) === absent;
    });
    for (const [predicate = '', ...rest] of rule.makes) {
      if (predicate.startsWith('-')) story.delete(ground([predicate.slice(1), ...rest]));
      else story.add(ground([predicate, ...rest]));
    }
    return unmet.map((need) => `the story has not told that: ${ground(need)}`);
  }

  return {
    get section() {
      return section;
    },
    get topic() {
      return topic;
    },
    get speaker() {
      return speaker;
    },
    get question() {
      return question;
    },
    introduced: (firstName) => introduced.get(firstName),
    introduce,
    gender: genderOf,
    awaits: (rule) =>
      answersAsAsked(rule) &&
      rule.asserts.every(({ subject, relation }) => subject !== '?' || question?.relation === relation),
    setGender: (id, gender) => genders.set(id, gender),
    overhear(people) {
      people.forEach(introduce);
      topic = people[0] ?? topic;
    },
    enter(next) {
      section = next;
      if (next === 'user') question = undefined;
      isAnswerDue = next === 'assistant' && question !== undefined;
      // A pronoun never reaches across turns of a chat, save from an answer to the person asked about.
      const asked = next === 'assistant' ? question?.subject : undefined;
      topic = asked !== undefined && genderOf(asked) !== undefined ? asked : undefined;
    },
    speak(person) {
      if (person !== speaker) listener = speaker;
      // Whoever speaks after the first line is the one it spoke to.
      if (question?.subject === 'you' && person !== speaker) question = { ...question, subject: person };
      speaker = person;
      introduce(person);
    },
    accept(rule, values) {
      const problems: string[] = [];
      const assertions: Assertion[] = [];
      const claims: Claim[] = [];
      if (!answersAsAsked(rule)) problems.push('the question wants an answer of another form');
      for (const pattern of rule.asserts) {
        const subject = subjectOf(pattern.subject, values);
        if (subject === undefined) {
          problems.push(MISSING_SUBJECT[pattern.subject] ?? 'no question waits for this answer');
        } else if (pattern.subject === '?' && question?.relation !== pattern.relation) {
          problems.push(`the question was not about ${pattern.relation}`);
        } else {
          const value = subjectOf(pattern.value, values);
          if (value === undefined) problems.push(MISSING_SUBJECT.here!);
          else assertions.push(judge({ relation: pattern.relation, subject, value }));
        }
      }
      const isAnswer = ({ fact }: Assertion): boolean =>
        fact.relation === question?.relation && fact.subject === question.subject;
      if (isAnswerDue && assertions.length > 0 && !assertions.some(isAnswer))
        problems.push('this is not what was asked');
      isAnswerDue = false;
      problems.push(...checkStory(rule, values));
      for (const { fact } of assertions) story.add(`${fact.relation} ${fact.subject} ${fact.value}`);
      const outcome = rule.step?.(memory, values, { question, isKnown, isNoted });
      if (typeof outcome === 'string') problems.push(outcome);
      else if (outcome) claims.push(outcome);
      if (rule.asks) {
        const subject = subjectOf(rule.asks.subject, values) ?? rule.asks.subject;
        const relation = rule.asks.relation === 'same' ? question?.relation : rule.asks.relation;
        if (relation === undefined) problems.push('there was no question to return');
        else question = { ...rule.asks, relation, subject };
      }
      place = values.town ?? place;
      if (rule.topic) topic = values[rule.topic];
      return { assertions, claims, problems };
    },
  };
}
