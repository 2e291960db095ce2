import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordedOutput } from '#notebook/recorded-output';
import type { CellData } from './cell-props.ts';
import type { Notebook } from './notebook.ts';
import type { NotebookCell } from './notebook-cell.ts';
import { RecordedParts } from './RecordedParts.tsx';
import { problemTitles, problemWords } from './state-words.ts';

/** Height of an output without anything in it, see `mirror/shell.ts`; a line of text is twice that and more. */
const EMPTY_PX = 10;

interface Props {
  readonly data: CellData;
  readonly cell: NotebookCell | null;
  readonly notebook: Notebook | null;
  readonly recorded: RecordedOutput | null;
  readonly recordedHtml?: string | undefined;
}

/** What a cell shows: what was recorded until it has run here, then what it shows now. */
export function CellOutput({ data, cell, notebook, recorded, recordedHtml }: Props) {
  const state = cell?.state.value ?? 'idle';
  const problem = cell?.problem.value ?? null;
  const hasRecord = recorded !== null || (recordedHtml ?? '') !== '';
  const [isBare, setBare] = useState(false);
  const isLive = state !== 'idle';
  const hasNothing = problem === null && (isLive ? isBare : !hasRecord);
  return (
    <div
      class="notebook-output-part"
      data-nothing={hasNothing ? (isLive ? 'live' : 'recorded') : undefined}
      role="group"
      aria-label={`Output of cell ${data.number}`}
    >
      {problem !== null && (
        <div class="notebook-problem">
          <p>
            <strong>{problemTitles[problem.kind]}</strong> {problemWords(problem)}
          </p>
        </div>
      )}
      {isLive ? (
        <LiveOutput cellKey={data.cell.key} notebook={notebook} onBare={setBare} />
      ) : (
        hasRecord && <Recorded recorded={recorded} html={recordedHtml} />
      )}
    </div>
  );
}

function Recorded({
  recorded,
  html,
}: {
  readonly recorded: RecordedOutput | null;
  readonly html: string | undefined;
}) {
  if (recorded === null)
    return (
      <div
        class="notebook-recorded"
        data-notebook-recorded
        dangerouslySetInnerHTML={{ __html: html ?? '' }}
      />
    );
  return (
    <div class="notebook-recorded" data-notebook-recorded>
      <RecordedParts recorded={recorded} />
    </div>
  );
}

/** Where the sandbox's output is mirrored. */
function LiveOutput({
  cellKey,
  notebook,
  onBare,
}: {
  readonly cellKey: string;
  readonly notebook: Notebook | null;
  /** Tells whether there is anything in it. */
  readonly onBare: (isBare: boolean) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = host;
    if (current === null || notebook === null) return undefined;
    const unmount = notebook.session.mount(cellKey, current);
    // A cell that only names a value shows nothing, and needs no room for it: what is left is the room for an outline.
    const observer = new ResizeObserver(() => {
      onBare(current.offsetHeight <= EMPTY_PX);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      unmount();
    };
  }, [cellKey, notebook, onBare]);
  return <div class="notebook-live-output" ref={host} />;
}
