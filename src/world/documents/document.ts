import type { Chooser } from '../chooser.ts';
import type { Person } from '../facts/people.ts';
import type { World } from '../facts/world.ts';
import { grammarOf } from '../grammar/grammar.ts';
import { createWriter, type PhrasingPolicy, type Writer, type WrittenText } from '../grammar/writer.ts';

/** What a document is about and how it may be phrased. */
export interface DocumentContext {
  readonly world: World;
  readonly writer: Writer;
  readonly chooser: Chooser;
  readonly policy: PhrasingPolicy;
  /** A person drawn by the corpus's law of mentions; documents that need another draw again. */
  drawPerson(): Person;
  /** True when the recipe withholds this combination from training, such as a control prefix with a relation. */
  isWithheld(combination: string): boolean;
}

/** Writes one document of its kind. Every random decision goes through `context.chooser`. */
export type DocumentKind = (context: DocumentContext) => void;

export interface WriteOptions {
  readonly policy: PhrasingPolicy;
  readonly drawPerson: (chooser: Chooser) => Person;
  readonly isWithheld?: (combination: string) => boolean;
}

/** Runs a kind of document from its first choice to its finished text. */
export function writeDocument(world: World, kind: DocumentKind, chooser: Chooser, options: WriteOptions): WrittenText {
  const writer = createWriter(world, grammarOf(world).names, chooser, options.policy);
  kind({
    world,
    writer,
    chooser,
    policy: options.policy,
    drawPerson: () => options.drawPerson(chooser),
    isWithheld: options.isWithheld ?? (() => false),
  });
  return writer.finish();
}
