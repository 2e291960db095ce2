import type { DocumentContext, DocumentKind } from '../document.ts';

/** No page stops short of this, nor goes on beyond the next, in words; what follows adds at most 100. */
const SHORTEST = 75;
const LONGEST = 270;
/** Whole documents join a page only up to here, since they may be long. */
const LAST_SOURCE = 150;

export interface ParagraphOptions {
  /** Short paragraphs, at most about 60 words; drawn again and again, each with its weight against 1 for a source. */
  readonly notices: readonly (readonly [DocumentKind, number])[];
  /** Whole documents, each at most once a page. */
  readonly sources?: readonly DocumentKind[];
  /** Begins the paragraph's line, and may put a heading over it. */
  readonly before?: () => void;
  /** After each paragraph, once there are enough words. */
  readonly stopChance?: number;
}

/** The body of an honest page. It ends by a choice made after each paragraph, so that its length has a probability. */
export function writeParagraphs(
  context: DocumentContext,
  { notices, sources = [], before, stopChance = 0.2 }: ParagraphOptions,
): void {
  const { chooser, writer } = context;
  const unused = [...sources];
  do {
    const whole = writer.wordCount() <= LAST_SOURCE ? unused.map((source) => [source, 1] as const) : [];
    const possible = [...notices, ...whole];
    const [kind] = chooser.pick(
      possible,
      possible.map(([, weight]) => weight),
    );
    if (unused.includes(kind)) unused.splice(unused.indexOf(kind), 1);
    before?.();
    kind(context);
  } while (writer.wordCount() < SHORTEST || (writer.wordCount() < LONGEST && !chooser.chance(stopChance)));
}
