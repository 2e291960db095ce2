import { MEASURES, measureWords, ranked, SET_WORDS, type SetMarks } from './sets.ts';

/** What five finished sets show, in one sentence; of fewer, how far it is. */
export function trainOffFinding(marks: readonly SetMarks[], all: number): string {
  if (marks.length === 0) return '';
  const loss = MEASURES[0]!;
  const order = ranked(marks, loss);
  const told = ({ set, ...rest }: SetMarks): string =>
    `${SET_WORDS[set].name} ${measureWords(loss, loss.of(rest))}`;
  if (marks.length < all)
    return `${marks.length} of ${all} sets are done; so far, in loss: ${order.map(told).join(', ')}.`;
  const facts = ranked(marks, MEASURES[3]!)[0]!;
  const line = `Same model, same compute, loss on clean text: ${order.map(told).join(', ')}.`;
  return facts.set === order[0]!.set
    ? `${line} It knows most facts as well.`
    : `${line} Most facts are known after the ${SET_WORDS[facts.set].name} set.`;
}
