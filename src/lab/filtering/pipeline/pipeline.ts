import { validateSettings, type PipelineSettings } from './settings.ts';
import { createStages, type Labelled, type PipelineMaterial } from './stages.ts';
import type { Flowing, StageOutcome } from './stage.ts';

export interface PipelineOutcome {
  /** In the order in which documents met them; stages that are off let everything pass. */
  readonly stages: readonly StageOutcome[];
  /** What is left, with the text that is left of it. */
  readonly kept: readonly Flowing[];
}

export interface Pipeline {
  /**
   * Sends texts through the stages that are on, one stage after the other. Yields how far it is, a share in [0, 1],
   * every few documents, so that whoever drives it can stop.
   * @param labelled documents that somebody judged: the classifier learns from them alone
   * @throws RangeError when a setting is out of range
   */
  run(
    texts: readonly string[],
    settings: PipelineSettings,
    labelled: readonly Labelled[],
  ): Generator<number, PipelineOutcome>;
}

/** A pipeline remembers what it measured in a text, so that a moved threshold costs little. */
export function createPipeline(material: PipelineMaterial): Pipeline {
  const stages = createStages(material);
  return {
    *run(texts, settings, labelled) {
      validateSettings(settings);
      let flowing: readonly Flowing[] = texts.map((text, index) => ({ index, text }));
      const outcomes: StageOutcome[] = [];
      for (const [place, stage] of settings.order.entries()) {
        const base = { stage, incoming: flowing.map(({ index }) => index) };
        const steps = settings.on.includes(stage) ? stages[stage](flowing, settings, labelled) : undefined;
        let outcome = null;
        if (steps) {
          let step = steps.next();
          for (; step.done !== true; step = steps.next()) {
            yield (place + step.value) / settings.order.length;
          }
          outcome = step.value;
        }
        const state = outcome ? 'worked' : steps ? 'untaught' : 'off';
        const passed = outcome ?? { kept: flowing, drops: [] };
        outcomes.push({ ...base, ...passed, state });
        flowing = passed.kept;
      }
      return { stages: outcomes, kept: flowing };
    },
  };
}
