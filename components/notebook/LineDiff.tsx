import { lineDiff, type DiffLine } from './line-diff.ts';

interface Props {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const signs: Record<DiffLine['kind'], string> = { same: ' ', removed: '−', added: '+' };
const spoken: Partial<Record<DiffLine['kind'], string>> = { removed: 'removed: ', added: 'added: ' };

/** What two texts of a cell differ in, line by line: by sign and word as well as by colour. */
export function LineDiff({ label, before, after }: Props) {
  const lines = lineDiff(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return <p class="t-quiet">{label}: no difference.</p>;
  return (
    <div class="notebook-diff" role="group" aria-label={label}>
      {lines.map(({ kind, text }, index) => (
        <div key={index} class={`notebook-diff-line notebook-diff-${kind}`}>
          <span class="notebook-diff-sign" aria-hidden="true">
            {signs[kind]}
          </span>
          {spoken[kind] !== undefined && <span class="t-visually-hidden">{spoken[kind]}</span>}
          <code>{text === '' ? ' ' : text}</code>
        </div>
      ))}
    </div>
  );
}
