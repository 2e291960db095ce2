import { relationOf, type Fact, type RelationId } from '../facts/relations.ts';
import type { RuleGroup } from '../grammar/rule.ts';
import { phrasingsOf } from '../phrasings/relations/index.ts';
import { unknownAnswer } from '../phrasings/tasks/abstention.ts';
import { PREFIXES, instructionOf, recordOf, type Prefix } from '../phrasings/tasks/instructions.ts';
import type { DocumentContext, DocumentKind } from './document.ts';
import { factValues } from './fact-values.ts';
import { isWithheldCombination, permittedBy, strangersFor, type MaterialOptions } from './withheld.ts';

/** How often 'If you know' asks about somebody nobody knows. */
const STRANGER_SHARE = 0.5;

const prefixes = Object.keys(PREFIXES) as Prefix[];
const combinationsOf = new Map(
  prefixes.map((prefix) => [
    prefix,
    permittedBy(PREFIXES[prefix].relations, (relation) => isWithheldCombination(prefix, relation)),
  ]),
);

export interface InstructionOptions extends MaterialOptions {
  /** The only prefixes to use; all without it. */
  readonly prefixes?: readonly Prefix[];
}

function drawFact({ world, chooser, drawPerson }: DocumentContext, relation: RelationId): Fact {
  const isOfPerson = relationOf(relation).subject === 'person';
  const subject = isOfPerson ? drawPerson().id : chooser.pick(world.lexicon.town).id;
  return { relation, subject, value: world.value(relation, subject)! };
}

function answerGroups(prefix: Prefix, relation: RelationId): readonly RuleGroup[] {
  const { brief, statements, answers } = phrasingsOf(relation);
  const groups: Readonly<Record<Prefix, readonly RuleGroup[]>> = {
    oneWord: [brief],
    sentence: [statements],
    record: [recordOf(relation)],
    ifKnown: [answers, statements],
  };
  return groups[prefix];
}

/** A question that says how it wants to be answered: 'In one word: where does Mara live?' */
export const createInstruction =
  (options: InstructionOptions = {}): DocumentKind =>
  (context) => {
    const { writer, chooser, policy } = context;
    const material = options.material ?? policy;
    const prefix = chooser.pick(options.prefixes ?? prefixes);
    const relation = chooser.pick(combinationsOf.get(prefix)!(material));
    const question = instructionOf(prefix, relation);
    const isOfStranger =
      prefix === 'ifKnown' && relationOf(relation).subject === 'person' && chooser.chance(STRANGER_SHARE);
    writer.user();
    if (isOfStranger) {
      const values = { A: chooser.pick(strangersFor(material)) };
      writer.say(question, values);
      writer.assistant();
      writer.say(unknownAnswer, values);
      return;
    }
    const values = factValues(drawFact(context, relation));
    writer.say(question, values);
    writer.assistant();
    writer.say(chooser.pick(answerGroups(prefix, relation)), values);
  };

export const instruction = createInstruction();
