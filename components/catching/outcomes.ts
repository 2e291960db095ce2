import type { Outcomes } from '#course/predictions/prediction';
import type { Detector } from '#run/catching/scores';
import type { Area, Group } from './areas.ts';

/** What a page may ask to predict, AUROCs rounded to a hundredth. */
export function detectorOutcomes(areas: readonly Area[]): Outcomes {
  const of = (group: Group, detector: Detector): number =>
    Number(areas.find((one) => one.group === group && one.detector === detector)!.area.toFixed(2));
  return {
    semanticEntropyAuroc: of('rungs', 'semanticEntropy'),
    semanticEntropyAurocElsewhere: of('elsewhere', 'semanticEntropy'),
    semanticEntropyAurocFalsehoods: of('falsehoods', 'semanticEntropy'),
    keyProbabilityAuroc: of('rungs', 'keyProbability'),
  };
}
