export { principalComponents, type PrincipalComponents } from './principal-components.ts';
export { createRng, deriveSeed, type Rng } from './rng.ts';
export {
  entropy,
  minP,
  processLogits,
  sampleIndex,
  softmax,
  topK,
  topP,
  typicalP,
  type SamplingOptions,
} from './sampling.ts';
export { cosineSimilarity, dotProduct, nearestNeighbours, type Neighbour } from './vectors.ts';
