import type { ChangeKind } from '#run/small-change/kinds';

/** What each kind of change is, with an example. */
export const kindWords: Readonly<Record<ChangeKind, { readonly name: string; readonly example: string }>> = {
  swapped: { name: 'Two letters swapped', example: 'Mara lvies in' },
  dropped: { name: 'A letter dropped', example: 'Mara lves in' },
  doubled: { name: 'A letter doubled', example: 'Mara livves in' },
  'misspelt name': { name: 'The name misspelt', example: 'Maar lives in' },
  'small letter': { name: 'A small first letter', example: 'mara lives in' },
  capitals: { name: 'All in capitals', example: 'MARA LIVES IN' },
  'two spaces': { name: 'Two spaces for one', example: 'Mara␣␣lives in' },
  'space at the end': { name: 'A space at the end', example: 'Mara lives in␣' },
  colon: { name: 'A colon at the end', example: 'Mara lives in:' },
  phrasing: { name: 'Another phrasing', example: 'Letters for Mara go to' },
  'withheld phrasing': { name: 'A phrasing kept out of training', example: 'For Mara, home is' },
  'sentence before': {
    name: 'A sentence put before that does not matter',
    example: 'Ole lives in Skara. Mara lives in',
  },
  order: { name: 'Two such sentences in the other order', example: 'Ida …. Ole …. Mara lives in' },
  'another name': { name: 'Another name', example: 'Ole lives in' },
};
