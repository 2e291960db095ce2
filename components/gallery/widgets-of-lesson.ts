/** Widgets with a page of the gallery of their own, by their folders: one page with all would be too heavy to look at, or to test. */
export const widgetsOfLesson: Readonly<
  Record<'grow-your-first-model' | 'data' | 'compute' | 'sampling' | 'hallucination', readonly string[]>
> = {
  'grow-your-first-model': ['ask', 'compare', 'grow', 'home', 'reading'],
  data: ['crawl', 'repetition', 'train-off', 'triangle'],
  compute: ['calculator', 'decide', 'fit-law', 'iso-flop', 'parameters'],
  sampling: [
    'best-of-n',
    'constrained',
    'frontier',
    'last-digits',
    'next-token',
    'real-model',
    'small-change',
    'speculative',
    'spread',
  ],
  hallucination: ['catching', 'grading', 'grounding', 'guest-book', 'ladder', 'snowball'],
};
