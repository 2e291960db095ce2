/** Good text that a filter may be held against: no page of any crawl. */
export type ReferenceKind = 'encyclopaedia' | 'pages';

export const REFERENCE_KINDS: readonly ReferenceKind[] = ['encyclopaedia', 'pages'];
