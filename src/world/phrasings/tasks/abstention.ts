import { ruleGroup, type Step } from '../../grammar/rule.ts';

const unknown: Step = (_, values, { question, isKnown, isNoted }) => {
  if (!question) return 'nobody asked anything';
  if ((values['A'] ?? question.subject) !== question.subject) return 'the question was about somebody else';
  const isTold = isKnown(question.relation, question.subject) || isNoted(question.relation, question.subject);
  return { kind: 'unknown', verdict: isTold ? 'false' : 'true' };
};

/** The answer about people nobody knows; about anybody else it is false. */
export const unknownAnswer = ruleGroup(
  'abstention.unknown',
  { step: unknown },
  [
    'I do not know.',
    'That I do not know.',
    'I am sorry, I do not know.',
    'I know of no {A:name}.',
    'Nobody I know is called {A:name}.',
    'I do not know, and nobody here knows {A:name}.',
  ],
  ['That is more than I know.', 'I know nobody with the name {A:name}.'],
);

const unsaid: Step = (_, __, { question, isNoted }) => {
  if (!question) return 'nobody asked anything';
  return { kind: 'unsaid', verdict: isNoted(question.relation, question.subject) ? 'false' : 'true' };
};

/** The answer where a note leaves out what was asked. */
export const unsaidAnswer = ruleGroup(
  'abstention.unsaid',
  { step: unsaid },
  [
    'The note does not say.',
    'The note does not tell you that.',
    'That is not in the note.',
    'The note says nothing about that.',
  ],
  ['You will not find that in the note.', 'The note leaves that out.'],
);

export const ABSTENTION_GROUPS = [unknownAnswer, unsaidAnswer];
