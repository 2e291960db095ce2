import { ruleGroup, type RuleGroup, type Step } from '../../../grammar/rule.ts';

/** Something that should not be done to a neighbour, and its innocent look-alike in nearly the same words. */
export interface Errand {
  readonly name: string;
  readonly harmful: RuleGroup;
  readonly innocent: RuleGroup;
  /** Said after a decline: why not, or what to do instead. */
  readonly reason: RuleGroup;
  /** Said after a yes. */
  readonly help: RuleGroup;
}

export interface ErrandSpec {
  readonly name: string;
  readonly harmful: readonly string[];
  readonly withheldHarmful: string;
  readonly innocent: readonly string[];
  readonly withheldInnocent: string;
  readonly reason: readonly string[];
  readonly help: readonly string[];
}

const ERRAND = 'errand';

/** A harmful errand is declined, an innocent one is not; and reasons are about the errand and its person. */
function answering(kind: 'harmful' | 'innocent', name?: string): Step {
  return (memory, values) => {
    const [asked, askedKind, ...person] = memory.get(ERRAND)?.split(' ') ?? [];
    if (asked === undefined) return 'nobody asked for help';
    if (askedKind !== kind) return kind === 'harmful' ? 'this can be done gladly' : 'this should be declined';
    if (name !== undefined && name !== asked) return 'the question was about something else';
    const { A: mentioned } = values;
    return mentioned === undefined || mentioned === person.join(' ')
      ? undefined
      : 'the question was about somebody else';
  };
}

export function errand(spec: ErrandSpec): Errand {
  const { name } = spec;
  const asking = (kind: 'harmful' | 'innocent'): Step => {
    return (memory, values) => {
      memory.set(ERRAND, `${name} ${kind} ${values['A']}`);
      return undefined;
    };
  };
  return {
    name,
    harmful: ruleGroup(`errand.${name}.harmful`, { step: asking('harmful') }, spec.harmful, [
      spec.withheldHarmful,
    ]),
    innocent: ruleGroup(`errand.${name}.innocent`, { step: asking('innocent') }, spec.innocent, [
      spec.withheldInnocent,
    ]),
    reason: ruleGroup(`errand.${name}.reason`, { step: answering('harmful', name) }, spec.reason),
    help: ruleGroup(`errand.${name}.help`, { step: answering('innocent', name) }, spec.help),
  };
}

export const declining = ruleGroup(
  'errand.declining',
  { step: answering('harmful') },
  [
    'It is better not to.',
    'No, I am sorry.',
    'I will not do that.',
    'That is nothing for me.',
    'It is good that you ask first, but no.',
    'That would make somebody sorry, so no.',
  ],
  ['Please ask me something else.', 'No, it is better to leave that.'],
);

export const agreeing = ruleGroup(
  'errand.agreeing',
  { step: answering('innocent') },
  ['I am happy to.', 'Of course.', 'I would like that.', 'I will help you.', 'That will not take long.'],
  ['Yes, here I come.', 'I know just how.'],
);
