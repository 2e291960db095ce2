import { readFence } from '../../src/site/cells/read-fence.ts';
import { headingText, liveWidgets } from './live-widgets.ts';
import type { Page } from './page.ts';

/** How fast prose with new ideas is read. */
const WORDS_PER_MINUTE = 200;

/** What something on the core path of a lesson asks of its reader. */
interface TimePart {
  readonly count: number;
  /** Its noun, for one and for several. */
  readonly one: string;
  readonly several: string;
  readonly minutesEach: number;
}

/** All that takes a reader's time, the words of the prose first. What stands under 'Go further' is words alone. */
export function timeParts(root: string, page: Page): TimePart[] {
  const counts = { cells: 0, exercises: 0, questions: 0, predictions: 0 };
  let isFurther = false;
  for (const node of page.nodes) {
    if (node.type === 'heading' && node.depth === 2)
      isFurther = /^Go further/.test(headingText(page.source, node));
    if (isFurther) continue;
    if (node.type === 'code') {
      const fence = readFence(node.lang, node.meta);
      if (fence.kind === 'cell' && fence.exercise !== null) counts.exercises += 1;
      else if (fence.kind === 'cell' && !fence.hidden) counts.cells += 1;
    }
    if (node.type !== 'mdxJsxFlowElement') continue;
    if (node.name === 'Question') counts.questions += 1;
    if (node.name === 'Predict') counts.predictions += 1;
  }
  const part = (count: number, one: string, minutesEach: number, several = `${one}s`): TimePart => ({
    count,
    one,
    several,
    minutesEach,
  });
  return [
    part(countWords(page), 'word', 1 / WORDS_PER_MINUTE),
    // A guess, a run, a look at what came of it.
    part(liveWidgets(root, page).core.length, 'live widget', 4),
    part(counts.cells, 'cell', 1),
    part(counts.exercises, 'exercise', 5),
    part(counts.questions, 'question', 0.5),
    part(counts.predictions, 'prediction', 0.5),
  ];
}

/** What a reader needs for all of them together. */
export const minutesFor = (parts: readonly TimePart[]): number =>
  Math.round(parts.reduce((sum, { count, minutesEach }) => sum + count * minutesEach, 0));

/** `900 words, 2 live widgets and 1 cell`: what there is. */
export function inWords(parts: readonly TimePart[]): string {
  const words = parts
    .filter(({ count }, index) => count > 0 || index === 0)
    .map(({ count, one, several }) => `${count} ${count === 1 ? one : several}`);
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** Words of the prose, without code blocks. */
function countWords({ nodes }: Page): number {
  const prose = nodes.map((node) => (node.type === 'text' || node.type === 'inlineCode' ? node.value : ' '));
  return prose.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
