import type { Failure } from '../failure.ts';
import type { DownloadOrder, DownloadProgress } from './download.ts';

/** Page to loader frame. A frame does one order and is then thrown away. */
export interface FrameOrder {
  readonly type: 'download';
  readonly order: DownloadOrder;
}

/** Loader frame to page. */
export type FrameReply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: DownloadProgress }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly failure: Failure };

/** The loader pages: one may connect to Hugging Face's hosts, the other to the one host it is told. */
export type LoaderPage = 'hub' | 'host';

/**
 * Hosts that the loader page for Hugging Face may connect to. Files come from hosts below hf.co
 * (https://huggingface.co/.well-known/meta.json, looked up on 30 November 2026; older ones lie below huggingface.co).
 */
export const HUB_HOSTS: readonly string[] = [
  'https://huggingface.co',
  'https://*.huggingface.co',
  'https://*.hf.co',
];

/** What the other loader page may connect to until it is told its one host, which it then holds itself to. */
export const ANY_HOST: readonly string[] = ['https:', 'http:'];
