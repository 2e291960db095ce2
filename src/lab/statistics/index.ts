export { chiSquareTest, type ChiSquareOptions, type ChiSquareResult } from './chi-square.ts';
export { logGamma, upperIncompleteGamma } from './gamma.ts';
