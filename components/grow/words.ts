import type { GrowingPlant } from '#course/workbench/memo';
import type { PlantRecord } from '#course/workbench/plant';
import { bytes, nats, percent, plural, wholeNumber } from '#course/wording';
import type { BackendSpeed, Milestone, TrainingGround } from '#run/protocol';

export const backendName = (backend: BackendSpeed['backend']): string =>
  backend === 'wasm' ? 'CPU' : 'GPU (WebGPU)';

/** `This device trains about 9,000 tokens a second`, rounded to what a short measurement can know. */
export function speedWords({ backend, tokensPerSecond }: BackendSpeed): string {
  const rounded = Number(tokensPerSecond.toPrecision(tokensPerSecond < 10_000 ? 1 : 2));
  return `This device trains about ${wholeNumber(rounded)} tokens a second on its ${backendName(backend)}.`;
}

/** What a milestone shows: the loss between its floors, and what the samples do there. */
export function growthFinding(milestone: Milestone, { floor }: Pick<TrainingGround, 'floor'>): string {
  const { step, heldOutLoss } = milestone;
  const when = step === 0 ? 'Before its first step' : `After ${plural(step, 'step')}`;
  return (
    `${when} the model loses ${nats(heldOutLoss)} nats a token on text it has not seen; ` +
    `nothing can lose less than ${nats(floor.factsKnown)}. ${sampleWords(milestone)} ${floorWords(heldOutLoss, floor)}`
  );
}

function sampleWords({ wellFormedShare, sentences }: Milestone): string {
  if (wellFormedShare === null) return 'It does not finish a sentence yet.';
  const formed = `Of ${plural(sentences, 'sentence')} it wrote, ${percent(wellFormedShare)} are well formed`;
  if (wellFormedShare < 0.25) return `${formed}: words it knows, sentences it does not.`;
  if (wellFormedShare < 0.9) return `${formed}: the language comes, with slips.`;
  return `${formed}: it speaks the language.`;
}

function floorWords(loss: number, { factsUnknown }: TrainingGround['floor']): string {
  const upper = nats(factsUnknown);
  return loss > factsUnknown
    ? `A reader who knew the language and not one fact would lose ${upper}, so there is language left to learn, not facts alone.`
    : `A reader who knew the language and not one fact would lose ${upper}: to lose less, it must know some facts.`;
}

/**
 * What a milestone answers of the reader's predictions: `well-formed`, the sentences of ten that are; `loss`, in nats a token on
 * text it has not seen. Null before the first step.
 */
export const growthOutcomes = ({ step, wellFormedShare, heldOutLoss }: Milestone) =>
  step === 0
    ? null
    : { 'well-formed': Math.round(10 * (wellFormedShare ?? 0)), loss: Number(heldOutLoss.toFixed(2)) };

/** `23 November 2026, 08:12`, in the reader's own time. */
export function dateWords(ms: number): string {
  return new Date(ms)
    .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    .replace(' at ', ', ');
}

/** What a list says of a kept plant beside its name. */
export function plantWords({ size, parameters, spec, stepsDone, sizeBytes, savedMs }: PlantRecord): string {
  const kind = size ?? `${wholeNumber(parameters)} parameters`;
  const step =
    stepsDone === null
      ? 'steps unknown'
      : `step ${wholeNumber(stepsDone)}${spec === null ? '' : ` of ${wholeNumber(spec.steps)}`}`;
  return `${kind} · ${step} · ${bytes(sizeBytes)} · ${dateWords(savedMs)}`;
}

export function elsewhereWords({ name, step, steps }: GrowingPlant): string {
  return `Another tab is growing ${name}: step ${wholeNumber(step)} of ${wholeNumber(steps)}. One tab grows at a time.`;
}
