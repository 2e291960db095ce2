import type { Chooser } from '../chooser.ts';
import type { World } from '../facts/world.ts';
import type { Assertion } from './discourse.ts';
import { createDiscourse } from './discourse.ts';
import type { NameIndex } from './names.ts';
import type { Rule, RuleGroup, Values } from './rule.ts';
import { isAlwaysPronoun, pronounFor } from './surfaces.ts';
import { fillTemplate, type PersonSlot, type Slot } from './template.ts';

/** Which phrasings a text may use. */
export type PhrasingPolicy =
  | { readonly kind: 'training' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'all' }
  /** Only the first few training phrasings of every group: a corpus of little variety. */
  | { readonly kind: 'few'; readonly count: number };

/** How often a pronoun stands where it may. */
const PRONOUN_SHARE = 0.7;

export interface WrittenText {
  readonly text: string;
  /** What the text states, in order. */
  readonly assertions: readonly Assertion[];
}

/** Writes a document sentence by sentence; the same rules and the same discourse that the checker reads with. */
export interface Writer {
  readonly chooser: Chooser;
  /** One sentence of the group; people by their ids, nouns by theirs. */
  say(group: RuleGroup, values?: Values): void;
  /** Begins a line spoken by this person: 'Mara: '. */
  speaker(person: string): void;
  /** Begins a note: 'Note: '. */
  note(): void;
  user(): void;
  assistant(): void;
  newLine(): void;
  /** Words as they stand: lines of a page's frame, which are no sentences and state nothing. */
  print(words: string): void;
  /** Number of words written so far, separated by white space. */
  wordCount(): number;
  finish(): WrittenText;
}

/** Whether material may be used: withheld material under 'withheld' only, training material everywhere else. */
export function permits(policy: PhrasingPolicy, isWithheld: boolean): boolean {
  return policy.kind === 'all' || isWithheld === (policy.kind === 'withheld');
}

function allowedRules(group: RuleGroup, policy: PhrasingPolicy): readonly Rule[] {
  const rules = group.rules.filter((rule) => permits(policy, rule.withheld));
  if (policy.kind === 'few') return rules.slice(0, policy.count);
  // Groups with nothing withheld serve as frames around what is tested, whatever the policy.
  return rules.length > 0 ? rules : group.rules;
}

/** The trade, what it makes and where it is worked are one secret: who knows one knows all. */
const SECRETS: Readonly<Record<string, string>> = { makes: 'trade', workplace: 'trade' };

export function createWriter(
  world: World,
  names: NameIndex,
  chooser: Chooser,
  policy: PhrasingPolicy,
): Writer {
  const discourse = createDiscourse(world, names);
  const assertions: Assertion[] = [];
  const revealed = new Set<string>();
  let text = '';

  const nameOf = (id: string): string => {
    const firstName = id.split(' ')[0]!;
    return discourse.introduced(firstName) === id ? firstName : id;
  };

  function personSurface({ variable, form }: PersonSlot, id: string, named: ReadonlySet<string>): string {
    const gender = discourse.gender(id);
    if (gender === undefined) throw new Error(`${id} has no gender, so no pronoun can stand for them.`);
    const pronoun = pronounFor(form, gender);
    // 'Her brother Ole': the word for a sibling stands before the name that tells who is meant.
    if (form === 'sibling') return pronoun!;
    const possible = pronoun !== undefined && (named.has(variable) || discourse.topic === id);
    if (form === 'full') return id;
    if (isAlwaysPronoun(form)) {
      if (!possible)
        throw new Error(`"${pronoun}" has nobody to stand for: name ${id} in the same sentence.`);
      return pronoun;
    }
    // Inside one sentence the second mention is always a pronoun; across sentences it is a choice.
    if (possible && (named.has(variable) || chooser.chance(PRONOUN_SHARE))) return pronoun;
    return form === "'s" ? `${nameOf(id)}'s` : nameOf(id);
  }

  function surface(slot: Slot, values: Values, named: ReadonlySet<string>, rule: Rule): string {
    const id = values[slot.variable];
    if (id === undefined) throw new Error(`Rule ${rule.id} needs a value for ${slot.variable}.`);
    if (slot.kind === 'person') return personSurface(slot, id, named);
    const form = world.lexicon[slot.category].find((entry) => entry.id === id)?.forms[slot.form];
    if (form === undefined)
      throw new Error(`Rule ${rule.id}: "${id}" is no ${slot.category} with form "${slot.form}".`);
    return form;
  }

  function reveal({ fact, source }: Assertion): void {
    const key = `${SECRETS[fact.relation] ?? fact.relation}|${fact.subject}`;
    if (source === 'note' || revealed.has(key)) return;
    revealed.add(key);
    chooser.reveal(world.domainSize(fact.relation));
  }

  function say(group: RuleGroup, values: Values = {}): void {
    const rule = chooser.pick(allowedRules(group, policy));
    const named = new Set<string>();
    const surfaces = rule.template.slots.map((slot) => {
      const result = surface(slot, values, named, rule);
      if (slot.kind === 'person' && slot.form !== 'sibling') {
        named.add(slot.variable);
        discourse.introduce(values[slot.variable]!);
      }
      return result;
    });
    const sentence = fillTemplate(rule.template, surfaces);
    // A reader knows only what the sentence holds, so nothing else may decide whether it follows.
    const told = Object.fromEntries(rule.template.slots.map(({ variable }) => [variable, values[variable]!]));
    const { assertions: stated, claims, problems } = discourse.accept(rule, told);
    const wrong = claims.find((claim) => claim.verdict === 'false');
    if (wrong) problems.push(`the ${wrong.kind} should be ${wrong.expected ?? 'another'}`);
    if (problems.length > 0)
      throw new Error(`Rule ${rule.id} does not fit its place: ${problems.join('; ')}.`);
    stated.forEach(reveal);
    assertions.push(...stated);
    text += (text === '' || /[\s>]$/.test(text) ? '' : ' ') + sentence;
  }

  const begin = (label: string): void => {
    text += label;
  };

  return {
    chooser,
    say,
    speaker(person) {
      begin(`${text === '' ? '' : '\n'}${nameOf(person)}: `);
      discourse.speak(person);
    },
    note() {
      begin(`${text === '' ? '' : '\n'}Note: `);
      discourse.enter('note');
    },
    user() {
      begin('<user>');
      discourse.enter('user');
    },
    assistant() {
      begin('<assistant>');
      discourse.enter('assistant');
    },
    newLine: () => begin('\n'),
    print: begin,
    wordCount: () => text.split(/\s+/).filter((word) => word !== '').length,
    finish: () => ({ text: text.trimEnd(), assertions }),
  };
}
