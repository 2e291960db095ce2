import { predictElementFaults } from '../../src/site/furniture/predict-rules.ts';
import type { FaultInPage } from './fault.ts';
import { startOf, type Page } from './page.ts';

/** `<Predict>`s that could not be asked, and ids that stand on the page twice. */
export const checkPredictions = ({ elements }: Page): FaultInPage[] =>
  predictElementFaults(elements).map(({ element, problem, remedy }) => ({
    ...startOf(element),
    problem,
    remedy,
  }));
