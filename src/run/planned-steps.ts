import type { ModelSize } from '#models';

/**
 * Optimiser steps of a whole run on the page. A fern reads some 500,000 tokens, about a minute on two cores of a
 * laptop, and writes mostly well-formed sentences then; a sprout is smaller, quicker and clumsier.
 */
export const plannedSteps: Readonly<Record<ModelSize, number>> = { sprout: 2000, fern: 1200, shrub: 2000 };
