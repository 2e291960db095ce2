/** Components that every MDX page knows without an import, by the name of their tag. */
export const builtInTags: Readonly<Record<string, string>> = {
  Question: '#components/question/Question.astro',
  Answer: '#components/question/Answer.astro',
  Option: '#components/question/Option.astro',
  Why: '#components/question/Why.astro',
  Predict: '#components/predict/Predict.astro',
  Further: '#components/further/Further.astro',
};
