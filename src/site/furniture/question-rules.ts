/** How `<Question>` must be written, for what checks pages before they are built. */
export {
  questionFaults,
  repeatedIds,
  toleranceOf,
  whyConditions,
  type OptionShape,
  type QuestionShape,
  type WhyShape,
} from '#components/question/question-rules.ts';
