export { checkText, type SentenceReport, type TextReport } from './check/check-text.ts';
export { createCorpus, type Corpus } from './corpus/corpus.ts';
export {
  defaultRecipe,
  notesRecipe,
  primerRecipe,
  sumsRecipe,
  tasksRecipe,
} from './corpus/default-recipe.ts';
export { entropyOf, sourceEntropy, type EntropyEstimate, type SourceEntropy } from './corpus/entropy.ts';
export { KINDS, type KindName, type MixKind } from './corpus/kinds.ts';
export { countWords, type LabelledDocument } from './corpus/labelled-document.ts';
export { countMentions, type MentionCounts } from './corpus/mentions.ts';
export type { CorpusRecipe } from './corpus/recipe.ts';
export { LADDER_RELATIONS, RELATIONS, factKey, type Fact, type RelationId } from './facts/relations.ts';
export type { Person } from './facts/people.ts';
export { createCrawl } from './crawl/create-crawl.ts';
export { worthKeeping } from './corpus/dirt/label.ts';
export { createWorld, type World } from './facts/world.ts';
export type { Assertion, Verdict } from './grammar/discourse.ts';
export type { PhrasingPolicy } from './grammar/writer.ts';
export { WORLD_VERSION } from './version.ts';
