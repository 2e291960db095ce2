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
  /** Which phrasings the writer uses, and whether withheld sums, names and combinations are to be used. */
  readonly policy: PhrasingPolicy;
  /** A person drawn by the corpus's law of mentions; documents that need another draw again. */
  drawPerson(): Person;
}

/** Writes one document of its kind. Every random decision goes through `context.chooser`. */
export type DocumentKind = (context: DocumentContext) => void;

export interface WriteOptions {
  readonly policy: PhrasingPolicy;
  readonly drawPerson: (chooser: Chooser) => Person;
}

/** Runs a kind of document from its first choice to its finished text. */
export function writeDocument(
  world: World,
  kind: DocumentKind,
  chooser: Chooser,
  options: WriteOptions,
): WrittenText {
  const writer = createWriter(world, grammarOf(world).names, chooser, options.policy);
  kind({
    world,
    writer,
    chooser,
    policy: options.policy,
    drawPerson: () => options.drawPerson(chooser),
  });
  return writer.finish();
}
