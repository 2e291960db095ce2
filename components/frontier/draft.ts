import type { Decoder } from '#run/frontier/decoder';

export const METHODS = ['sample', 'greedy', 'beam'] as const;
export const FILTERS = ['none', 'topK', 'topP', 'minP'] as const;
export type FilterName = (typeof FILTERS)[number];
export const WIDTHS = ['2', '4', '8'] as const;

/** What the controls say. */
export interface DecoderDraft {
  readonly method: (typeof METHODS)[number];
  readonly beams: number;
  readonly temperature: number;
  readonly filter: FilterName;
  readonly topK: number;
  readonly topP: number;
  readonly minP: number;
}

/** Not among what was recorded. */
export const FIRST_DRAFT: DecoderDraft = {
  method: 'sample',
  beams: 4,
  temperature: 1.2,
  filter: 'minP',
  topK: 10,
  topP: 0.9,
  minP: 0.1,
};

/** The way to write that the controls ask for. */
export function decoderOf({ method, beams, temperature, filter, ...amounts }: DecoderDraft): Decoder {
  if (method === 'greedy') return { kind: 'greedy' };
  if (method === 'beam') return { kind: 'beam', beams };
  const sampler = { kind: 'sample', temperature } as const;
  return filter === 'none' ? sampler : { ...sampler, [filter]: amounts[filter] };
}
