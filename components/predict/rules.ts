// The rules of `<Predict>` for those who check pages and may not import from the course itself.
export { predictFaults, type PredictFault, type PredictProps } from '#course/predictions/predict-rules';
export { literalProps } from '#course/predictions/predictions-in.build';
