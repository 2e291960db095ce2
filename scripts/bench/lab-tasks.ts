import type { BenchmarkRecord, ModelSize } from '#models';
import type { GrowthExam, GrowthExamOptions } from './examine-growth.ts';

/** What can be measured inside Chromium. */
export interface LabTasks {
  readonly fingerprint: { input: [steps: number]; result: string };
  readonly training: { input: [size: ModelSize, vocabularySize: number]; result: BenchmarkRecord[] };
  readonly generation: { input: [size: ModelSize, vocabularySize: number]; result: BenchmarkRecord[] };
  /** Files of the fern as ONNX, by path, in base64. */
  readonly 'onnx-against-jax': {
    input: [files: Readonly<Record<string, string>>];
    result: BenchmarkRecord[];
  };
  readonly examine: { input: [options: Omit<GrowthExamOptions, 'models'>]; result: GrowthExam };
}

export type LabTaskFunctions = {
  readonly [T in keyof LabTasks]: (...input: LabTasks[T]['input']) => Promise<LabTasks[T]['result']>;
};

export interface LabRequest {
  readonly task: keyof LabTasks;
  readonly input: readonly unknown[];
}

export type LabReply = { readonly result: unknown } | { readonly error: string };
