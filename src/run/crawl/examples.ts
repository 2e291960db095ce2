import type { Drop, Flowing, StageOutcome } from '#lab/filtering/pipeline/index';
import type { LabelledDocument } from '#world';
import { worthKeeping } from '#world/crawl/index';
import type { Example } from './report.ts';

const EXCERPT_LENGTH = 200;
/** Of each kind: rightly and wrongly dropped, rightly and wrongly kept. */
const EXAMPLES = 2;

/** The beginning of a text, cut between words, with its line ends made visible: rules ask for lines. */
function excerptOf(whole: string): string {
  const text = whole.trim().replaceAll(/\s*\n\s*/gu, ' ⏎ ');
  if (text.length <= EXCERPT_LENGTH) return text;
  const cut = text.slice(0, EXCERPT_LENGTH);
  return `${cut.replace(/\s+\S*$/u, '')} …`;
}

function exampleOf(document: LabelledDocument, { index, text }: Flowing, drop?: Drop): Example {
  const { quality, page } = document.label;
  return {
    index,
    quality,
    page: page?.type ?? 'article',
    town: page?.town ?? '',
    isWorthKeeping: worthKeeping(document.label),
    excerpt: excerptOf(text),
    ...(drop ? { fired: drop.fired } : {}),
    ...(drop?.earlier === undefined ? {} : { earlier: drop.earlier }),
  };
}

/** The first few for which different things can be said. */
function pickDifferent<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const picked = new Map<string, Item>();
  for (const item of items) if (!picked.has(keyOf(item))) picked.set(keyOf(item), item);
  return [...picked.values()].slice(0, EXAMPLES);
}

/** Pages that a stage dropped, first the ones it should have kept. */
export function droppedExamples(documents: readonly LabelledDocument[], outcome: StageOutcome): Example[] {
  const isWorthy = ({ index }: Drop): boolean => worthKeeping(documents[index]!.label);
  const ruleOf = ({ fired }: Drop): string => fired.rule;
  const qualityOf = ({ index }: Drop): string => documents[index]!.label.quality;
  const lost = outcome.drops.filter(isWorthy);
  const junk = outcome.drops.filter((drop) => !isWorthy(drop));
  return [
    ...pickDifferent(lost, (drop) => qualityOf(drop) + ruleOf(drop)),
    ...pickDifferent(junk, ruleOf),
  ].map((drop) => {
    const document = documents[drop.index]!;
    return exampleOf(document, { index: drop.index, text: document.text }, drop);
  });
}

/** Pages that a stage kept, first the ones it should have dropped. */
export function keptExamples(documents: readonly LabelledDocument[], { kept }: StageOutcome): Example[] {
  const labelOf = ({ index }: Flowing) => documents[index]!.label;
  const bad = kept.filter((one) => !worthKeeping(labelOf(one)));
  const good = kept.filter((one) => worthKeeping(labelOf(one)));
  return [...pickDifferent(bad, (one) => labelOf(one).quality), ...good.slice(0, 1)].map((one) =>
    exampleOf(documents[one.index]!, one),
  );
}
