import { probability, visible } from '#course/wording';
import type { DataTableProps } from '../frame/DataTable.tsx';
import type { FoundEdits } from './recorded.ts';

/** The smallest flips that a search found, in more digits. */
export function huntTable(found: FoundEdits): DataTableProps {
  return {
    summary: 'The smallest flips in numbers',
    caption: 'Edits that leave the name as it is and flip the likeliest token, of least divergence',
    columns: ['Edit', 'Kind', 'Likeliest token', 'Probability', 'Divergence, nats'],
    rows: found.smallest.map(({ text, kind, token, probability: p, divergence }) => [
      text,
      kind,
      visible(token),
      probability(p),
      divergence.toFixed(4),
    ]),
  };
}
