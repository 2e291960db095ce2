import type { BenchmarkRecord, ModelSize } from '#models';
import type { GrowthExam, GrowthExamOptions } from './examine-growth.ts';

/** What can be measured inside Chromium. */
export interface LabTasks {
  fingerprint(steps: number): Promise<string>;
  training(size: ModelSize, vocabularySize: number): Promise<BenchmarkRecord[]>;
  generation(size: ModelSize, vocabularySize: number): Promise<BenchmarkRecord[]>;
  examine(options: Omit<GrowthExamOptions, 'models'>): Promise<GrowthExam>;
}

export interface LabRequest {
  readonly task: keyof LabTasks;
  readonly input: readonly unknown[];
}

export type LabReply = { readonly result: unknown } | { readonly error: string };
