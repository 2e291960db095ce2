import type { CheckpointVersions, ModelSize, TokenizerJson, TransformerConfig } from '#models';
import type { Milestone, TrainingGround, TrainingSpec } from '#run/protocol';

/** A model of the reader's own and its life so far: all that can be shown without its numbers. */
export interface PlantRecord {
  readonly id: string;
  /** Given by the reader. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdMs: number;
  readonly savedMs: number;
  readonly versions: CheckpointVersions;
  readonly config: TransformerConfig;
  readonly parameters: number;
  /** Null for a model from elsewhere that has none of the course's shapes. */
  readonly size: ModelSize | null;
  /** Its run; null when only its weights are known, so that it can be asked but not grown on. */
  readonly spec: TrainingSpec | null;
  readonly stepsDone: number | null;
  /** What its run stands on; null when only its weights are known. */
  readonly ground: TrainingGround | null;
  /** Training loss of every step so far, nats a token; the first is step 1's. */
  readonly losses: Float32Array<ArrayBuffer>;
  readonly milestones: readonly Milestone[];
  /** Bytes of its numbers. */
  readonly sizeBytes: number;
}

/** The numbers of a plant, as one safetensors file, and the tokenizer they belong to. */
export interface PlantState {
  /** A whole checkpoint, or the weights alone. */
  readonly kind: 'checkpoint' | 'weights';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tokenizer: TokenizerJson;
}

export interface Plant {
  readonly record: PlantRecord;
  readonly state: PlantState;
}

/** Names may be as long as fits a line. */
export const nameLimit = 40;

/** A name as it is kept: without space around it, cut to its limit; the old one when nothing is left. */
export function tidyName(wanted: string, old: string): string {
  const name = Array.from(wanted.replace(/\s+/g, ' ').trim()).slice(0, nameLimit).join('');
  return name === '' ? old : name;
}

/** `My fern`, or `My fern 2` when that is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** An id that no other plant has. `crypto.randomUUID` is missing on pages served without encryption. */
export function newPlantId(): string {
  const digits = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(digits, (digit) => digit.toString(16).padStart(2, '0')).join('');
}
