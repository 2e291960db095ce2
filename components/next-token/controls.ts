import type { ProcessingStep, SamplingOptions } from '#lab/sampling/process-logits';

/** Where each control stands; at its `off` value a control changes nothing. */
export type Controls = Readonly<Record<ProcessingStep, number>>;

interface ControlSpec {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value that changes nothing. */
  readonly off: number;
  readonly digits: number;
  /** What it does, in a few words. */
  readonly does: string;
}

/** In the order in which they work. */
export const controlSpecs: Readonly<Record<ProcessingStep, ControlSpec>> = {
  repetitionPenalty: {
    label: 'Repetition penalty',
    min: 1,
    max: 2,
    step: 0.05,
    off: 1,
    digits: 2,
    does: 'lowers what stands in the text already',
  },
  temperature: {
    label: 'Temperature',
    min: 0,
    max: 2,
    step: 0.05,
    off: 1,
    digits: 2,
    does: 'divides the logits: below 1 sharpens, above 1 flattens',
  },
  topK: {
    label: 'Top-k',
    min: 1,
    max: 100,
    step: 1,
    off: 100,
    digits: 0,
    does: 'keeps the k likeliest',
  },
  topP: {
    label: 'Top-p',
    min: 0.05,
    max: 1,
    step: 0.05,
    off: 1,
    digits: 2,
    does: 'keeps the likeliest that make up p',
  },
  minP: {
    label: 'Min-p',
    min: 0,
    max: 1,
    step: 0.01,
    off: 0,
    digits: 2,
    does: 'keeps what is at least so many times as likely as the likeliest',
  },
  typicalP: {
    label: 'Typical-p',
    min: 0.05,
    max: 1,
    step: 0.05,
    off: 1,
    digits: 2,
    does: 'keeps what surprises about as much as is to be expected',
  },
};

export const controlNames = Object.keys(controlSpecs) as ProcessingStep[];

/** Every control where it changes nothing. */
export const untouched = Object.fromEntries(
  controlNames.map((name) => [name, controlSpecs[name].off]),
) as Controls;

/** The controls that are set, as the lab takes them. */
export function samplingOptions(controls: Controls, previousTokens: readonly number[]): SamplingOptions {
  const set = controlNames.filter((name) => controls[name] !== controlSpecs[name].off);
  return { ...Object.fromEntries(set.map((name) => [name, controls[name]])), previousTokens };
}
