import type { HubPrecision } from '#models/hub/load-hub-model';
import type { Failure } from '../failure.ts';
import type { BackendChoice, BackendSpeed } from '../protocol.ts';

/** A file that the reader chose from the device, by its path below the model's folder. */
export interface ChosenFile {
  readonly path: string;
  readonly file: Blob;
}

/** Where a model's files are: kept in the browser after a download, or chosen from the device. */
export type HubSource =
  | { readonly kind: 'kept'; readonly base: string }
  | { readonly kind: 'chosen'; readonly files: readonly ChosenFile[] };

export interface HubLoadOrder {
  readonly source: HubSource;
  /** The network's file below `onnx/`, without its ending. */
  readonly network: string;
  readonly precision: HubPrecision;
  readonly backend: BackendChoice;
}

export interface HubModelInfo {
  readonly vocabularySize: number;
  readonly contextLength: number;
  /** Whether the model knows a form for messages. */
  readonly hasChat: boolean;
  readonly chosen: BackendSpeed;
  /** Every backend that was measured. */
  readonly measured: readonly BackendSpeed[];
}

export interface HubPrompt {
  readonly text: string;
  /** A message, put into the form the model was taught; else the beginning of a text. */
  readonly asChat: boolean;
}

export interface HubNextTokens {
  /** The likeliest, in falling order. */
  readonly tokens: readonly { readonly id: number; readonly text: string; readonly probability: number }[];
  /** Probability of all others together. */
  readonly rest: number;
  readonly entropyNats: number;
  /** Tokens of the prompt, as the model reads it. */
  readonly promptTokens: number;
  /** Whether the model ran, or the logits were remembered. */
  readonly ranModel: boolean;
}

export interface HubToken {
  readonly id: number;
  readonly text: string;
  /** Under the distribution it was drawn from, in [0, 1]. */
  readonly probability: number;
}

/** Page to worker. Loading another model lets go of the one before. */
export type HubRequest =
  | { readonly id: number; readonly type: 'load'; readonly order: HubLoadOrder }
  | {
      readonly id: number;
      readonly type: 'next-tokens';
      readonly prompt: HubPrompt;
      readonly temperature: number;
      readonly top: number;
    }
  | { readonly id: number; readonly type: 'generate'; readonly query: HubGenerateQuery }
  | { readonly id: number; readonly type: 'logits'; readonly prompt: HubPrompt }
  | { readonly id: number; readonly type: 'cancel' };

export interface HubGenerateQuery {
  readonly prompt: HubPrompt;
  /** 0 takes the likeliest token each time. */
  readonly temperature: number;
  readonly maxTokens: number;
  readonly seed: number;
}

/** What loading is at. */
export type HubPhase = 'opening' | 'measuring';

/** Worker to page. A job ends with all but `phase` and `token`. */
export type HubReply =
  | { readonly id: number; readonly type: 'phase'; readonly phase: HubPhase }
  | { readonly id: number; readonly type: 'loaded'; readonly info: HubModelInfo }
  | { readonly id: number; readonly type: 'next-tokens'; readonly nextTokens: HubNextTokens }
  | { readonly id: number; readonly type: 'token'; readonly token: HubToken }
  | { readonly id: number; readonly type: 'logits'; readonly logits: Float32Array }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly failure: Failure };
