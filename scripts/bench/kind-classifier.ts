import { checkText, type LabelledDocument, type World } from '#world';

/** The kind of document that rule groups of sentences point to; null where there are none. */
export type KindClassifier = (groups: readonly string[]) => string | null;

/**
 * Naive Bayes with add-one smoothing over the rule groups that the checker finds in labelled documents. Ladder
 * documents are biographies, questions and stories of their own, so they are left out.
 */
export function createKindClassifier(world: World, documents: readonly LabelledDocument[]): KindClassifier {
  const counts = new Map<string, Map<string, number>>();
  const groupNames = new Set<string>();
  for (const { kind, text } of documents) {
    if (kind === 'ladder') continue;
    const ofKind = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, ofKind);
    for (const { group } of checkText(world, text).sentences) {
      if (group === undefined) continue;
      groupNames.add(group);
      ofKind.set(group, (ofKind.get(group) ?? 0) + 1);
    }
  }
  const scores = [...counts].map(([kind, ofKind]) => {
    const total = [...ofKind.values()].reduce((sum, count) => sum + count, groupNames.size);
    return { kind, logProbability: (group: string) => Math.log(((ofKind.get(group) ?? 0) + 1) / total) };
  });
  return (groups) => {
    if (groups.length === 0) return null;
    const fits = scores.map(({ kind, logProbability }) => ({
      kind,
      fit: groups.reduce((sum, group) => sum + logProbability(group), 0),
    }));
    return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).kind;
  };
}
